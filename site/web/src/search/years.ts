import type { Ask, Overview, SearchWords } from "../contract/search";
import { reignOf } from "./state";

const svg = "http://www.w3.org/2000/svg";
const pause = 400;

/** A span of years: two sliders over the spread of what was found, and two fields for those who cannot drag. */
export class YearRange {
  private readonly sliders: readonly [HTMLInputElement, HTMLInputElement];
  private readonly fields: readonly [HTMLInputElement, HTMLInputElement];
  private readonly bars: Element | null;
  private ends: readonly [number, number] = [0, 0];
  private timer = 0;

  constructor(private readonly root: HTMLElement, private readonly words: SearchWords, private readonly change: (part: Partial<Ask>) => void) {
    this.sliders = inputs(root, "range");
    this.fields = inputs(root, "number");
    this.bars = root.querySelector("svg");
    for (const own of [this.sliders, this.fields]) own.forEach((input, side) => {
      input.addEventListener("input", () => this.mirror(own, side));
      input.addEventListener("change", () => this.tell(own));
    });
  }

  show(years: Overview["years"], { from, to }: Ask): void {
    const isAsked = from !== null || to !== null;
    this.root.hidden = years === null || (years.first === years.last && !isAsked);
    if (years === null || this.root.contains(document.activeElement) && isAsked) return;
    this.ends = [years.first, years.last];
    for (const own of [this.sliders, this.fields]) {
      own.forEach((input, side) => {
        input.min = String(years.first);
        input.max = String(years.last);
        input.value = String((side === 0 ? from : to) ?? this.ends[side]);
      });
    }
    this.describe();
    this.draw(years.bars);
  }

  /** The other kind of control follows; the two ends never pass each other. */
  private mirror(own: readonly [HTMLInputElement, HTMLInputElement], side: number): void {
    if (own === this.sliders) {
      const [low, high] = own.map(({ value }) => Number(value)) as [number, number];
      if (low > high) (own[side] as HTMLInputElement).value = String(side === 0 ? high : low);
      this.fields.forEach((field, i) => (field.value = (own[i] as HTMLInputElement).value));
    } else {
      this.sliders.forEach((slider, i) => (slider.value = (own[i] as HTMLInputElement).value));
    }
    this.describe();
  }

  private tell(own: readonly [HTMLInputElement, HTMLInputElement]): void {
    clearTimeout(this.timer);
    // Arrow keys change a slider at every step.
    this.timer = window.setTimeout(() => {
      const [low, high] = own.map(({ value }) => (value === "" ? null : Number(value))) as [number | null, number | null];
      this.change({ from: low === null || low <= this.ends[0] ? null : low, to: high === null || high >= this.ends[1] ? null : high });
    }, pause);
  }

  private describe(): void {
    const reigns = this.fields.map(({ value }) => reignOf(Number(value), this.words.eras));
    this.sliders.forEach((slider, i) => slider.setAttribute("aria-valuetext", [slider.value, reigns[i]].filter(Boolean).join(" ")));
    this.root.querySelectorAll("output").forEach((output, i) => (output.textContent = reigns[i] ?? ""));
    const [low, high] = this.sliders.map(({ value }) => (Number(value) - this.ends[0]) / Math.max(this.ends[1] - this.ends[0], 1)) as [number, number];
    this.root.style.setProperty("--low", String(low));
    this.root.style.setProperty("--high", String(high));
  }

  private draw(bars: readonly number[]): void {
    const most = Math.max(...bars);
    this.bars?.setAttribute("viewBox", `0 0 ${bars.length} 10`);
    this.bars?.replaceChildren(...bars.map((count, i) => {
      const bar = document.createElementNS(svg, "rect");
      const height = count && Math.max((count / most) * 10, 0.8);
      for (const [name, value] of Object.entries({ x: i + 0.1, y: 10 - height, width: 0.8, height })) bar.setAttribute(name, String(value));
      return bar;
    }));
  }
}

function inputs(root: HTMLElement, type: string): [HTMLInputElement, HTMLInputElement] {
  const [low, high] = root.querySelectorAll<HTMLInputElement>(`input[type=${type}]`);
  return [low as HTMLInputElement, high as HTMLInputElement];
}
