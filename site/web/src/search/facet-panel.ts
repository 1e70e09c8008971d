import type { Ask, FacetCounts, Overview, SearchWords } from "../contract/search";
import { hook } from "../contract/search-page";
import { element } from "./rows";
import { filled, toggled } from "./state";
import { YearRange } from "./years";

const shownValues = 7;

/** Facets and years: at the side of a wide page, in a sheet of a narrow one. */
export class FacetPanel {
  private readonly list: HTMLElement;
  private readonly years: YearRange;
  private readonly opened = new Set<string>();

  constructor(private readonly root: HTMLElement, private readonly words: SearchWords, private readonly change: (part: Partial<Ask>) => void) {
    const panel = root.querySelector<HTMLElement>(hook.facets) as HTMLElement;
    this.list = panel.querySelector<HTMLElement>(hook.facetList) as HTMLElement;
    this.years = new YearRange(panel.querySelector<HTMLElement>(hook.years) as HTMLElement, words, change);
    this.startSheet(panel);
  }

  show(overview: Overview, ask: Ask): void {
    const focused = document.activeElement?.id;
    this.list.replaceChildren(...overview.facets.filter(({ values }) => values.length > 1 || values.some(({ chosen }) => chosen)).map((facet) => this.facet(facet, ask)));
    if (focused?.startsWith("facet-")) document.getElementById(focused)?.focus();
    this.years.show(overview.years, ask);
  }

  private facet({ key, label, values }: FacetCounts, ask: Ask): HTMLElement {
    const lines = values.map((value, i) => this.value(key, value, i, ask));
    const group = element("fieldset", element("legend", label), ...lines.slice(0, shownValues));
    if (lines.length <= shownValues) return group;
    const rest = element("details", element("summary", filled(this.words.moreValues, lines.length - shownValues)), ...lines.slice(shownValues));
    rest.open = this.opened.has(key) || values.slice(shownValues).some(({ chosen }) => chosen);
    rest.addEventListener("toggle", () => (rest.open ? this.opened.add(key) : this.opened.delete(key)));
    group.append(rest);
    return group;
  }

  private value(key: string, { id, label, count, chosen }: FacetCounts["values"][number], place: number, ask: Ask): HTMLElement {
    const box = element("input");
    box.type = "checkbox";
    box.id = `facet-${key}-${id || place}`;
    box.checked = chosen;
    box.addEventListener("change", () => this.change({ chosen: toggled(ask.chosen, key, id) }));
    const number = element("span", String(count));
    number.className = "count";
    const line = element("label", box, element("span", label), number);
    return line;
  }

  /** The same panel moves into the sheet and back, so that there is one of each control. */
  private startSheet(panel: HTMLElement): void {
    const sheet = this.root.querySelector<HTMLDialogElement>(hook.sheet);
    const home = panel.parentElement;
    if (!sheet || !home) return;
    const mark = document.createComment("");
    panel.before(mark);
    this.root.querySelector(hook.openSheet)?.addEventListener("click", () => {
      sheet.querySelector(hook.sheetPlace)?.append(panel);
      sheet.showModal();
    });
    sheet.addEventListener("close", () => mark.after(panel));
    sheet.querySelector(hook.closeSheet)?.addEventListener("click", () => sheet.close());
    sheet.addEventListener("click", (event) => {
      if (event.target === sheet) sheet.close();
    });
  }
}
