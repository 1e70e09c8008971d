import type { ViewerWords } from "../../contract/viewer";
import { make, say } from "./elements";
import { scaleLength, unitOf } from "./pages";

const room = 160;

/** Draws the scale of the picture, a bar of a round length; hides it where nobody knows how large the original is. */
export function drawScale(place: HTMLElement, mm: number | undefined, enlargement: number, words: ViewerWords): void {
  place.hidden = mm === undefined;
  if (mm === undefined) return;
  const perPixel = mm / enlargement;
  const length = scaleLength(perPixel, room);
  const { unit, number } = unitOf(length);
  const bar = make("span", { class: "viewer-bar" });
  bar.style.inlineSize = `${length / perPixel}px`;
  place.dataset["mm"] = String(length);
  place.replaceChildren(make("span", { class: "viewer-scale-text" }, say(words, unit, number)), bar);
  place.setAttribute("role", "img");
  place.setAttribute("aria-label", say(words, "scale", say(words, unit, number)));
}
