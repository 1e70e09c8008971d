import type { Region } from "../contract/learning";
import { between, readViewBox, withMargin, writeViewBox } from "./steps";

const milliseconds = 450;
const margin = 0.08;

/** The tour's whole picture, which moves to a step's region. */
export class Stage {
  readonly #svg: SVGSVGElement;
  readonly #whole: Region;
  #shown: Region;
  #frame = 0;

  constructor(svg: SVGSVGElement) {
    this.#svg = svg;
    this.#whole = readViewBox(svg.getAttribute("viewBox")) ?? { x: 0, y: 0, width: 1, height: 1 };
    this.#shown = this.#whole;
    // The frame keeps the shape of the whole picture while the part that it shows changes.
    svg.style.aspectRatio = `${this.#whole.width} / ${this.#whole.height}`;
  }

  /** Shows a region, or everything for null. */
  show(region: Region | null): void {
    const from = this.#shown;
    const to = region ? withMargin(region, margin) : this.#whole;
    this.#shown = to;
    cancelAnimationFrame(this.#frame);
    if (matchMedia("(prefers-reduced-motion: reduce)").matches || document.hidden) {
      this.#draw(to);
      return;
    }
    let start = 0;
    const move = (now: number): void => {
      start ||= now;
      const at = Math.min(1, (now - start) / milliseconds);
      this.#draw(at < 1 ? between(from, to, at) : to);
      if (at < 1) this.#frame = requestAnimationFrame(move);
    };
    this.#frame = requestAnimationFrame(move);
  }

  #draw(region: Region): void {
    this.#svg.setAttribute("viewBox", writeViewBox(region));
  }
}
