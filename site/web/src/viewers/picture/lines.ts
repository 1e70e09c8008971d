import { viewerHook as hook, type ViewerWords } from "../../contract/viewer";
import type { Region } from "../../contract/learning";
import { readRegion } from "./address";
import { make, say } from "./elements";
import type { Frame } from "./frame";
import { lineAt } from "./pages";
import type { Screen } from "./screen";

interface Line extends Region {
  readonly text: string;
  readonly lang: string | null;
}

const space = "http://www.w3.org/2000/svg";

/** The lines of a picture: one drawing over it, and the same lines as text; each lights the other. */
export class LineOverlay {
  readonly #screen: Screen;
  readonly #frame: Frame;
  readonly #words: ViewerWords;
  /** By picture, from 0. */
  readonly #lines = new Map<number, readonly Line[]>();
  #drawn: readonly number[] = [];
  #isOn = false;

  constructor(screen: Screen, frame: Frame, words: ViewerWords, lists: readonly HTMLElement[]) {
    [this.#screen, this.#frame, this.#words] = [screen, frame, words];
    for (const list of lists) {
      const lines = [...list.querySelectorAll<HTMLElement>(hook.line)].map((line) => {
        const region = readRegion(line.dataset["at"] ?? null);
        return region && { ...region, text: line.textContent ?? "", lang: line.closest("[lang]")?.getAttribute("lang") ?? null };
      });
      this.#lines.set(Number(list.dataset["lines"]) - 1, lines.filter((line) => line !== null));
    }
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  toggle(isOn: boolean): void {
    this.#isOn = isOn;
    this.#frame.stage.toggleAttribute("data-lines-on", isOn);
    if (!isOn) this.#light(null);
  }

  clear(): void {
    this.#screen.viewer.clearOverlays();
    this.#drawn = [];
  }

  /** Draws the lines of the pictures in the window, one drawing each. */
  draw(pictures: readonly number[]): void {
    this.#drawn = pictures;
    pictures.forEach((picture, at) => {
      const lines = this.#lines.get(picture);
      const item = this.#screen.viewer.world.getItemAt(at);
      if (!lines || !item) return;
      const svg = document.createElementNS(space, "svg");
      const bounds = item.getBounds();
      const width = this.#screen.widthOf(at);
      svg.setAttribute("viewBox", `0 0 ${width} ${(width * bounds.height) / bounds.width}`);
      svg.setAttribute("aria-hidden", "true");
      svg.setAttribute("class", "viewer-lines");
      lines.forEach((line, number) => {
        const box = document.createElementNS(space, "rect");
        for (const name of ["x", "y", "width", "height"] as const) box.setAttribute(name, String(line[name]));
        box.dataset["line"] = `${picture}-${number}`;
        svg.append(box);
      });
      this.#screen.viewer.addOverlay({ element: make("div", {}, svg), location: bounds });
    });
  }

  /** The lines as text, to be read and pressed. */
  body(pictures: readonly number[]): HTMLElement {
    const body = make("div", { class: "viewer-text" });
    for (const picture of [...pictures].sort((a, b) => a - b)) {
      const list = make("ol");
      this.#lines.get(picture)?.forEach((line, number) => {
        const button = make("button", { type: "button", "data-line": `${picture}-${number}`, lang: line.lang }, line.text);
        button.addEventListener("click", () => this.#select(picture, number));
        button.addEventListener("pointerenter", () => this.#light(button.dataset["line"] ?? null));
        button.addEventListener("focus", () => this.#light(button.dataset["line"] ?? null));
        list.append(make("li", {}, button));
      });
      body.append(list.childElementCount > 0 ? list : make("p", {}, say(this.#words, "noLines")));
    }
    return body;
  }

  /** From the picture to the text: the line at a point. */
  pick(picture: number, x: number, y: number): void {
    const number = lineAt(this.#lines.get(picture) ?? [], x, y);
    if (number < 0) return;
    const name = `${picture}-${number}`;
    this.#light(name);
    this.#frame.panelBody.querySelector(`[data-line="${name}"]`)?.scrollIntoView({ block: "center", inline: "center" });
    this.#frame.status.textContent = this.#lines.get(picture)?.[number]?.text ?? "";
  }

  #select(picture: number, number: number): void {
    const line = this.#lines.get(picture)?.[number];
    if (!line) return;
    this.#light(`${picture}-${number}`);
    const margin = Math.min(line.width, line.height);
    // With some of the page around it, to know where it stands.
    this.#screen.fit(this.#drawn.indexOf(picture), { x: line.x - margin, y: line.y - margin, width: line.width + 2 * margin, height: line.height + 2 * margin }, false);
  }

  #light(name: string | null): void {
    for (const part of this.#frame.dialog.querySelectorAll("[data-line]")) part.toggleAttribute("data-lit", part.getAttribute("data-line") === name);
  }
}
