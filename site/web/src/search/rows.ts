import type { Piece, Row } from "../contract/search";
import { find } from "../contract/search-page";

/** An entry of the result list, from the template in the page. */
export function rowOf(template: HTMLTemplateElement, root: string, kinds: Readonly<Record<string, string>>, { url, image, kind, part, title, snippet, date, place }: Row): DocumentFragment {
  const row = template.content.cloneNode(true) as DocumentFragment;
  const address = addressOf(root + url, snippet);
  const picture = find<HTMLAnchorElement>(row, "picture");
  picture.href = address;
  if (image) (picture.firstElementChild as HTMLImageElement).src = root + image;
  else picture.remove();
  const link = find<HTMLAnchorElement>(row, "title");
  link.href = address;
  link.append(...title.map(nodeOf));
  find(row, "kind").append([kinds[kind] ?? kind, part].filter(Boolean).join(" · "));
  find(row, "snippet").append(...snippet.map(nodeOf));
  find(row, "date").append(date ?? "");
  find(row, "trail").append((place ?? []).join(" › "));
  return row;
}

/** Where a row leads: the page, its place for the part, and, where the browser can show it, the very words. */
function addressOf(url: string, snippet: readonly Piece[]): string {
  const [path = "", place = ""] = url.split("#");
  const hit = "fragmentDirective" in document ? snippet.find(({ mark, note }) => mark && !note)?.text : "";
  const directive = hit ? `:~:text=${encodeURIComponent(hit).replace(/-/gu, "%2D")}` : "";
  return place || directive ? `${path}#${place}${directive}` : path;
}

/** Hits in mark, interlinear notes in small. */
function nodeOf({ text, mark, note }: Piece): Node | string {
  const inner = mark ? element("mark", text) : text;
  return note ? element("small", inner) : inner;
}

export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, ...content: (Node | string)[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}
