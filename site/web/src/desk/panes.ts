import { make } from "./dom";
import { word } from "./words";

export type PaneName = "records" | "form" | "text" | "page";

const names = ["records", "form", "text", "page"] as const;

/** The four parts of the desk behind tabs. How many are seen at once is the style's to say: on a wide screen one of the first two, and both others. */
export class Panes {
  readonly tabs: HTMLElement;
  readonly element: HTMLElement;
  private readonly buttons = new Map<PaneName, HTMLButtonElement>();

  constructor(panes: Readonly<Record<PaneName, HTMLElement>>) {
    for (const name of names) {
      const tab = make("button", { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": `pane-${name}`, "data-tab": name }, word(name));
      tab.addEventListener("click", () => this.show(name));
      this.buttons.set(name, tab);
      const pane = panes[name];
      pane.id = `pane-${name}`;
      pane.role = "tabpanel";
      pane.setAttribute("aria-labelledby", tab.id);
      pane.dataset["pane"] = name;
    }
    this.tabs = make("div", { class: "tabs", role: "tablist", "aria-label": word("panes") }, ...this.buttons.values());
    this.tabs.addEventListener("keydown", (event) => this.move(event));
    this.element = make("div", { class: "panes" }, ...names.map((name) => panes[name]));
    this.show("records");
  }

  show(name: PaneName): void {
    this.element.dataset["now"] = name;
    if (name === "records" || name === "form") this.element.dataset["side"] = name;
    else this.element.dataset["work"] = name;
    this.element.dataset["side"] ??= "records";
    this.element.dataset["work"] ??= "text";
    for (const [each, tab] of this.buttons) {
      tab.ariaSelected = String(each === name);
      tab.tabIndex = each === name ? 0 : -1;
    }
  }

  private move(event: KeyboardEvent): void {
    const shown = names.filter((name) => this.buttons.get(name)?.checkVisibility());
    const at = shown.findIndex((name) => this.buttons.get(name) === document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const next = shown[(to + shown.length) % shown.length];
    if (!next) return;
    this.show(next);
    this.buttons.get(next)?.focus();
  }
}
