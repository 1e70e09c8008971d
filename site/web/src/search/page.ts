import type { Answer, Ask, SearchWords } from "../contract/search";
import { hook } from "../contract/search-page";
import { FacetPanel } from "./facet-panel";
import { Line, SearchFailure } from "./line";
import { element, Rows } from "./rows";
import { filled, fromQuery, isNarrowed, pageOfRows, toggled, toQuery } from "./state";
import { Suggestions } from "./suggestions";

const pause = 220;

/** What the browser keeps with an entry of its history. */
interface Entry {
  readonly scroll?: number;
  /** False while the words are being typed: such an entry is replaced by the next. */
  readonly isSettled?: boolean;
}

/** The search page: asks as the reader types, shows what comes, keeps the state in the address. */
export class SearchPage {
  private readonly words: SearchWords;
  private readonly box: HTMLInputElement;
  private readonly line: Line;
  private readonly rows: Rows;
  private readonly facets: FacetPanel;
  private readonly suggestions: Suggestions;
  private ask: Ask = fromQuery(location.search);
  private number = 0;
  private timer = 0;

  constructor(private readonly root: HTMLElement, script: string) {
    this.words = JSON.parse(root.dataset["words"] ?? "{}") as SearchWords;
    this.box = this.find<HTMLInputElement>(hook.box);
    this.line = new Line(script, new URL(".", location.href).href);
    this.rows = new Rows(this.find<HTMLTemplateElement>(hook.row), root.dataset["root"] ?? "", this.words);
    this.facets = new FacetPanel(root, this.words, (part) => this.settle(part));
    this.suggestions = new Suggestions(this.box, this.find(hook.suggestions), this.words, (typed) => this.line.suggest(typed), (label) => {
      this.box.value = label;
      this.settle({ words: label });
    });
    this.listen();
    this.read();
  }

  private find<Found extends HTMLElement = HTMLElement>(name: string): Found {
    return this.root.querySelector<Found>(name) as Found;
  }

  private listen(): void {
    history.scrollRestoration = "manual";
    this.box.addEventListener("input", (event) => {
      // Half a syllable of an input method is no query.
      if (!(event instanceof InputEvent && event.isComposing)) this.typed();
    });
    this.box.addEventListener("compositionend", () => this.typed());
    this.find(hook.form).addEventListener("submit", (event) => {
      event.preventDefault();
      this.suggestions.close();
      this.settle({ words: this.box.value });
    });
    this.find(hook.sort).addEventListener("change", (event) => this.settle({ sort: (event.target as HTMLSelectElement).value === "date" ? "date" : "score" }));
    this.find(hook.exact).addEventListener("change", (event) => this.settle({ exact: (event.target as HTMLInputElement).checked }));
    for (const clear of this.root.querySelectorAll(hook.clear)) clear.addEventListener("click", () => this.settle({ chosen: {}, from: null, to: null, exact: false }));
    this.find(hook.more).addEventListener("click", () => void this.more());
    addEventListener("popstate", () => this.read());
    addEventListener("pagehide", () => this.keepScroll());
  }

  /** Takes the state from the address, at first and after Back. */
  private read(): void {
    this.ask = fromQuery(location.search);
    this.box.value = this.ask.words;
    const { scroll } = (history.state ?? {}) as Entry;
    void this.run().then(() => scroll !== undefined && scrollTo({ top: scroll, behavior: "instant" }));
  }

  private typed(): void {
    clearTimeout(this.timer);
    void this.suggestions.typed(this.box.value);
    this.timer = window.setTimeout(() => {
      if (this.box.value.trim() !== this.ask.words.trim()) this.go({ ...this.ask, words: this.box.value, rows: pageOfRows }, false);
    }, pause);
  }

  /** A choice that Back takes back. */
  private settle(part: Partial<Ask>): void {
    clearTimeout(this.timer);
    this.go({ ...this.ask, rows: pageOfRows, ...part }, true);
  }

  private go(ask: Ask, isSettled: boolean): void {
    const was = (history.state ?? {}) as Entry;
    const address = location.pathname + toQuery(ask);
    // Words still being typed, and the same question asked again, take no step of their own.
    const isStep = location.search !== toQuery(ask) && was.isSettled !== false && (this.ask.words !== "" || isNarrowed(this.ask));
    this.keepScroll();
    if (isStep) history.pushState({ isSettled } satisfies Entry, "", address);
    else history.replaceState({ isSettled } satisfies Entry, "", address);
    this.ask = ask;
    void this.run();
  }

  private keepScroll(): void {
    history.replaceState({ ...(history.state as Entry | null), scroll: scrollY } satisfies Entry, "");
  }

