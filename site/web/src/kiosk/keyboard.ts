import { kioskHook as hook } from "../contract/kiosk";
import { fetchScript } from "../page/scripts";

const typed = "input:not([type]), input[type=text], input[type=search], input[type=number], textarea:not([readonly])";
const letters = /^[a-zA-Z' ]{2,}$/u;

type Field = HTMLInputElement | HTMLTextAreaElement;

/** A keyboard under every field: letters and digits, and names by their pinyin where the page does not offer them itself. */
export function startKeyboard(keyboard: HTMLElement): void {
  const names = keyboard.querySelector<HTMLElement>(hook.names);
  let field: Field | null = null;
  const show = (next: Field | null): void => {
    field = next;
    keyboard.hidden = next === null;
    document.documentElement.toggleAttribute("data-typing", next !== null);
    names?.replaceChildren();
    if (!next) return;
    // Ours is enough: the system's would lie over it.
    next.inputMode = "none";
    next.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element && target.matches(typed)) show(target as Field);
    else if (target instanceof Node && !keyboard.contains(target)) show(null);
  });
  // A touch beside any field ends the typing, as on a telephone.
  document.addEventListener("pointerdown", (event) => {
    const target = event.target as Element;
    if (keyboard.contains(target)) return event.preventDefault();
    if (field && target !== field && !target.closest("[role=listbox], button, a, label")) field.blur();
  });
  document.addEventListener("focusout", () => {
    // What comes next has the focus after this.
    setTimeout(() => {
      if (!document.activeElement?.matches(typed)) show(null);
    });
  });
  keyboard.addEventListener("click", ({ target }) => {
    const key = target instanceof Element ? target.closest<HTMLElement>(hook.key) : null;
    if (!key || !field) return;
    const { key: text, keyDo: act } = key.dataset;
    if (text !== undefined) put(field, text);
    else if (act === "delete") remove(field);
    else if (act === "clear") change(field, "");
    else if (act === "enter") return enter(field);
    else return field.blur();
    void offer(field, names);
  });
  names?.addEventListener("click", ({ target }) => {
    const name = target instanceof Element ? target.closest("button")?.textContent : null;
    if (!name || !field) return;
    change(field, name);
    names.replaceChildren();
  });
}

function change(field: Field, value: string): void {
  field.value = value;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

// Fields of numbers have no place where one writes.
const isNumber = (field: Field): boolean => field.type === "number";

function put(field: Field, text: string): void {
  if (isNumber(field)) return change(field, field.value + text);
  field.setRangeText(text, field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length, "end");
  change(field, field.value);
}

function remove(field: Field): void {
  if (isNumber(field)) return change(field, field.value.slice(0, -1));
  const end = field.selectionEnd ?? field.value.length;
  const start = field.selectionStart === end ? Math.max(0, end - 1) : field.selectionStart ?? 0;
  field.setRangeText("", start, end, "end");
  change(field, field.value);
}

function enter(field: Field): void {
  field.dispatchEvent(new Event("change", { bubbles: true }));
  field.form?.requestSubmit();
  field.blur();
}

/** The search page lists names under its own box; elsewhere they stand over the keys. */
async function offer(field: Field, names: HTMLElement | null): Promise<void> {
  if (!names || field.role === "combobox" || isNumber(field)) return;
  const asked = field.value.trim();
  const found = letters.test(asked) ? await namesFor(asked, names).catch(() => []) : [];
  if (asked !== field.value.trim()) return;
  names.replaceChildren(...found.map((name) => {
    const button = Object.assign(document.createElement("button"), { type: "button", tabIndex: -1, textContent: name });
    const item = document.createElement("li");
    item.append(button);
    return item;
  }));
}

async function namesFor(asked: string, { dataset }: HTMLElement): Promise<string[]> {
  await fetchScript(dataset["namesScript"] ?? "");
  const base = new URL(".", new URL(dataset["namesOf"] ?? "", location.href)).href;
  const found = await globalThis.exhibitNames?.(base)(asked) ?? [];
  return [...new Set(found.map(([, , label]) => label))];
}
