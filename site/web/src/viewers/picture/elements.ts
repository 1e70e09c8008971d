import type { ViewerWords } from "../../contract/viewer";
import { icon, type IconName } from "./icons";

/** An element with its attributes; `false` and null leave one out. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name, attributes: Readonly<Record<string, string | boolean | null>> = {}, ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false && value !== null) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/** A word of the interface; its own name where a language lacks it, which tests would see. */
export function say(words: ViewerWords, name: string, ...values: readonly (string | number)[]): string {
  return (words[name] ?? name).replace(/\{(\d)\}/gu, (_, place: string) => String(values[Number(place)] ?? ""));
}

/** A button with an icon, named by a word. `action` is what it does. */
export function iconButton(words: ViewerWords, action: string, picture: IconName, more: Readonly<Record<string, string | boolean | null>> = {}): HTMLButtonElement {
  const name = say(words, action);
  return make("button", { type: "button", "data-action": action, "aria-label": name, title: name, ...more }, icon(picture));
}

/** A button that says what it does. */
export function textButton(words: ViewerWords, action: string, more: Readonly<Record<string, string | boolean | null>> = {}): HTMLButtonElement {
  return make("button", { type: "button", class: "button", "data-action": action, ...more }, say(words, action));
}
