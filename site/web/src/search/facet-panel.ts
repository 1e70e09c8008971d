import type { Ask, FacetCounts, Overview } from "../contract/search";
import { find } from "../contract/search-page";
import { element } from "./rows";
import { filled, toggled } from "./state";

const shownValues = 7;

/** Shows the facets; a change is told as the new choice. */
export function showFacets(list: HTMLElement, { facets }: Overview, { chosen }: Ask, moreValues: string, change: (part: Partial<Ask>) => void): void {
  const focused = document.activeElement?.id;
  const opened = new Set([...list.querySelectorAll("details[open]")].map(({ id }) => id));
  const lineOf = (key: string, { id, label, count, chosen: isChosen }: FacetCounts["values"][number]): HTMLElement => {
    const box = element("input");
    box.type = "checkbox";
    box.id = `${key}=${id}`;
    box.checked = isChosen;
    box.onchange = () => change({ chosen: toggled(chosen, key, id) });
    return element("label", box, element("span", label), element("small", String(count)));
  };
  list.replaceChildren(...facets.filter(({ values }) => values.length > 1 || values[0]?.chosen).map(({ key, label, values }) => {
    const lines = values.map((value) => lineOf(key, value));
    const group = element("fieldset", element("legend", label), ...lines.slice(0, shownValues));
    if (lines.length > shownValues) {
      const rest = element("details", element("summary", filled(moreValues, lines.length - shownValues)), ...lines.slice(shownValues));
      rest.id = key;
      rest.open = opened.has(key) || values.slice(shownValues).some((value) => value.chosen);
      group.append(rest);
    }
    return group;
  }));
  if (focused?.includes("=")) document.getElementById(focused)?.focus();
}

/** On a narrow page the facets move into a sheet, and back when it closes: there is one of each control. */
export function startSheet(root: HTMLElement): void {
  const sheet = find<HTMLDialogElement>(root, "sheet");
  const facets = find(root, "facets");
  find(root, "filters").onclick = () => {
    sheet.firstElementChild?.after(facets);
    sheet.showModal();
  };
  sheet.onclose = () => find(root, "side").append(facets);
  sheet.onclick = ({ target }) => {
    if (target === sheet) sheet.close();
  };
  find(root, "done").onclick = () => sheet.close();
}
