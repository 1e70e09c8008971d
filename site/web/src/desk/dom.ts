type Attributes = Readonly<Record<string, string | boolean | number>>;

/** An element with attributes and children. An attribute that is false is left out, one that is true is empty. */
export function make<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Attributes = {}, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false) continue;
    element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...children);
  return element;
}

export function button(label: string, press: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const element = make("button", { type: "button", class: "button", ...attributes }, label);
  element.addEventListener("click", press);
  return element;
}

let last = 0;

/** An id that no other element has. */
export function freshId(name: string): string {
  return `${name}-${++last}`;
}

const visible = "visually-hidden";

export function hidden(text: string): HTMLElement {
  return make("span", { class: visible }, text);
}

/** A dialog that is removed when it is closed. */
export function dialog(title: string, ...children: readonly (Node | string)[]): HTMLDialogElement {
  const heading = make("h2", { id: freshId("dialog") }, title);
  const box = make("dialog", { class: "dialog", "aria-labelledby": heading.id }, heading, ...children);
  box.addEventListener("close", () => box.remove());
  document.body.append(box);
  box.showModal();
  return box;
}

/** Says something to people who listen, and shows it for those who see. */
export function say(text: string, severity: "error" | "note" = "note"): void {
  const place = document.querySelector<HTMLElement>("[data-say]");
  if (!place) return;
  place.dataset["severity"] = severity;
  place.textContent = text;
}
