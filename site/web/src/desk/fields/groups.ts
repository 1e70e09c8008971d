import type { FormEdit, FormField, Value } from "../../contract/desk";
import { button, make } from "../dom";
import { word } from "../words";
import { asText, attempt, type Control, entriesOf, fits, type Host, inner, partsOf } from "./control";
import { pickedControl } from "./picked";
import { simpleControl } from "./simple";

type EditPart = (part: string, text: string) => Promise<void>;

/** A few named parts, such as an opening review. */
export function groupControl(field: FormField, host: Host, editPart: EditPart): Control {
  const parts = new Parts(field, host, editPart, false);
  return { element: make("div", { class: "group" }, ...parts.elements), set: (value) => parts.set(partsOf(value)), focus: parts.focus };
}

/** Entries of named parts, such as pictures: a card each. */
export function groupList(field: FormField, host: Host, edit: (edit: Omit<FormEdit, "field">) => Promise<void>, pictureOf?: (path: string) => HTMLElement, before?: HTMLElement): Control & { readonly count: () => number } {
  const wrong = make("p", { class: "wrong", role: "alert" });
  const cards = make("ol", { class: "cards" });
  let shown: Card[] = [];
  const plus = button(word("addTo", field.label), () => {
    // The server hears of it when something is written into it.
    const card = newCard(shown.length);
    shown.push(card);
    cards.append(card.element);
    card.parts.focus();
  });
  const newCard = (entry: number): Card => new Card(field, host, entry, (part, text) => edit({ entry, part, text }), () => {
    plus.focus();
    if (entry < count) void attempt(wrong, edit({ entry, text: "" }));
    else {
      shown.pop()?.element.remove();
    }
  }, pictureOf);
  let count = 0;
  const set = (value: Value | undefined): void => {
    const entries = entriesOf(value);
    count = entries.length;
    while (shown.length > count) shown.pop()?.element.remove();
    while (shown.length < count) {
      const card = newCard(shown.length);
      shown.push(card);
      cards.append(card.element);
    }
    entries.forEach((entry, i) => shown[i]?.set(typeof entry === "string" ? { [field.parts[0]?.name ?? ""]: entry } : partsOf(entry)));
  };
  return { element: make("div", { class: "control" }, cards, make("div", { class: "actions" }, ...(before ? [before] : []), plus), wrong), set, focus: () => plus.focus(), count: () => count };
}

class Card {
  readonly parts: Parts;
  readonly element: HTMLElement;
  private readonly picture = make("div", { class: "card-picture" });
  private shownPath = "";

  constructor(private readonly field: FormField, host: Host, entry: number, editPart: EditPart, remove: () => void, private readonly pictureOf?: (path: string) => HTMLElement) {
    const name = `${field.label} ${word("entry", entry + 1)}`;
    this.parts = new Parts(field, { ...host, label: name }, editPart, true);
    this.element = make("li", {}, make("div", { class: "card", role: "group", "aria-label": name },
      make("div", { class: "card-head" }, make("strong", {}, word("entry", entry + 1)), button(word("remove"), remove, { "aria-label": word("removeEntry", name) })), this.picture, ...this.parts.elements));
  }

  set(values: Readonly<Record<string, Value>>): void {
    this.parts.set(values);
    const path = values[this.field.parts[0]?.name ?? ""];
    if (!this.pictureOf || typeof path !== "string" || path === this.shownPath) return;
    this.shownPath = path;
    this.picture.replaceChildren(this.pictureOf(path));
  }
}

const fewest = 3;

/** The controls of named parts; those that few people need wait behind a button. */
class Parts {
  readonly elements: readonly HTMLElement[];
  private readonly controls = new Map<string, Control>();
  private readonly fixed = make("p", { class: "hint" });
  private readonly rest = make("details", { class: "rest" }, make("summary", {}, word("moreParts")));

  constructor(private readonly field: FormField, private readonly host: Host, private readonly editPart: EditPart, folds: boolean) {
    const rows = field.parts.filter((part) => !part.isList && part.parts.length === 0).flatMap((part) => this.rowsOf(part));
    const first = folds ? rows.slice(0, fewest) : rows;
    const others = rows.slice(first.length);
    this.rest.append(...others);
    this.elements = [...first, ...(others.length > 0 ? [this.rest] : []), this.fixed];
  }

  readonly focus = (): void => this.controls.values().next().value?.focus();

  set(values: Readonly<Record<string, Value>>): void {
    for (const [name, control] of this.controls) control.set(values[name]);
    const others = Object.entries(values).filter(([name, value]) => !this.controls.has(name) || !fits(this.field.parts.find((part) => part.name === name) ?? this.field, value));
    this.fixed.textContent = others.length > 0 ? word("inText", others.map(([name, value]) => `${this.labelOf(name)} ${asText(value)}`).join("; ")) : "";
    this.fixed.hidden = others.length === 0;
  }

  private labelOf(name: string): string {
    return this.field.parts.find((part) => part.name === name)?.label ?? name;
  }

  private rowsOf(part: FormField): HTMLElement[] {
    const own = this.row(part, part.name, part.label, "");
    return part.isTranslatable ? [own, this.row({ ...part, isRequired: false }, `${part.name}.en`, `${part.label} · ${word("english")}`, "en")] : [own];
  }

  private row(part: FormField, name: string, label: string, language: string): HTMLElement {
    const host = { ...inner(this.host, `${label}（${this.host.label}）`, (text) => this.editPart(name, text)), language };
    const control = part.means === "record" || part.means === "file" || part.means === "nameOrRecord" ? pickedControl(part, host) : simpleControl(part, host);
    this.controls.set(name, control);
    return make("div", { class: "part" }, make("span", { class: "part-label", "aria-hidden": "true" }, label, part.isRequired ? make("small", {}, ` ${word("required")}`) : ""), control.element);
  }
}
