import { quizHook as hook } from "../contract/learning";
import { fill } from "../tour/steps";
import { judge, type Given, type Verdict } from "./answers";

/** Scores a quiz. What is given stays in the fields of the page: nothing is stored, nothing is sent. */
class ExhibitQuiz extends HTMLElement {
  connectedCallback(): void {
    const questions = [...this.querySelectorAll<HTMLElement>(hook.question)];
    const check = (question: HTMLElement): void => {
      tell(question, judge(givenIn(question)));
      this.#score(questions);
    };
    for (const question of questions) {
      question.querySelector(hook.check)?.addEventListener("click", () => check(question));
      // What is changed after the check has not been checked.
      question.addEventListener("input", () => tell(question, null));
    }
    this.querySelector(hook.checkAll)?.addEventListener("click", () => {
      for (const question of questions) check(question);
    });
    this.querySelector(hook.again)?.addEventListener("click", () => {
      for (const question of questions) {
        for (const field of fieldsIn(question)) {
          if (field instanceof HTMLInputElement) [field.checked, field.value] = [false, field.type === "text" ? "" : field.value];
          else field.selectedIndex = 0;
        }
        const explanation = question.querySelector<HTMLDetailsElement>(hook.explanation);
        if (explanation) explanation.open = false;
        tell(question, null);
      }
      this.#score(questions);
      fieldsIn(questions[0])[0]?.focus();
    });
  }

  #score(questions: readonly HTMLElement[]): void {
    const score = this.querySelector<HTMLElement>(hook.score);
    const verdicts = questions.map((question) => question.dataset["verdict"]);
    const answered = verdicts.filter((verdict) => verdict === "right" || verdict === "wrong").length;
    if (score) score.textContent = answered === 0 ? "" : fill(score.dataset["score"] ?? "", questions.length, answered, verdicts.filter((verdict) => verdict === "right").length);
  }
}

function fieldsIn(question: HTMLElement | undefined): (HTMLInputElement | HTMLSelectElement)[] {
  return [...(question?.querySelectorAll<HTMLInputElement | HTMLSelectElement>(hook.answer) ?? [])];
}

function givenIn(question: HTMLElement): Given[] {
  return fieldsIn(question).map((field) => {
    const right = field.dataset["answer"] ?? "";
    if (field instanceof HTMLSelectElement) return { shape: "list", value: field.value, right };
    if (field.type === "text") return { shape: "text", value: field.value, right: right.split("|"), forms: field.dataset["forms"] ?? "" };
    return { shape: "choice", chosen: field.checked, right: right !== "" };
  });
}

/** Says how a question was answered, in words beside it and open explanation; null takes it back. */
function tell(question: HTMLElement, verdict: Verdict | null): void {
  const place = question.querySelector<HTMLElement>(hook.verdict);
  if (verdict) question.dataset["verdict"] = verdict;
  else delete question.dataset["verdict"];
  if (place) place.textContent = (verdict && place.dataset[verdict]) ?? "";
  const explanation = question.querySelector<HTMLDetailsElement>(hook.explanation);
  if (explanation && (verdict === "right" || verdict === "wrong")) explanation.open = true;
}

customElements.define(hook.element, ExhibitQuiz);
