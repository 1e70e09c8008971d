import type { FormField, Value } from "../../contract/desk";
import type { Api } from "../api";
import { Refused } from "../api";
import type { Titles } from "../titles";
import { word } from "../words";

/** A part of the form: what it shows can be set from outside, what a person enters goes to its host. */
export interface Control {
  readonly element: HTMLElement;
  readonly set: (value: Value | undefined) => void;
  readonly focus: () => void;
}

/** What a control needs of the form around it. */
export interface Host {
  readonly api: Api;
  readonly titles: Titles;
  /** What it is called, for those who hear it. */
  readonly label: string;
  /** The id of what explains it; empty for none. */
  readonly describedBy: string;
  /** The language of what is written in it; empty for the page's own. */
  readonly language: string;
  /** The id of the record that is open. */
  readonly record: string;
  /** Takes what was entered; empty to take it away. */
  readonly commit: (text: string) => Promise<void>;
}

/** A host within another: its parts, its entries. */
export function inner(host: Host, label: string, commit: (text: string) => Promise<void>, describedBy = ""): Host {
  return { ...host, label, describedBy, commit };
}

/** The text of a value that is one; null for lists and groups, which another control shows. */
export function textOf(value: Value | undefined): string | null {
  return value === undefined ? "" : typeof value === "string" ? value : null;
}

export function entriesOf(value: Value | undefined): readonly Value[] {
  if (value === undefined || value === "") return [];
  if (isList(value)) return value;
  // In a table, and in short, a list is cut at semicolons.
  return typeof value === "string" ? value.split(/[;；]/u).map((entry) => entry.trim()).filter((entry) => entry !== "") : [value];
}

export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

export function partsOf(value: Value | undefined): Readonly<Record<string, Value>> {
  return typeof value === "object" && !isList(value) ? value : {};
}

/** A value as one line, for what the form cannot change. */
export function asText(value: Value): string {
  if (typeof value === "string") return value;
  if (isList(value)) return `[${value.map(asText).join(", ")}]`;
  return `{ ${Object.entries(value).map(([name, part]) => `${name}: ${asText(part)}`).join(", ")} }`;
}

/** True for a value that has the form its field says; another is shown and changed in the text only. */
export function fits(field: FormField, value: Value | undefined): boolean {
  if (value === undefined || value === "") return true;
  if (field.isList) return entriesOf(value).every((entry) => (field.parts.length > 0 ? !isList(entry) : typeof entry === "string"));
  return field.parts.length > 0 ? typeof value === "object" && !isList(value) : typeof value === "string";
}

/** Does what a person entered; says beside it why it was not done. */
export async function attempt(wrong: HTMLElement, done: Promise<void>): Promise<void> {
  try {
    wrong.textContent = "";
    await done;
  } catch (problem) {
    if (!(problem instanceof Error)) throw problem;
    wrong.textContent = problem instanceof Refused ? problem.message : word("failed", problem.message);
  }
}
