import type { Conflict } from "./api";
import { button, dialog, make } from "./dom";
import { word } from "./words";

export type Choice = "mine" | "theirs" | "later";

/** Shows both versions of a file that was changed elsewhere, and asks which of them shall stand. */
export function askAboutConflict(conflict: Conflict, mine: string): Promise<Choice> {
  return new Promise((resolve) => {
    let choice: Choice = "later";
    const choose = (chosen: Choice) => (): void => {
      choice = chosen;
      box.close();
    };
    const differing = differences(mine, conflict.now.text);
    const version = (title: string, text: string, marks: ReadonlySet<number>): HTMLElement =>
      make("section", {}, make("h3", {}, title), make("pre", { tabindex: 0, "aria-label": title }, ...lines(text, marks)));
    const box = dialog(word("conflict"),
      make("p", {}, word("conflictHint")),
      make("div", { class: "versions" }, version(word("mine"), mine, differing.mine), version(word("theirs"), conflict.now.hash === "" ? word("gone") : conflict.now.text, differing.theirs)),
      make("div", { class: "actions" },
        button(word("goOn"), choose("later"), { "data-strong": true }), button(word("keepMine"), choose("mine")), button(word("takeTheirs"), choose("theirs"))));
    box.classList.add("wide");
    box.addEventListener("close", () => resolve(choice));
  });
}

function lines(text: string, marks: ReadonlySet<number>): Node[] {
  return text.split("\n").flatMap((line, i) => [marks.has(i) ? make("mark", {}, line === "" ? " " : line) : document.createTextNode(line), document.createTextNode("\n")]);
}

/** The lines that the other version does not have, between the first and the last that differ. */
function differences(mine: string, theirs: string): { readonly mine: ReadonlySet<number>; readonly theirs: ReadonlySet<number> } {
  const [left, right] = [mine.split("\n"), theirs.split("\n")];
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start++;
  let [a, b] = [left.length, right.length];
  while (a > start && b > start && left[a - 1] === right[b - 1]) [a, b] = [a - 1, b - 1];
  const only = (own: readonly string[], others: readonly string[]): ReadonlySet<number> => {
    const there = new Set(others);
    return new Set(own.map((line, i) => (there.has(line) ? -1 : start + i)).filter((i) => i >= 0));
  };
  return { mine: only(left.slice(start, a), right.slice(start, b)), theirs: only(right.slice(start, b), left.slice(start, a)) };
}