  private async run(): Promise<void> {
    const number = ++this.number;
    const { ask } = this;
    this.find<HTMLSelectElement>(hook.sort).value = ask.sort;
    this.find<HTMLInputElement>(hook.exact).checked = ask.exact;
    const isAsked = ask.words.trim() !== "" || isNarrowed(ask);
    this.root.toggleAttribute("data-asked", isAsked);
    this.tell(isAsked ? this.words.searching : "");
    if (!isAsked) {
      this.showOnly(hook.ways);
      return;
    }
    try {
      const answer = await this.line.search(ask);
      if (number !== this.number) return;
      this.show(answer);
      const overview = await this.line.overview(ask);
      if (number !== this.number) return;
      this.facets.show(overview, ask);
      this.showChosen(new Map(overview.facets.flatMap(({ key, values }) => values.map(({ id, label }) => [`${key} ${id}`, label]))));
    } catch (error) {
      if (number === this.number) this.fail(error);
    }
  }

  private show(answer: Answer): void {
    const { total, rows, approximate, compared } = answer;
    this.showOnly(total > 0 ? hook.found : hook.empty);
    for (const clear of this.root.querySelectorAll<HTMLElement>(hook.clear)) clear.hidden = !isNarrowed(this.ask);
    const { count, one, none } = this.words;
    const said = total === 0 ? none : approximate ? filled(this.words.approximate, total) : filled(total === 1 ? one : count, total.toLocaleString(document.documentElement.lang));
    this.tell(compared === null ? said : `${said} ${filled(this.words.compared, compared)}`);
    this.root.toggleAttribute("data-approximate", approximate && total > 0);
    this.find(hook.list).replaceChildren(...rows.map((row) => this.rows.make(row)));
    this.showMore(rows.length, total);
    this.showChosen(new Map());
  }

  private showMore(shown: number, total: number): void {
    const more = this.find<HTMLButtonElement>(hook.more);
    more.hidden = shown >= total;
    more.title = filled(this.words.shown, shown, total);
  }

  /** The next rows, under those that stand; the focus goes to the first of them. */
  private async more(): Promise<void> {
    const number = ++this.number;
    const list = this.find(hook.list);
    const had = list.children.length;
    const ask = { ...this.ask, rows: had + pageOfRows };
    try {
      const { rows, total } = await this.line.search(ask);
      if (number !== this.number) return;
      this.ask = ask;
      history.replaceState(history.state, "", location.pathname + toQuery(ask));
      list.append(...rows.slice(had).map((row) => this.rows.make(row)));
      this.showMore(rows.length, total);
      list.children[had]?.querySelector<HTMLElement>(hook.title)?.focus();
    } catch (error) {
      if (number === this.number) this.fail(error);
    }
  }

  /** What narrows the search, each with a button that takes it away. */
  private showChosen(labels: ReadonlyMap<string, string>): void {
    const { chosen, from, to } = this.ask;
    const chips = Object.entries(chosen).flatMap(([key, ids]) => ids.map((id) => this.chip(labels.get(`${key} ${id}`) ?? id, { chosen: toggled(chosen, key, id) })));
    if (from !== null || to !== null) chips.push(this.chip(filled(this.words.years, from ?? "…", to ?? "…"), { from: null, to: null }));
    if (this.ask.exact) chips.push(this.chip(this.words.exact, { exact: false }));
    this.find(hook.chosen).replaceChildren(...chips);
    this.find(hook.openSheet).textContent = chips.length > 0 ? filled(this.words.filtersChosen, chips.length) : this.words.filters;
  }

  private chip(label: string, without: Partial<Ask>): HTMLElement {
    const button = element("button", label);
    button.type = "button";
    button.className = "button";
    button.setAttribute("aria-label", filled(this.words.remove, label));
    button.addEventListener("click", () => {
      this.settle(without);
      this.box.focus();
    });
    return element("li", button);
  }

  private fail(error: unknown): void {
    const failure = error instanceof SearchFailure ? error.failure : { reason: "fault" as const, file: String(error) };
    this.showOnly(hook.failure);
    this.tell("");
    const place = this.find(hook.failure).firstElementChild;
    if (place) place.textContent = filled(this.words[failure.reason], failure.file);
  }

  private showOnly(shown: string): void {
    for (const name of [hook.ways, hook.empty, hook.found, hook.failure]) this.find(name).hidden = name !== shown && !(name === hook.ways && shown === hook.empty);
  }

  private tell(text: string): void {
    this.find(hook.status).textContent = text;
  }
}
