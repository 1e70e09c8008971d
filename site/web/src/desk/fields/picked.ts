import type { FormField, Means, Value } from "../../contract/desk";
import { combobox, type Option } from "../combobox";
import { button, make } from "../dom";
import { word, type WordKey } from "../words";
import { attempt, type Control, entriesOf, type Host, textOf } from "./control";

const hints: Readonly<Partial<Record<Means, WordKey>>> = { file: "fileHint", nameOrRecord: "nameHint" };

/** What may be picked for a field while somebody types. */
export function searchFor(field: FormField, host: Host): (typed: string) => Promise<readonly Option[]> {
  if (field.means === "file") return async (typed) => (await host.api.media(typed)).map(({ path }) => ({ value: path, label: path.replace(/^media\//u, "") }));
  return async (typed) => {
    const { records } = await host.api.search(typed, field.kind ?? "");
    const isEvidence = field.means === "evidence";
    const options = records.filter(({ kind }) => !isEvidence || kind === "source" || kind === "item").map(({ kind, id, title }) => {
      host.titles.keep(kind, id, title);
      return { value: field.means === "record" && field.kind ? id : `${kind}:${id}`, label: title, detail: `${field.kind ? "" : `${kind}:`}${id}` };
    });
    return field.means === "nameOrRecord" && typed !== "" ? [...options, { value: typed, label: typed, detail: word("asName") }] : options;
  };
}

/** One record or file: what is chosen, and a box to choose another. */
export function pickedControl(field: FormField, host: Host): Control {
  const wrong = make("p", { class: "wrong", role: "alert" });
  const shown = make("div", { class: "chips" });
  const choice = combobox({ label: host.label, placeholder: word(hints[field.means] ?? "pickHint"), search: searchFor(field, host), choose: ({ value }) => void attempt(wrong, host.commit(value)), ...(host.describedBy ? { describedBy: host.describedBy } : {}) });
  const remove = (): void => {
    choice.input.focus();
    void attempt(wrong, host.commit(""));
  };
  const set = (value: Value | undefined): void => {
    const text = textOf(value) ?? "";
    shown.replaceChildren(...(text === "" ? [] : [chip(field, host, text, remove)]));
  };
  return { element: make("div", { class: "control" }, shown, choice.element, wrong), set, focus: () => choice.input.focus() };
}

/** Several of them: chips, and a box to add one. */
export function pickedList(field: FormField, host: Host, editEntry: (entry: number, text: string) => Promise<void>): Control {
  const wrong = make("p", { class: "wrong", role: "alert" });
  const shown = make("ul", { class: "chips" });
  let entries: readonly Value[] = [];
  const add = ({ value }: Option): void => {
    if (!entries.includes(value)) void attempt(wrong, editEntry(entries.length, value));
  };
  const choice = combobox({ label: word("addTo", host.label), placeholder: word(hints[field.means] ?? "pickHint"), search: searchFor(field, host), choose: add, ...(host.describedBy ? { describedBy: host.describedBy } : {}) });
  const remove = (entry: number) => (): void => {
    choice.input.focus();
    void attempt(wrong, editEntry(entry, ""));
  };
  const set = (value: Value | undefined): void => {
    entries = entriesOf(value);
    shown.replaceChildren(...entries.map((entry, i) => make("li", {}, chip(field, host, textOf(entry) ?? "", remove(i)))));
  };
  return { element: make("div", { class: "control" }, shown, choice.element, wrong), set, focus: () => choice.input.focus() };
}

function chip(field: FormField, host: Host, text: string, remove: () => void): HTMLElement {
  const name = make("span", { class: "chip-name" }, text);
  const cross = button("×", remove, { class: "chip-remove", "aria-label": word("removeEntry", text) });
  const [kind, id] = text.includes(":") ? text.split(/[:：]/u, 2) : [field.means === "nameOrRecord" || field.means === "file" ? "" : field.kind ?? "", text];
  if (kind && id) void host.titles.of(kind, id).then((title) => {
    name.replaceChildren(title, " ", make("small", {}, text));
    cross.ariaLabel = word("removeEntry", title);
  });
  return make("span", { class: "chip" }, name, cross);
}
