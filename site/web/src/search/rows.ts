import type { Piece, Row, SearchWords } from "../contract/search";
import { hook } from "../contract/search-page";

/** The result list's entries, from the template in the page. */
export class Rows {
  constructor(private readonly template: HTMLTemplateElement, private readonly root: string, private readonly words: SearchWords) {}

  make(row: Row): DocumentFragment {
    const fragment = this.template.content.cloneNode(true) as DocumentFragment;
    const find = <Found extends HTMLElement>(name: string): Found => fragment.querySelector<Found>(name) as Found;
    const address = this.addressOf(row);
    const picture = find<HTMLAnchorElement>(hook.picture);
    if (row.image) {
      picture.href = address;
      const image = picture.querySelector("img");
      if (image) image.src = this.root + row.image;
    } else picture.remove();
    find(hook.kind).textContent = [this.words.kinds[row.kind] ?? row.kind, row.part].filter(Boolean).join(" · ");
    const link = find<HTMLAnchorElement>(hook.title);
    link.href = address;
    link.append(...nodesOf(row.title));
    fill(find(hook.snippet), nodesOf(row.snippet));
    fill(find(hook.date), row.date ? [row.date] : []);
    fill(find(hook.place), row.place.length > 0 ? [row.place.join(" › ")] : []);
    return fragment;
  }

  /** Where a row leads: the page, its place for the part, and, where the browser can show it, the very words. */
  private addressOf({ url, snippet }: Row): string {
    const [path = "", place = ""] = (this.root + url).split("#");
    // A folder has no page of its own on a disk.
    const file = location.protocol === "file:" && /(^|\/)$/u.test(path) ? `${path}index.html` : path;
    const hit = "fragmentDirective" in document ? snippet.find(({ mark, note }) => mark && !note)?.text.trim() : undefined;
    const directive = hit ? `:~:text=${encodeURIComponent(hit).replace(/-/gu, "%2D")}` : "";
    return place || directive ? `${file}#${place}${directive}` : file;
  }
}

function fill(element: HTMLElement, nodes: readonly (Node | string)[]): void {
  if (nodes.length > 0) element.append(...nodes);
  else element.remove();
}

/** Pieces as text; hits in mark, interlinear notes in small. */
function nodesOf(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, mark, note }) => {
    const inner = mark ? element("mark", text) : text;
    return note ? element("small", inner) : inner;
  });
}

export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, ...content: (Node | string)[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}
