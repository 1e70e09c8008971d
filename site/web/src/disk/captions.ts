import { hook } from "../contract/page";
import { cuesOf } from "./cues";

/** Captions that stand in the page, as in an offline edition: from a disk no browser fetches them. */
export function startCaptions(): void {
  for (const media of document.querySelectorAll<HTMLMediaElement>(hook.captions)) {
    const track = media.addTextTrack("captions", "", "zh");
    for (const { start, end, text } of cuesOf(media.dataset["captions"] ?? "")) track.addCue(new VTTCue(start, end, text));
    track.mode = "showing";
  }
}
