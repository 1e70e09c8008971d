import type { Ask, Overview, SearchWords } from "../contract/search";
import { reignOf } from "./state";

const pause = 400;

/**
 * A span of years: two sliders over the spread of what was found, and two fields for those who cannot drag.
 * @returns what shows the years of another search.
 */
export function startYears(root: HTMLElement, eras: SearchWords["eras"], change: (part: Partial<Ask>) => void): (years: Overview["years"], ask: Ask) => void {
  const inputs = [...root.querySelectorAll("input")];
  const outputs = root.querySelectorAll("output");
  const bars = root.querySelector("svg") as SVGElement;
  // Sliders first, then fields; of each the start, then the end.
  const valueAt = (i: number): number => Number(inputs[i]?.value);
  let [first, last, timer] = [0, 0, 0];

  const describe = (): void => [0, 1].forEach((side) => {
    const year = valueAt(side + 2);
    const reign = reignOf(year, eras);
    (outputs[side] as HTMLElement).textContent = reign;
    inputs[side]?.setAttribute("aria-valuetext", `${year} ${reign}`);
    root.style.setProperty(side ? "--high" : "--low", String((valueAt(side) - first) / Math.max(last - first, 1)));
  });
  inputs.forEach((input, i) => {
    input.oninput = () => {
      const other = valueAt(i ^ 1);
      // The two ends never pass each other; a number being typed may.
      if (i < 2 && (i ? input.valueAsNumber < other : input.valueAsNumber > other)) input.value = String(other);
      (inputs[i ^ 2] as HTMLInputElement).value = input.value;
      describe();
    };
    input.onchange = () => {
      clearTimeout(timer);
      // Arrow keys change a slider at every step.
      timer = window.setTimeout(() => change({ from: valueAt(2) > first ? valueAt(2) : null, to: valueAt(3) < last ? valueAt(3) : null }), pause);
    };
  });

  return (years, { from, to }) => {
    const isAsked = from !== null || to !== null;
    root.hidden = years === null || (years.first === years.last && !isAsked);
    if (!years || (isAsked && root.contains(document.activeElement))) return;
    ({ first, last } = years);
    inputs.forEach((input, i) => {
      input.min = String(first);
      input.max = String(last);
      input.value = String(i % 2 ? to ?? last : from ?? first);
    });
    describe();
    const most = Math.max(...years.bars);
    bars.setAttribute("viewBox", `0 0 ${years.bars.length} 1`);
    bars.replaceChildren(...years.bars.map((count, x) => {
      const bar = document.createElementNS(bars.namespaceURI as "http://www.w3.org/2000/svg", "path");
      bar.setAttribute("d", `M${x + 0.1} 1v-${count && Math.max(count / most, 0.08)}h.8V1`);
      return bar;
    }));
  };
}
