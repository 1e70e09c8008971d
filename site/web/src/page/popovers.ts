import { hook } from "../contract/page";
import { shiftInto } from "./geometry";

interface Shown {
  readonly mark: HTMLAnchorElement;
  readonly box: HTMLElement;
  pinned: boolean;
}

let shown: Shown | null = null;
let timer = 0;

/** Shows a note beside its mark on press, hover and focus. A second press follows the link to the list. */
export function startPopovers(): void {
  for (const mark of document.querySelectorAll<HTMLAnchorElement>(hook.marks)) {
    mark.addEventListener("click", (event) => press(mark, event));
    mark.addEventListener("pointerenter", ({ pointerType }) => {
      if (pointerType === "mouse") later(() => show(mark, false));
    });
    mark.addEventListener("pointerleave", () => later(closeUnpinned));
    mark.addEventListener("focus", () => {
      if (mark.matches(":focus-visible")) show(mark, false);
    });
    mark.addEventListener("blur", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && shown?.box.contains(relatedTarget))) closeUnpinned();
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !shown) return;
    const { mark, box } = shown;
    const inside = box.contains(document.activeElement);
    close();
    if (inside) mark.focus();
    // The mark's own focus would show it again at once.
    close();
  });
  document.addEventListener("click", ({ target }) => {
    if (shown && target instanceof Node && !shown.box.contains(target) && !shown.mark.contains(target)) close();
  });
}

function press(mark: HTMLAnchorElement, event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || isVertical(mark)) return;
  if (shown?.mark === mark && shown.pinned) {
    close();
    return;
  }
  show(mark, true);
  if (!shown) return;
  event.preventDefault();
  shown.box.focus({ preventScroll: true });
}

function show(mark: HTMLAnchorElement, pinned: boolean): void {
  clearTimeout(timer);
  if (shown?.mark === mark) {
    shown.pinned ||= pinned;
    return;
  }
  close();
  const note = document.getElementById(mark.dataset["note"] ?? mark.hash.slice(1))?.querySelector(hook.note);
  if (!note || isVertical(mark)) return;
  const box = document.createElement("span");
  box.className = "popover";
  box.setAttribute("role", "note");
  box.tabIndex = -1;
  box.append(...[...note.childNodes].map((node) => node.cloneNode(true)));
  box.addEventListener("pointerenter", () => clearTimeout(timer));
  box.addEventListener("pointerleave", () => later(closeUnpinned));
  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) later(close);
  });
  mark.after(box);
  const { left, right } = box.getBoundingClientRect();
  box.style.setProperty("--shift", `${shiftInto(left, right, document.documentElement.clientWidth, 16)}px`);
  shown = { mark, box, pinned };
}

function later(action: () => void): void {
  clearTimeout(timer);
  timer = window.setTimeout(action, 200);
}

function closeUnpinned(): void {
  if (!shown?.pinned) close();
}

function close(): void {
  clearTimeout(timer);
  const leaving = shown;
  shown = null;
  leaving?.box.remove();
}

/** A column of vertical text would cut the box off; there the link itself serves. */
function isVertical(mark: Element): boolean {
  return getComputedStyle(mark).writingMode !== "horizontal-tb";
}
