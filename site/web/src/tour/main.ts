import { tourHook as hook, tourStepEvent, type TourStepDetail } from "../contract/learning";
import { Stage } from "./stage";
import { fill, readStep, readViewBox, stepAfterKey, writeStep } from "./steps";

/** A list of steps that can be taken one by one. The list is the tour; without script nothing of it is missing. */
class ExhibitTour extends HTMLElement {
  #step = 0;
  #steps: HTMLElement[] = [];
  #stage: Stage | null = null;

  connectedCallback(): void {
    this.#steps = [...this.querySelectorAll<HTMLElement>(hook.steps)];
    const tools = this.#part(hook.tools);
    if (!tools || this.#steps.length === 0) return;
    const picture = this.querySelector<SVGSVGElement>(hook.picture);
    this.#stage = picture && new Stage(picture);
    this.#steps[0]?.parentElement?.setAttribute("aria-live", "polite");

    this.#part(hook.mode)?.addEventListener("click", () => this.#go(this.#step === 0 ? 1 : 0));
    for (const button of this.querySelectorAll<HTMLElement>(hook.move)) {
      button.addEventListener("click", () => {
        const step = stepAfterKey(button.dataset["tourStep"] === "next" ? "ArrowRight" : "ArrowLeft", this.#step, this.#steps.length);
        if (step && step !== this.#step) this.#go(step);
      });
    }
    for (const mark of this.querySelectorAll<SVGAElement>(hook.marks)) {
      mark.addEventListener("click", (event) => {
        const step = this.#steps.findIndex(({ id }) => `#${id}` === mark.getAttribute("href")) + 1;
        if (this.#step === 0 || step === 0) return;
        event.preventDefault();
        this.#go(step);
      });
    }
    this.addEventListener("keydown", (event) => this.#press(event));
    addEventListener("hashchange", () => this.#follow());
    if (this.#follow()) this.scrollIntoView();
  }

  #press(event: KeyboardEvent): void {
    if (this.#step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = event.key === "Escape" ? 0 : stepAfterKey(event.key, this.#step, this.#steps.length);
    if (step === null) return;
    event.preventDefault();
    this.#go(step);
  }

  /** Shows the step that the address names; false when it names none of ours. */
  #follow(): boolean {
    const named = readStep(location.hash);
    if (!named || named.tour !== this.dataset["tour"] || named.step > this.#steps.length) return false;
    this.#show(named.step);
    return true;
  }

  #go(step: number): void {
    this.#show(step);
    history.replaceState(null, "", step === 0 ? location.pathname + location.search : writeStep(this.dataset["tour"] ?? "", step));
  }

  /** One step, or all of them for 0. */
  #show(step: number): void {
    this.#step = step;
    const shown = this.#steps[step - 1];
    this.dataset["mode"] = step === 0 ? "list" : "steps";
    for (const each of this.#steps) away(each, shown !== undefined && each !== shown);
    for (const button of this.querySelectorAll<HTMLElement>(hook.move)) {
      button.hidden = !shown;
      // A button that was disabled would lose the focus of the reader who pressed it.
      button.setAttribute("aria-disabled", String(button.dataset["tourStep"] === "next" ? step === this.#steps.length : step === 1));
    }
    this.#part(hook.mode)?.setAttribute("aria-pressed", String(shown !== undefined));
    const position = this.#part(hook.position);
    if (position) {
      position.hidden = !shown;
      position.textContent = shown ? fill(position.dataset["position"] ?? "", step, this.#steps.length) : "";
    }
    this.#light(shown);
    this.#picture(shown);
  }

  #picture(shown: HTMLElement | undefined): void {
    const crop = shown?.querySelector(hook.crop);
    const src = crop?.querySelector("image")?.getAttribute("href") ?? null;
    const region = readViewBox(crop?.getAttribute("viewBox") ?? null);
    const stage = this.#part(hook.stage);
    const isOnStage = stage !== null && src === this.querySelector<SVGElement>(hook.picture)?.dataset["src"];
    for (const each of this.#steps) delete each.dataset["onStage"];
    if (stage) away(stage, shown !== undefined && !isOnStage);
    if (!shown) {
      this.#stage?.show(null);
      return;
    }
    const detail: TourStepDetail = {
      tour: this.dataset["tour"] ?? "", step: this.#step, count: this.#steps.length, title: shown.querySelector("h2")?.lastChild?.textContent ?? "", src, region,
    };
    const isOurs = this.dispatchEvent(new CustomEvent(tourStepEvent, { bubbles: true, cancelable: true, detail }));
    if (!isOurs || !isOnStage) return;
    shown.dataset["onStage"] = "";
    this.#stage?.show(region);
  }

  /** Marks the step's place on the map, and its region on the picture. */
  #light(shown: HTMLElement | undefined): void {
    const place = shown?.querySelector(hook.where)?.getAttribute("href") ?? null;
    const map = this.#part(hook.map);
    if (map) away(map, shown !== undefined && place === null);
    for (const link of this.querySelectorAll(`${hook.points}, ${hook.marks}`)) {
      const href = link.getAttribute("href");
      if (shown && (href === place || href === `#${shown.id}`)) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    }
  }

  #part(selector: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(selector);
  }
}

/** Not `hidden`: on paper every step is there. */
function away(part: Element, isAway: boolean): void {
  part.toggleAttribute("data-away", isAway);
}

customElements.define(hook.element, ExhibitTour);
