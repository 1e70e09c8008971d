import type { SearchWords, Suggestion } from "../contract/search";
import { element } from "./rows";

const letters = /^[a-zA-Z][a-zA-Z' ]+$/u;

/** Names by pinyin under the search box: the combobox with a list of the ARIA patterns, the box keeping the focus. */
export class Suggestions {
  private options: readonly Suggestion[] = [];
  private active = -1;
  private asked = 0;

  constructor(
    private readonly box: HTMLInputElement,
    private readonly list: HTMLElement,
    private readonly words: SearchWords,
    private readonly ask: (typed: string) => Promise<readonly Suggestion[]>,
    private readonly take: (label: string) => void,
  ) {
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-controls", list.id);
    box.autocomplete = "off";
    this.close();
    box.addEventListener("keydown", (event) => this.press(event));
    box.addEventListener("blur", () => this.close());
  }

  async typed(text: string): Promise<void> {
    const number = ++this.asked;
    if (!letters.test(text.trim())) {
      this.close();
      return;
    }
    // A search without its suggestions is a search still.
    const found = await this.ask(text).catch((): readonly Suggestion[] => []);
    if (number === this.asked && document.activeElement === this.box) this.show(found);
  }

  close(): void {
    this.asked++;
    this.show([]);
  }

  private show(found: readonly Suggestion[]): void {
    this.options = found;
    this.active = -1;
    this.list.hidden = found.length === 0;
    this.box.setAttribute("aria-expanded", String(found.length > 0));
    this.box.removeAttribute("aria-activedescendant");
    this.list.replaceChildren(...found.map(([, , label, kind], i) => {
      const option = element("li", element("span", label), element("small", this.words.kinds[kind] ?? ""));
      option.id = `suggestion-${i}`;
      option.role = "option";
      // Before the box loses the focus, which closes the list.
      option.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        this.choose(label);
      });
      return option;
    }));
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing || this.options.length === 0) return;
    const { length } = this.options;
    if (event.key === "ArrowDown") this.move((this.active + 1) % length);
    else if (event.key === "ArrowUp") this.move((this.active <= 0 ? length : this.active) - 1);
    else if (event.key === "Enter" && this.active >= 0) this.choose(this.options[this.active]?.[2] ?? "");
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
  }

  private move(to: number): void {
    this.active = to;
    [...this.list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === to)));
    const option = this.list.children[to];
    if (!option) return;
    this.box.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  private choose(label: string): void {
    this.close();
    this.take(label);
  }
}
