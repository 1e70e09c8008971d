import { viewerHook as hook, type ViewerWords, type ViewRequest } from "../../contract/viewer";
import { tourHook } from "../../contract/learning";
import { writeStep } from "../../tour/steps";
import { readRegion } from "./address";
import { make, say, textButton } from "./elements";

/** The steps of a tour, when the viewer was opened from one. The tour itself knows nothing of it: it follows the address. */
export class TourBar {
  readonly #place: HTMLElement;
  readonly #words: ViewerWords;
  readonly #go: (request: ViewRequest) => void;
  #shown: HTMLElement | null = null;

  constructor(place: HTMLElement, words: ViewerWords, go: (request: ViewRequest) => void) {
    [this.#place, this.#words, this.#go] = [place, words, go];
  }

  get isOn(): boolean {
    return this.#shown !== null;
  }

  /** The step that is shown, for the focus to return to; the given element when there is no tour. */
  opener(first: HTMLElement | null): HTMLElement | null {
    return this.#shown ?? first;
  }

  /** Shows the step of what was pressed, when it is one. */
  follow(opener: HTMLElement | null): void {
    const tour = opener?.closest<HTMLElement>(tourHook.element);
    const step = opener?.dataset["step"];
    if (!opener || !tour || !step) return;
    this.#shown = opener;
    location.hash = writeStep(tour.dataset["tour"] ?? "", Number(step));
    const all = [...tour.querySelectorAll<HTMLElement>(`${hook.open}[data-step]`)];
    const at = all.indexOf(opener);
    const words = make("div", { class: "viewer-step", "aria-live": "polite" },
      make("p", { class: "viewer-step-title" }, say(this.#words, "step", at + 1, all.length), " ", opener.dataset["stepTitle"] ?? ""), ...copied(opener.closest(tourHook.steps)?.querySelector("[data-step-text]")));
    const move = (action: string, to: HTMLElement | undefined): HTMLButtonElement => {
      const button = textButton(this.#words, action, { "aria-disabled": to ? null : "true" });
      button.addEventListener("click", () => to && this.#press(to, action));
      return button;
    };
    this.#place.hidden = false;
    this.#place.replaceChildren(words, make("p", { class: "actions" }, move("previousStep", all[at - 1]), move("nextStep", all[at + 1])));
  }

  #press(to: HTMLElement, action: string): void {
    this.#go({ picture: Number(to.dataset["view"]) - 1, region: readRegion(to.dataset["region"] ?? null), rotation: 0, opener: to });
    this.#place.querySelector<HTMLElement>(`[data-action=${action}]`)?.focus();
  }
}

/** The words of a step without their marks, which lead to notes behind the viewer; an id stands once on a page. */
function copied(text: Element | null | undefined): Node[] {
  if (!text) return [];
  const copy = text.cloneNode(true) as Element;
  for (const mark of copy.querySelectorAll(".evidence")) mark.remove();
  for (const named of copy.querySelectorAll("[id]")) named.removeAttribute("id");
  return [...copy.childNodes];
}
