import { recordingHook as hook } from "../contract/recording";
import { copy } from "../page/copy";
import { cueAt, readMoment, writeMoment, type Span } from "./moments";

/**
 * A recording with its transcript in step: the cue that is heard is marked and kept in view, a cue's time plays from there, and the
 * address leads to a moment. Nothing plays by itself. Without it the transcript is there to read, and its times lead into the file.
 */
class ExhibitRecording extends HTMLElement {
  #media: HTMLMediaElement | null = null;
  #cues: HTMLElement[] = [];
  #spans: Span[] = [];
  #current = -1;

  connectedCallback(): void {
    this.#media = this.querySelector<HTMLMediaElement>(hook.media);
    this.#cues = [...this.querySelectorAll<HTMLElement>(hook.cue)];
    this.#spans = this.#cues.map((cue) => ({ start: Number(cue.dataset["start"]), end: Number(cue.dataset["end"]) }));
    const media = this.#media;
    if (!media) return;
    for (const event of ["timeupdate", "seeked"]) media.addEventListener(event, () => this.#mark());
    this.addEventListener("click", (event) => this.#press(event));
    addEventListener("hashchange", () => this.#follow());
    this.#follow();
  }

  /** Null for the first recording of the page, whose moments need no name. */
  get #name(): string | null {
    return document.querySelector(hook.element) === this ? null : (this.closest<HTMLElement>("figure[id]")?.id ?? null);
  }

  #press(event: MouseEvent): void {
    const { target } = event;
    if (!(target instanceof Element) || !this.#media) return;
    const clock = target.closest(hook.clock)?.closest<HTMLElement>(hook.cue);
    if (clock && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      this.#seek(Number(clock.dataset["start"]));
      void this.#media.play().catch(() => undefined);
    }
    const button = target.closest<HTMLElement>(hook.moment);
    if (button) {
      const address = new URL(location.href);
      address.hash = writeMoment(this.#name, this.#media.currentTime);
      void copy(address.href, button);
    }
  }

  /** Goes where the address says, without playing. */
  #follow(): void {
    const named = this.#cues.find((cue) => `#${cue.id}` === location.hash);
    const moment = readMoment(location.hash);
    const time = named ? Number(named.dataset["start"]) : moment && moment.recording === this.#name ? moment.time : null;
    const byId = moment !== null && moment.recording !== null && moment.recording === this.closest<HTMLElement>("figure[id]")?.id;
    if (time === null && !byId) return;
    const details = this.querySelector<HTMLDetailsElement>(hook.transcript);
    if (details) details.open = true;
    this.#seek(time ?? moment?.time ?? 0);
    this.closest("figure")?.scrollIntoView({ block: "start", behavior: "instant" });
  }

  #seek(time: number): void {
    const media = this.#media;
    if (!media) return;
    // Before its head is read a recording has no moments.
    if (media.readyState === 0) {
      media.addEventListener("loadedmetadata", () => (media.currentTime = time), { once: true });
      media.load();
    } else media.currentTime = time;
    this.#mark(time);
  }

  #mark(time = this.#media?.currentTime ?? 0): void {
    const at = cueAt(this.#spans, time);
    if (at === this.#current) return;
    this.#cues[this.#current]?.removeAttribute("aria-current");
    this.#current = at;
    const cue = this.#cues[at];
    if (!cue) return;
    cue.setAttribute("aria-current", "true");
    if (this.querySelector<HTMLInputElement>(hook.follow)?.checked !== false) this.#show(cue);
  }

  /** Scrolls the list, never the page: a reader may be elsewhere on it. */
  #show(cue: HTMLElement): void {
    const list = cue.closest<HTMLElement>(hook.list);
    if (!list || list.scrollHeight <= list.clientHeight) return;
    const [box, frame] = [cue.getBoundingClientRect(), list.getBoundingClientRect()];
    if (box.top < frame.top || box.bottom > frame.bottom) list.scrollTo({ top: list.scrollTop + box.top - frame.top - list.clientHeight / 3 });
  }
}

customElements.define(hook.element, ExhibitRecording);
