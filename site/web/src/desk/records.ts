import type { FormKind, ListedRecord } from "../contract/desk";
import type { Api } from "./api";
import { combobox, type Option } from "./combobox";
import { button, make, say } from "./dom";
import { word } from "./words";

export interface RecordsPane {
  readonly element: HTMLElement;
  readonly refresh: () => void;
  readonly focus: () => void;
}

/** The list of all records: a box to search it, a choice of kinds, the list itself. */
export function recordsPane(api: Api, kinds: readonly FormKind[], open: (path: string) => void, makeNew: () => void): RecordsPane {
  const names = new Map(kinds.map((kind) => [kind.name, kind.label]));
  const kind = make("select", { "aria-label": word("kind") }, make("option", { value: "" }, word("allKinds")), ...kinds.map(({ name, label }) => make("option", { value: name }, label)));
  const count = make("p", { class: "count", role: "status" });
  let listed = new Map<string, ListedRecord>();
  const search = async (typed: string): Promise<readonly Option[]> => {
    const { records, total } = await api.search(typed, kind.value);
    listed = new Map(records.map((record) => [`${record.kind}:${record.id}`, record]));
    count.textContent = total === 0 ? word("noneFound") : records.length < total ? word("foundFirst", records.length, total) : word("found", total);
    return records.map((record) => ({
      value: `${record.kind}:${record.id}`, label: record.title,
      detail: `${names.get(record.kind) ?? record.kind} · ${record.id}${record.isRow ? ` · ${word("row")}` : ""}`,
    }));
  };
  const choose = ({ value }: Option): void => {
    const record = listed.get(value);
    if (!record) return;
    if (record.isRow) say(word("rowHint", record.title, record.path), "error");
    else open(record.path);
  };
  const { input, element } = combobox({ label: word("find"), placeholder: word("findHint"), search, choose, isOpen: true });
  const refresh = (): void => {
    input.dispatchEvent(new Event("refresh"));
  };
  kind.addEventListener("change", refresh);
  const pane = make("div", { class: "records" }, make("div", { class: "records-head" }, kind, button(word("newRecord"), makeNew, { "data-strong": true })), element, count);
  return { element: pane, refresh, focus: () => input.focus() };
}
