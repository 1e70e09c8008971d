import type { FormField, Value } from "../../contract/desk";
import { combobox } from "../combobox";
import { button, make } from "../dom";
import { word } from "../words";
import { attempt, type Control, entriesOf, type Host, inner } from "./control";
import { searchFor } from "./picked";
import { commitNow, simpleControl } from "./simple";

/** Texts, dates, words or evidence: each with a box of its own, and one to add another. */
export function textList(field: FormField, host: Host, editEntry: (entry: number, text: string) => Promise<void>): Control {
  const wrong = make("p", { class: "wrong", role: "alert" });
  const rows = make("ol", { class: "entries" });
  let controls: Control[] = [];
  let awaitsFocus = false;
  const add = (text: string): void => {
    awaitsFocus = field.means === "evidence";
    void attempt(wrong, editEntry(controls.length, text));
  };
  const adder = adderOf(field, host, add);
  const row = (entry: number): { readonly control: Control; readonly element: HTMLElement } => {
    const control = simpleControl(field, inner(host, `${host.label} ${word("entry", entry + 1)}`, (text) => editEntry(entry, text)));
    const remove = button(word("remove"), () => {
      adder.focus();
      void attempt(wrong, editEntry(entry, ""));
    }, { "aria-label": word("removeEntry", word("entry", entry + 1)) });
    return { control, element: make("li", {}, control.element, remove) };
  };
  const set = (value: Value | undefined): void => {
    const entries = entriesOf(value);
    if (entries.length !== controls.length) {
      const made = entries.map((_, i) => row(i));
      controls = made.map(({ control }) => control);
      rows.replaceChildren(...made.map(({ element }) => element));
    }
    entries.forEach((entry, i) => controls[i]?.set(entry));
    if (awaitsFocus) controls.at(-1)?.focus();
    awaitsFocus = false;
  };
  return { element: make("div", { class: "control" }, rows, adder.element, wrong), set, focus: adder.focus };
}

function adderOf(field: FormField, host: Host, add: (text: string) => void): { readonly element: HTMLElement; readonly focus: () => void } {
  if (field.means === "evidence") {
    const choice = combobox({ label: word("addTo", host.label), placeholder: word("pickHint"), search: searchFor(field, host), choose: ({ value }) => add(value) });
    return { element: choice.element, focus: () => choice.input.focus() };
  }
  if (field.means === "choice") {
    const box = make("select", { "aria-label": word("addTo", host.label) }, make("option", { value: "" }, word("add")), ...field.words.map((each) => make("option", { value: each }, each)));
    box.addEventListener("change", () => {
      if (box.value !== "") add(box.value);
      box.value = "";
    });
    return { element: box, focus: () => box.focus() };
  }
  const box = make("input", { type: "text", "aria-label": word("addTo", host.label), placeholder: word("typeAndEnter"), ...(host.describedBy ? { "aria-describedby": host.describedBy } : {}) });
  const take = (): void => {
    const text = box.value.trim();
    box.value = "";
    if (text !== "") add(text);
  };
  box.addEventListener("change", take);
  box.addEventListener(commitNow, take);
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    take();
  });
  return { element: box, focus: () => box.focus() };
}
