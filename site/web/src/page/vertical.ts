import { hook } from "../contract/page";
import { columnsOf } from "./geometry";

/** What one printed leaf holds, in the type of print.css: columns, and characters in a column. */
const leaf = { columns: 15, characters: 36 };

/** Vertical text runs to the left: the wheel and the paging keys follow it, and let go at its ends. */
export function startVertical(): void {
  for (const text of document.querySelectorAll<HTMLElement>(hook.vertical)) {
    const isOn = (): boolean => getComputedStyle(text).writingMode === "vertical-rl";
    const moved = (by: number): boolean => {
      const before = text.scrollLeft;
      text.scrollLeft -= by;
      return text.scrollLeft !== before;
    };
    const mark = (): void => {
      // A region that scrolls must be reachable by keyboard.
      if (isOn()) text.tabIndex = 0;
      else text.removeAttribute("tabindex");
    };
    text.addEventListener("wheel", (event) => {
      if (isOn() && !event.ctrlKey && Math.abs(event.deltaY) > Math.abs(event.deltaX) && moved(event.deltaY)) event.preventDefault();
    }, { passive: false });
    text.addEventListener("keydown", (event) => {
      const step = { PageDown: 0.9, PageUp: -0.9, " ": event.shiftKey ? -0.9 : 0.9, ArrowDown: 0.1, ArrowUp: -0.1 }[event.key];
      if (step && isOn() && event.target === text && moved(step * text.clientWidth)) event.preventDefault();
    });
    // Paper cannot be scrolled, and a vertical block is never divided between pages: what does not fit is printed in lines.
    const lengths = [...text.querySelectorAll("p, h2, h3, h4, li, figcaption")].map((block) => block.textContent?.length ?? 0);
    if (columnsOf(lengths, leaf.characters) > leaf.columns) text.dataset["long"] = "";
    document.addEventListener("exhibit:settings", mark);
    mark();
  }
}
