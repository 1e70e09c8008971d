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
      this.words.append(make("p", {}, word("noPage")));
      return;
    }
    // Below it stands what the curator handed in, or the last good page of a record that is withdrawn.
    if (withheld) this.words.append(make("p", {}, word("withheld", withheld)), make("p", { class: "hint" }, word("withheldHint")));
    this.link.href = page;
    this.link.hidden = false;
    this.frame.hidden = false;
    if (this.frame.getAttribute("src") !== page) this.frame.src = page;
  }
}
