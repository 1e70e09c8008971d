import type { Suggestion } from "../contract/search";
import { element } from "./rows";

const letters = /^[a-zA-Z][a-zA-Z' ]+$/u;

export interface Suggestions {
  readonly typed: () => Promise<void>;
  readonly close: () => void;
}

/** Names by pinyin under the search box: the combobox with a list of the ARIA patterns, the box keeping the focus. */
export function startSuggestions(
  box: HTMLInputElement, list: HTMLElement, kinds: Readonly<Record<string, string>>,
  ask: (typed: string) => Promise<readonly Suggestion[]>, take: (label: string) => void,
): Suggestions {
  let active = -1;
  let asked = 0;
  const show = (found: readonly Suggestion[]): void => {
    list.hidden = found.length === 0;
    box.ariaExpanded = String(found.length > 0);
    list.replaceChildren(...found.map(([, , label, kind], i) => {
      const option = element("li", element("span", label), element("small", kinds[kind] ?? ""));
      option.id = `suggestion-${i}`;
      option.role = "option";
      // Before the box loses the focus, which closes the list.
      option.onpointerdown = (event) => {
        event.preventDefault();
        choose(label);
      };
      return option;
    }));
    mark(-1);
  };
  const close = (): void => {
    asked++;
    show([]);
  };
  const choose = (label: string): void => {
    close();
    take(label);
  };
  const mark = (to: number): void => {
    active = to;
    [...list.children].forEach((option, i) => (option.ariaSelected = String(i === to)));
    list.children[to]?.scrollIntoView({ block: "nearest" });
    if (to < 0) box.removeAttribute("aria-activedescendant");
    else box.setAttribute("aria-activedescendant", `suggestion-${to}`);
  };
  box.onblur = close;
  box.onkeydown = (event) => {
    const { length } = list.children;
    if (event.isComposing || length === 0) return;
    if (event.key === "ArrowDown") mark((active + 1) % length);
    else if (event.key === "ArrowUp") mark((active <= 0 ? length : active) - 1);
    else if (event.key === "Enter" && active >= 0) choose(list.children[active]?.firstChild?.textContent ?? "");
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  };
  return {
    close,
    typed: async () => {
      const number = ++asked;
      // A search without its suggestions is a search still.
      const found = letters.test(box.value.trim()) ? await ask(box.value).catch(() => []) : [];
      if (number === asked && document.activeElement === box) show(found);
    },
  };
}
