import type { Problem, Standing } from "../contract/desk";
import { make } from "./dom";
import { word } from "./words";

/** The findings of the open file, each a button that goes to its line. */
export class ProblemsPane {
  private readonly summary = make("summary");
  private readonly list = make("ol", { class: "problem-list" });
  private readonly more = make("p", { class: "hint" });
  readonly element = make("details", { class: "problems", open: true }, this.summary, this.list, this.more);

  constructor(private readonly go: (line: number, column: number, length: number) => void) {
    this.clear();
  }

  clear(): void {
    this.summary.textContent = word("problems");
    this.list.replaceChildren();
    this.more.textContent = word("waiting");
    delete this.element.dataset["severity"];
  }

  show({ problems, elsewhere, firstElsewhere, isRefused }: Standing): void {
    const worst = (["error", "warning", "note"] as const).find((severity) => problems.some((problem) => problem.severity === severity));
    if (worst) this.element.dataset["severity"] = worst;
    else delete this.element.dataset["severity"];
    this.summary.textContent = problems.length > 0 ? `${word("problems")} · ${word("problemCount", problems.length)}` : word("problems");
    this.list.replaceChildren(...problems.map((problem) => this.row(problem)));
    const rest = [problems.length === 0 ? word("noProblems") : "", elsewhere > 0 ? word("elsewhere", elsewhere, firstElsewhere ?? "") : isRefused ? word("refused") : ""];
    this.more.textContent = rest.filter((sentence) => sentence !== "").join(" ");
  }

  private row({ code, severity, line, column, length, message, hint }: Problem): HTMLElement {
    const place = make("button", { type: "button", class: "place" }, line > 0 ? word("line", line) : word("wholeFile"));
    place.addEventListener("click", () => this.go(line, column, length));
    return make("li", { "data-severity": severity }, make("strong", {}, word(severity)), " ", place, " ", make("span", {}, message), " ", make("span", { class: "hint" }, hint), " ", make("code", {}, code));
  }
}
