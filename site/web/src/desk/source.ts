import type { Api } from "./api";
import { combobox } from "./combobox";
import { button, dialog, freshId, make } from "./dom";
import type { TextState } from "./history";
import type { Session } from "./session";
import { addFootnote, insert, insertBlock, lineAt, toggleHeading } from "./text-edits";
import { word, type WordKey } from "./words";

/** The file itself, with tools for its text. */
export class SourcePane {
  private readonly area = make("textarea", { id: freshId("source"), spellcheck: "false", disabled: true, "aria-label": word("source"), wrap: "soft" });
  private readonly path = make("span", { class: "hint path" });
  private readonly tools: readonly HTMLButtonElement[];
  readonly element: HTMLElement;
  private session: Session | null = null;

  constructor(private readonly api: Api) {
    this.tools = [
      this.tool("heading", (state) => toggleHeading(state, word("headingText"))),
      this.tool("quote", (state) => insertBlock(state, ":::引文\n\n", word("quoteText"), "\n:::")),
      this.tool("footnote", (state) => addFootnote(state, word("noteText"))),
      button(word("link"), () => this.pickRecord()),
      button(word("figure"), () => this.pickPicture()),
    ];
    const bar = make("div", { class: "toolbar", role: "toolbar", "aria-label": word("toolbar"), "aria-controls": this.area.id }, ...this.tools);
    bar.addEventListener("keydown", (event) => this.move(event));
    this.tools.forEach((tool, i) => {
      tool.disabled = true;
      tool.tabIndex = i === 0 ? 0 : -1;
    });
    this.element = make("div", { class: "source-pane" }, make("div", { class: "pane-head" }, make("h2", {}, word("text")), this.path), bar, this.area);
    this.area.addEventListener("input", (event) => {
      const isTyped = event instanceof InputEvent && event.inputType.startsWith("insert") && event.inputType !== "insertFromPaste" && event.inputType !== "insertLineBreak";
      this.session?.write(this.now(), "text", isTyped ? event.timeStamp : null);
    });
  }

  open(session: Session): void {
    this.session = session;
    this.area.disabled = false;
    for (const tool of this.tools) tool.disabled = false;
    this.path.textContent = session.file.path;
    this.show(session.state);
    this.area.scrollTop = 0;
  }

  /** Shows a text that something else has changed. */
  show({ text, start, end }: TextState): void {
    const { scrollTop } = this.area;
    this.area.value = text;
    this.area.setSelectionRange(Math.min(start, text.length), Math.min(end, text.length));
    this.area.scrollTop = scrollTop;
  }

  /** Goes to a place of a finding, counted from 1, and marks it. */
  go(line: number, column: number, length: number): void {
    const { start, end } = lineAt(this.area.value, Math.max(1, line));
    const from = Math.min(end, start + Math.max(0, column - 1));
    this.area.focus();
    this.area.setSelectionRange(column > 0 ? from : start, length > 0 && column > 0 ? Math.min(this.area.value.length, from + length) : end);
    // The line in the middle of what is seen; a textarea does not go to its selection by itself.
    const height = parseFloat(getComputedStyle(this.area).lineHeight);
    this.area.scrollTop = Math.max(0, (line - 1) * height - this.area.clientHeight / 2);
  }

  private now(): TextState {
    return { text: this.area.value, start: this.area.selectionStart, end: this.area.selectionEnd };
  }

  private tool(name: WordKey, change: (state: TextState) => TextState): HTMLButtonElement {
    return button(word(name), () => this.apply(change(this.now())));
  }

  private apply(state: TextState): void {
    if (!this.session) return;
    this.session.write(state, "text");
    this.show(state);
    this.area.focus();
  }

  private move(event: KeyboardEvent): void {
    const at = this.tools.findIndex((tool) => tool === document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: this.tools.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const next = this.tools[(to + this.tools.length) % this.tools.length];
    for (const tool of this.tools) tool.tabIndex = tool === next ? 0 : -1;
    next?.focus();
  }

  private pickRecord(): void {
    const selected = this.area.value.slice(this.area.selectionStart, this.area.selectionEnd);
    this.pick(word("link"), word("findHint"), async (typed) =>
      (await this.api.search(typed)).records.map(({ kind, id, title }) => ({ value: `${kind}:${id}`, label: title, detail: `${kind}:${id}` })),
    (value) => insert(this.now(), `[[${value}${selected === "" ? "" : `|${selected}`}]]`));
  }

  private pickPicture(): void {
    this.pick(word("figure"), word("figureHint"), async (typed) => (await this.api.media(typed)).map(({ path }) => ({ value: path, label: path })),
      (value) => insertBlock({ ...this.now(), end: this.now().start }, `:::图\nfile: ${value}\nalt: `, word("alt"), "\n:::"));
  }

  private pick(title: string, placeholder: string, search: Parameters<typeof combobox>[0]["search"], change: (value: string) => TextState): void {
    const state = this.now();
    const choice = combobox({
      label: title, placeholder, search, choose: ({ value }) => {
        box.close();
        this.area.setSelectionRange(state.start, state.end);
        this.apply(change(value));
      },
    });
    const box = dialog(title, choice.element, make("div", { class: "actions" }, button(word("cancel"), () => box.close())));
    choice.input.focus();
  }
}
