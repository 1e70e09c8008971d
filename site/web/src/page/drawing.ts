import { heldAfterZoom, nextZoom, zoomSteps } from "./geometry";

/** Enlarges a drawing within its frame, by buttons and by + − 0; the frame scrolls by arrows, wheel and finger as frames do. */
class ExhibitDrawing extends HTMLElement {
  #zoom = 1;

  connectedCallback(): void {
    const tools = this.querySelector<HTMLElement>(".drawing-tools");
    const frame = this.querySelector<HTMLElement>(".drawing-scroll");
    if (!tools || !frame) return;
    tools.addEventListener("click", ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      const { zoom, pan } = target.dataset;
      if (zoom) this.#zoomTo(frame, zoom === "fit" ? 1 : nextZoom(this.#zoom, zoom === "in" ? 1 : -1));
      if (pan) frame.scrollBy({ left: Number(pan) * frame.clientWidth * 0.6 });
    });
    frame.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const to = { "+": nextZoom(this.#zoom, 1), "=": nextZoom(this.#zoom, 1), "-": nextZoom(this.#zoom, -1), "0": 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      this.#zoomTo(frame, to);
    });
    this.#lightPairs();
    this.#zoomTo(frame, 1);
    // On a narrow screen: begin where something is.
    const first = frame.querySelector("a");
    const hidden = frame.scrollWidth - frame.clientWidth;
    if (first && hidden > 0) {
      const beyond = first.getBoundingClientRect().left - frame.getBoundingClientRect().left;
      // The names of the lanes stand at the beginning: they stay as long as there is something to be seen beside them.
      const left = !frame.querySelector(".strip") ? hidden / 2 : beyond > frame.clientWidth * 0.7 ? beyond - frame.clientWidth / 3 : 0;
      frame.scrollTo({ left, behavior: "instant" });
    }
  }

  #zoomTo(frame: HTMLElement, zoom: number): void {
    const [left, top] = [heldAfterZoom(frame.scrollLeft, frame.clientWidth, zoom / this.#zoom), heldAfterZoom(frame.scrollTop, frame.clientHeight, zoom / this.#zoom)];
    this.#zoom = zoom;
    this.style.setProperty("--drawn", String(zoom));
    this.toggleAttribute("data-enlarged", zoom > 1);
    frame.scrollTo({ left, top, behavior: "instant" });
    for (const button of this.querySelectorAll<HTMLButtonElement>("[data-zoom]")) {
      button.disabled = button.dataset["zoom"] === "in" ? zoom >= zoomSteps[zoomSteps.length - 1]! : zoom <= 1;
    }
  }

  /** What is pointed at or focused in the list is lit on the drawing, and the other way round. */
  #lightPairs(): void {
    const around = this.closest<HTMLElement>("figure, section") ?? this;
    const light = ({ target }: Event): void => {
      const link = target instanceof Element ? target.closest("a") : null;
      const address = link?.getAttribute("href") ?? "";
      for (const other of around.querySelectorAll("a[href]")) {
        other.toggleAttribute("data-lit", address !== "" && other !== link && other.getAttribute("href") === address);
      }
    };
    around.addEventListener("focusin", light);
    around.addEventListener("pointerover", light);
  }
}

customElements.define("exhibit-drawing", ExhibitDrawing);
