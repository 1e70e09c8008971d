import type { FormEdit, FormField, Value } from "../../contract/desk";
import type { Api } from "../api";
import { button, freshId, make } from "../dom";
import type { Titles } from "../titles";
import { askForPicture, remarksOf } from "../upload";
import { word } from "../words";
import { asText, type Control, fits, type Host } from "./control";
import { groupControl, groupList } from "./groups";
import { pickedControl, pickedList } from "./picked";
import { simpleControl } from "./simple";
import { textList } from "./lists";

/** What fields need of the form. */
export interface FieldHost {
  readonly api: Api;
  readonly titles: Titles;
  readonly record: string;
  readonly edit: (...edits: readonly FormEdit[]) => Promise<void>;
}

const picked: readonly string[] = ["record", "nameOrRecord", "file"];

/** A field of the form: its name, its control, what explains it, its English twin. */
export class FieldRow {
  readonly element: HTMLElement;
  private readonly control: Control;
  private readonly twin: Control | null;
  private readonly twinBox: HTMLDetailsElement | null = null;
  private readonly fixed = make("p", { class: "hint fixed", hidden: true });
  private shown = "";

  constructor(readonly field: FormField, host: FieldHost) {
    const hint = make("p", { id: freshId("hint"), class: "hint" }, explains(field) ? field.expects : field.means === "date" ? word("dateHint") : "");
    const inner = { api: host.api, titles: host.titles, record: host.record, label: field.label, describedBy: hint.textContent === "" ? "" : hint.id, language: "" };
    this.control = controlOf(field, { ...inner, commit: (text) => host.edit({ field: field.name, text }) }, host);
    this.twin = field.isTranslatable
      ? simpleControl({ ...field, isTranslatable: false }, { ...inner, label: `${field.label} · ${word("english")}`, language: "en", commit: (text) => host.edit({ field: `${field.name}.en`, text }) })
      : null;
    const label = make("div", { class: "label", "aria-hidden": "true" }, field.label, ...(field.isRequired ? [make("small", {}, word("required"))] : []));
    label.addEventListener("click", () => this.control.focus());
    this.element = make("div", { class: "field", role: "group", "aria-label": field.label, "data-field": field.name }, label, this.control.element, this.fixed, hint);
    if (this.twin) {
      this.twinBox = make("details", { class: "twin" }, make("summary", {}, word("english")), this.twin.element);
      this.element.append(this.twinBox);
    }
  }

  set(value: Value | undefined, twin: Value | undefined): void {
    const next = JSON.stringify([value, twin]);
    if (next === this.shown) return;
    this.shown = next;
    const isFit = fits(this.field, value);
    this.control.element.hidden = !isFit;
    this.fixed.hidden = isFit;
    this.fixed.textContent = isFit || value === undefined ? "" : word("inText", asText(value));
    if (isFit) this.control.set(value);
    this.twin?.set(twin);
    if (this.twinBox && twin !== undefined) this.twinBox.open = true;
  }

  readonly focus = (): void => this.control.focus();
}

// What says no more than that a text is expected, or repeats the words of a list beside it, is noise.
function explains({ means, parts }: FormField): boolean {
  return parts.length === 0 && (means === "text" || means === "evidence");
}

function controlOf(field: FormField, host: Host, form: FieldHost): Control {
  const editEntry = (entry: number, text: string): Promise<void> => form.edit({ field: field.name, entry, text });
  if (field.name === "media") return mediaControl(field, host, form);
  if (field.parts.length > 0) {
    return field.isList
      ? groupList(field, host, (edit) => form.edit({ field: field.name, ...edit }))
      : groupControl(field, host, (part, text) => form.edit({ field: `${field.name}.${part}`, text }));
  }
  if (field.isList) return picked.includes(field.means) ? pickedList(field, host, editEntry) : textList(field, host, editEntry);
  return picked.includes(field.means) ? pickedControl(field, host) : simpleControl(field, host);
}

/** Pictures: a card each, and a way to bring a new one from the person's own disk. */
function mediaControl(field: FormField, host: Host, form: FieldHost): Control {
  const said = make("div", { role: "status" });
  const upload = button(word("upload"), () => askForPicture(host.api, host.record, async ({ picture, alt, caption }) => {
    const entry = list.count();
    const parts = [["file", picture.path], ["alt", alt], ["caption", caption]] as const;
    await form.edit(...parts.filter(([, text]) => text !== "").map(([part, text]) => ({ field: field.name, entry, part, text })));
    said.replaceChildren(remarksOf(picture));
    upload.focus();
  }), { "data-strong": true });
  const list = groupList(field, host, (edit) => form.edit({ field: field.name, ...edit }), (path) => pictureOf(path, host.api), upload);
  return { element: make("div", { class: "control" }, list.element, said), set: list.set, focus: () => upload.focus() };
}

function pictureOf(path: string, api: Api): HTMLElement {
  const place = make("div");
  void api.picture(path).then((address) => {
    if (!address) return;
    const picture = make("img", { src: address, alt: "" });
    const release = (): void => URL.revokeObjectURL(address);
    picture.addEventListener("load", release);
    picture.addEventListener("error", () => {
      release();
      picture.remove();
    });
    place.append(picture);
  }).catch(() => undefined);
  return place;
}
