import type { FormField, FormKind, Values } from "../contract/desk";
import type { Api } from "./api";
import { combobox } from "./combobox";
import { make } from "./dom";
import { FieldRow } from "./fields/field";
import type { Session } from "./session";
import { Titles } from "./titles";
import { word } from "./words";

const sections = ["main", "links", "media", "opening", "more"] as const;

/** The form of the open record, made from its kind's fields. */
export class FormPane {
  private readonly titles: Titles;
  private readonly head = make("h2", {}, word("form"));
  private readonly off = make("p", { class: "wrong", role: "status", hidden: true }, word("formOff"));
  private readonly others = make("p", { class: "hint", hidden: true });
  private readonly body = make("div", { class: "form-body" }, make("p", { class: "hint" }, word("chooseOne")));
  readonly element = make("div", { class: "form-pane" }, make("div", { class: "pane-head" }, this.head), this.off, this.body, this.others);
  private rows = new Map<string, FieldRow>();
  private places = new Map<string, HTMLElement>();
  private kind: FormKind | null = null;

  constructor(private readonly api: Api) {
    this.titles = new Titles(api);
  }

  open(session: Session, kind: FormKind): void {
    this.kind = kind;
    this.rows = new Map();
    this.places = new Map();
    this.head.replaceChildren(kind.label, " ", make("small", {}, session.file.id));
    const made = sections.map((section) => {
      const place = make("div", { class: "fields" });
      this.places.set(section, place);
      const fields = kind.fields.filter((field) => field.section === section);
      if (section !== "more") fields.forEach((field) => this.add(field, session));
      const heading = make("h3", {}, word(section));
      return make("section", { hidden: section !== "more" && fields.length === 0, "aria-label": word(section) }, heading, place, ...(section === "more" ? [this.adder(kind, session)] : []));
    });
    this.body.replaceChildren(...made);
    this.show(session);
  }

  /** Shows what the fields say now. */
  show(session: Session): void {
    const { values } = session;
    this.off.hidden = values !== null;
    this.body.inert = values === null;
    this.body.classList.toggle("is-off", values === null);
    if (!values || !this.kind) return;
    for (const field of this.kind.fields) if (field.section === "more" && values[field.name] !== undefined && !this.rows.has(field.name)) this.add(field, session);
    for (const [name, row] of this.rows) row.set(values[name], values[`${name}.en`]);
    this.showOthers(this.kind, values);
  }

  focus(): void {
    this.rows.values().next().value?.focus();
  }

  private showOthers({ fields }: FormKind, values: Values): void {
    const known = new Set(fields.flatMap(({ name, isTranslatable }) => (isTranslatable ? [name, `${name}.en`] : [name])));
    const others = Object.keys(values).filter((name) => !known.has(name));
    this.others.hidden = others.length === 0;
    this.others.textContent = word("otherFields", others.join(", "));
  }

  private add(field: FormField, session: Session): FieldRow {
    const row = new FieldRow(field, { api: this.api, titles: this.titles, record: session.file.id, edit: (...edits) => session.edit(...edits) });
    this.rows.set(field.name, row);
    this.places.get(field.section)?.append(row.element);
    return row;
  }

  private adder(kind: FormKind, session: Session): HTMLElement {
    const rest = (): readonly FormField[] => kind.fields.filter(({ name }) => !this.rows.has(name));
    const fits = (typed: string) => ({ name, label, expects }: FormField): boolean => `${label} ${name} ${expects}`.toLowerCase().includes(typed.toLowerCase());
    const choice = combobox({
      label: word("addField"), placeholder: word("addFieldHint"),
      search: (typed) => Promise.resolve(rest().filter(fits(typed)).map(({ name, label, expects }) => ({ value: name, label, detail: expects }))),
      choose: ({ value }) => {
        const field = kind.fields.find(({ name }) => name === value);
        if (field) this.add(field, session).focus();
      },
    });
    return make("div", { class: "adder" }, make("div", { class: "label", "aria-hidden": "true" }, word("addField")), choice.element);
  }
}
