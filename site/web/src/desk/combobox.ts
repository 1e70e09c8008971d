import { freshId, make } from "./dom";

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
}

export interface Combobox {
  readonly input: HTMLInputElement;
  readonly element: HTMLElement;
}

interface Wishes {
  readonly label: string;
  /** The id of what describes it. */
  readonly describedBy?: string;
  readonly placeholder?: string;
  readonly search: (typed: string) => Promise<readonly Option[]>;
  readonly choose: (option: Option) => void;
  /** True when the list is always there, as in a list of records; else it opens under the box. */
  readonly isOpen?: boolean;
}

const pause = 60;

/** A box to type in with a list to choose from: the editable combobox with list autocomplete of the ARIA patterns, the box keeping the focus. */
export function combobox(wishes: Wishes): Combobox {
  const list = make("ul", { id: freshId("options"), role: "listbox", "aria-label": wishes.label, class: wishes.isOpen ? "listed" : "options", hidden: !wishes.isOpen });
  const input = make("input", {
    type: "text", role: "combobox", autocomplete: "off", spellcheck: "false", "aria-autocomplete": "list", "aria-controls": list.id,
    "aria-expanded": wishes.isOpen === true, "aria-label": wishes.label, placeholder: wishes.placeholder ?? "",
    ...(wishes.describedBy ? { "aria-describedby": wishes.describedBy } : {}),
  });
  const box = new ComboboxList(input, list, wishes);
  input.ariaExpanded = String(wishes.isOpen === true);
  if (wishes.isOpen) void box.ask();
  return { input, element: make("div", { class: "combobox" }, input, list) };
}

class ComboboxList {
  private options: readonly Option[] = [];
  private active = -1;
  private asked = 0;
  private timer = 0;

  constructor(private readonly input: HTMLInputElement, private readonly list: HTMLElement, private readonly wishes: Wishes) {
    input.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.ask(), pause);
    });
    input.addEventListener("keydown", (event) => void this.press(event));
    input.addEventListener("blur", () => this.close());
    // A list that shows what there is must show what there is now.
    input.addEventListener("refresh", () => void this.ask());
  }

  async ask(): Promise<void> {
    const number = ++this.asked;
    const options = await this.wishes.search(this.input.value.trim()).catch(() => []);
    if (number !== this.asked || (!this.wishes.isOpen && document.activeElement !== this.input)) return;
    this.options = options;
    this.list.replaceChildren(...options.map((option, i) => this.row(option, i)));
    this.show(options.length > 0);
    this.mark(this.wishes.isOpen || this.input.value === "" ? -1 : 0);
  }

  private row(option: Option, i: number): HTMLElement {
    const row = make("li", { id: `${this.list.id}-${i}`, role: "option", "aria-selected": "false" }, make("span", {}, option.label), ...(option.detail ? [make("small", {}, option.detail)] : []));
    // Before the box loses the focus, which closes the list.
    row.addEventListener("pointerdown", (event) => event.preventDefault());
    row.addEventListener("click", () => this.choose(option));
    return row;
  }

  private async press(event: KeyboardEvent): Promise<void> {
    if (event.isComposing) return;
    const { length } = this.options;
    const isShown = this.wishes.isOpen === true || !this.list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const wasShown = isShown;
      if (!isShown) await this.ask();
      if (this.options.length === 0) return;
      const last = this.options.length - 1;
      if (!wasShown) this.mark(event.key === "ArrowDown" ? 0 : last);
      else this.mark(event.key === "ArrowDown" ? (this.active >= last ? 0 : this.active + 1) : this.active <= 0 ? last : this.active - 1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      // Typed faster than the list could follow: ask once more, then take the first.
      clearTimeout(this.timer);
      if (this.active < 0 && this.input.value.trim() !== "") {
        await this.ask();
        if (this.active < 0 && this.options.length > 0) this.mark(0);
      }
      const option = this.options[this.active];
      if (option) this.choose(option);
    } else if (event.key === "Escape" && isShown && !this.wishes.isOpen && length > 0) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    }
  }

  private mark(to: number): void {
    this.active = to;
    [...this.list.children].forEach((row, i) => (row.ariaSelected = String(i === to)));
    this.list.children[to]?.scrollIntoView({ block: "nearest" });
    if (to < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", `${this.list.id}-${to}`);
  }

  private choose(option: Option): void {
    if (!this.wishes.isOpen) this.input.value = "";
    this.close();
    this.wishes.choose(option);
  }

  private close(): void {
    this.asked++;
    clearTimeout(this.timer);
    if (!this.wishes.isOpen) this.show(false);
    this.mark(-1);
  }

  private show(isShown: boolean): void {
    if (this.wishes.isOpen) return;
    this.list.hidden = !isShown;
    this.input.ariaExpanded = String(isShown);
  }
}
