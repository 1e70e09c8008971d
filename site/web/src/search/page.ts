import type { Answer, Ask, Overview, SearchWords } from "../contract/search";
import { find, type Place } from "../contract/search-page";
import { FileError } from "./bytes";
import { showFacets, startSheet } from "./facet-panel";
import { openLine } from "./line";
import { element, rowOf } from "./rows";
import { filled, fromQuery, isNarrowed, nothingChosen, pageOfRows, toggled, toQuery } from "./state";
import { startSuggestions } from "./suggestions";
import { startYears } from "./years";

const pause = 220;

/** What the browser keeps with an entry of its history. */
interface Entry {
  readonly scroll?: number;
  /** True while the words are being typed: the next entry takes its place. */
  readonly isOpen?: boolean;
}

const entry = (): Entry => (history.state as Entry | null) ?? {};

/** The search page: asks as the reader types, shows what comes, keeps the state in the address. */
export function startPage(root: HTMLElement, script: string): void {
  const words = JSON.parse(root.dataset["words"] ?? "") as SearchWords;
  const at = <Found extends HTMLElement = HTMLElement>(place: Place): Found => find<Found>(root, place);
  const box = at<HTMLInputElement>("box");
  const sort = at<HTMLSelectElement>("sort");
  const exact = at<HTMLInputElement>("exact");
  const way = root.dataset["root"] ?? "";
  const line = openLine(script, new URL(way + "search/", location.href).href, document.documentElement.hasAttribute("data-edition"));
  const clears = root.querySelectorAll<HTMLButtonElement>("[data-clear]");
  let ask = fromQuery(location.search);
  let number = 0;
  let timer = 0;

  const tell = (text: string): void => void (at("status").textContent = text);
  const showOnly = (...shown: Place[]): void => (["ways", "empty", "found", "failure"] as const).forEach((place) => (at(place).hidden = !shown.includes(place)));
  const showYears = startYears(at("years"), words.eras, (part) => settle(part));
  const suggestions = startSuggestions(box, at("suggestions"), words.kinds, line.suggest, (label) => {
    box.value = label;
    settle({ words: label });
  });

  const show = ({ total, rows, approximate, compared }: Answer): void => {
    showOnly(...(total > 0 ? ["found"] as const : ["empty", "ways"] as const));
    const said = total === 0 ? words.none : filled(approximate ? words.approximate : total === 1 ? words.one : words.count, total);
    tell(said + (compared === null ? "" : filled(words.compared, compared)));
    root.toggleAttribute("data-approximate", approximate && total > 0);
    at("list").replaceChildren(...rows.map((row) => rowOf(at<HTMLTemplateElement>("row"), way, root.dataset["pages"] ?? "", words.kinds, row)));
    at("more").hidden = rows.length >= total;
    for (const clear of clears) clear.hidden = !isNarrowed(ask);
  };

  /** What narrows the search, each with a button that takes it away. */
  const showChosen = ({ facets }: Overview): void => {
    const { chosen, from, to } = ask;
    const chips = facets.flatMap(({ key, values }) => values.filter((value) => value.chosen).map(({ id, label }) => chip(label, { chosen: toggled(chosen, key, id) })));
    if (from !== null || to !== null) chips.push(chip(filled(words.years, from ?? "…", to ?? "…"), { from: null, to: null }));
    if (ask.exact) chips.push(chip(words.exact, { exact: false }));
    at("chosen").replaceChildren(...chips);
    at("filters").textContent = filled(chips.length > 0 ? words.filtersChosen : words.filters, chips.length);
  };
  const chip = (label: string, without: Partial<Ask>): HTMLElement => {
    const button = element("button", label);
    button.type = "button";
    button.className = "button";
    button.ariaLabel = filled(words.remove, label);
    button.onclick = () => {
      settle(without);
      box.focus();
    };
    return element("li", button);
  };

  const run = async (): Promise<void> => {
    const own = ++number;
    const asked = ask;
    sort.value = ask.sort;
    exact.checked = ask.exact;
    const isAsked = ask.words.trim() !== "" || isNarrowed(ask);
    root.toggleAttribute("data-asked", isAsked);
    tell(isAsked ? words.searching : "");
    if (!isAsked) return showOnly("ways");
    try {
      const answer = await line.search(asked);
      if (own !== number) return;
      show(answer);
      const overview = await line.overview(asked);
      if (own !== number) return;
      showFacets(at("values"), overview, asked, words.moreValues, settle);
      showYears(overview.years, asked);
      showChosen(overview);
    } catch (error) {
      if (own !== number) return;
      const { reason, message } = error instanceof FileError ? error : new FileError("fault", String(error));
      showOnly("failure");
      tell("");
      (at("failure").firstElementChild as HTMLElement).textContent = filled(words[reason], message);
    }
  };

  const keepScroll = (): void => history.replaceState({ ...entry(), scroll: scrollY }, "");
  const go = (next: Ask, isOpen: boolean): Promise<void> => {
    const address = location.pathname + toQuery(next);
    // Words still being typed, and the same question asked again, take no step of their own; nor does the empty page.
    const isStep = location.search !== toQuery(next) && !entry().isOpen && root.hasAttribute("data-asked");
    keepScroll();
    history[isStep ? "pushState" : "replaceState"]({ isOpen }, "", address);
    ask = next;
    return run();
  };
  /** A choice that Back takes back. */
  const settle = (part: Partial<Ask>): void => {
    clearTimeout(timer);
    void go({ ...ask, rows: pageOfRows, ...part }, false);
  };
  /** Takes the state from the address, at first and after Back. */
  const read = async (): Promise<void> => {
    const { scroll } = entry();
    ask = fromQuery(location.search);
    box.value = ask.words;
    await run();
    if (scroll !== undefined) scrollTo({ top: scroll, behavior: "instant" });
  };
  const typed = (): void => {
    clearTimeout(timer);
    void suggestions.typed();
    timer = window.setTimeout(() => {
      if (box.value.trim() !== ask.words.trim()) void go({ ...ask, words: box.value, rows: pageOfRows }, true);
    }, pause);
  };

  history.scrollRestoration = "manual";
  startSheet(root);
  // Half a syllable of an input method is no query.
  box.oninput = (event) => (event as InputEvent).isComposing || typed();
  box.addEventListener("compositionend", typed);
  at("form").onsubmit = (event) => {
    event.preventDefault();
    suggestions.close();
    settle({ words: box.value });
  };
  sort.onchange = () => settle({ sort: sort.value as Ask["sort"] });
  exact.onchange = () => settle({ exact: exact.checked });
  for (const clear of clears) clear.onclick = () => settle(nothingChosen);
  at("more").onclick = async () => {
    const had = ask.rows;
    ask = { ...ask, rows: had + pageOfRows };
    history.replaceState(history.state, "", location.pathname + toQuery(ask));
    await run();
    find(at("list").children[had] ?? root, "title").focus();
  };
  addEventListener("popstate", () => void read());
  addEventListener("pagehide", keepScroll);
  void read();
}
