import type { Standing } from "../contract/desk";
import { make } from "./dom";
import { word } from "./words";

/** The record's page as the preview shows it; it reloads itself when a build is done. */
export class PagePane {
  private readonly frame = make("iframe", { name: "exhibit-desk", title: word("page"), hidden: true });
  private readonly words = make("div", { class: "no-page" }, make("p", {}, word("chooseOne")));
  private readonly link = make("a", { class: "hint", target: "_blank", rel: "noopener", hidden: true }, word("openPage"));
  readonly element = make("div", { class: "page-pane" }, make("div", { class: "pane-head" }, make("h2", {}, word("page")), this.link), this.words, this.frame);

  clear(): void {
    this.frame.hidden = true;
    this.link.hidden = true;
    this.words.replaceChildren();
  }

  show({ page, withheld }: Standing): void {
    this.words.replaceChildren();
    if (!page) {
      this.frame.hidden = true;
      this.frame.removeAttribute("src");
      this.link.hidden = true;
      this.words.append(make("p", {}, withheld ? word("withheld", withheld) : word("noPage")), ...(withheld ? [make("p", { class: "hint" }, word("withheldHint"))] : []));
      return;
    }
    // A withdrawn record keeps its last good page until the next build is good: say so, above it.
    if (withheld) this.words.append(make("p", {}, word("withheld", withheld)));
    this.link.href = page;
    this.link.hidden = false;
    this.frame.hidden = false;
    if (this.frame.getAttribute("src") !== page) this.frame.src = page;
  }
}
