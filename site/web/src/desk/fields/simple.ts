import type { DateAnswer, FormField, Value } from "../../contract/desk";
import { freshId, make } from "../dom";
import { rightsName, word } from "../words";
import { attempt, type Control, type Host, textOf } from "./control";

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Tells the box that has the focus to give what is written in it. */
export const commitNow = "commit";

const isoDay = /^\d{4}-\d{2}-\d{2}$/u;

/** The control of one text: by hand, from a few words, a day, or a date of the past with how it is read. */
export function simpleControl(field: FormField, host: Host): Control {
  if (field.means === "choice" || field.means === "rights") return choiceControl(field, host);
  if (field.means === "date") return dateControl(host);
  if (field.means === "day") return textControl(host, make("input", { type: "text", inputmode: "numeric", placeholder: "2026-03-02" }));
  return textControl(host, make("textarea", { rows: 1 }));
}

function textControl(host: Host, box: HTMLInputElement | HTMLTextAreaElement): Control {
  const { element, commit, show } = entered(host, box);
  box.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== "Enter" || event.isComposing) return;
    // One paragraph is the rule: a line end is asked for, or there already.
    if (event.shiftKey || (box instanceof HTMLTextAreaElement && box.value.includes("\n"))) return;
    event.preventDefault();
    commit();
  });
  return { element, set: show, focus: () => box.focus() };
}

function choiceControl(field: FormField, host: Host): Control {
  const box = make("select");
  const { element, show } = entered(host, box);
  const offer = (each: string): HTMLElement => make("option", { value: each }, field.means === "rights" ? rightsName(each) : each);
  box.append(make("option", { value: "" }, word("choose")), ...field.words.map(offer));
  const set = (value: Value | undefined): void => {
    const text = textOf(value) ?? "";
    // A word that is none of ours is the person's own, and stays.
    if (text !== "" && ![...box.options].some((option) => option.value === text)) box.append(offer(text));
    show(value);
  };
  return { element, set, focus: () => box.focus() };
}

function dateControl(host: Host): Control {
  const box = make("input", { type: "text", autocomplete: "off" });
  const reading = make("output", { id: freshId("reading"), class: "reading" });
  const { element, show, commit } = entered(host, box);
  element.insertBefore(reading, box.nextSibling);
  box.setAttribute("aria-describedby", `${host.describedBy} ${reading.id}`.trim());
  let asked = 0;
  const read = async (): Promise<void> => {
    const number = ++asked;
    const answer = box.value.trim() === "" ? null : await host.api.date(box.value.trim()).catch(() => null);
    if (number === asked) reading.replaceChildren(...(answer ? readings(answer) : []));
  };
  box.addEventListener("input", () => void read());
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    commit();
  });
  return {
    element, focus: () => box.focus(), set: (value) => {
      show(value);
      void read();
    },
  };
}

function readings({ edtf, earliest, latest, findings }: DateAnswer): Node[] {
  // People read days; EDTF speaks only for what has none.
  const span = earliest && latest && earliest !== latest ? word("readAsSpan", earliest, latest) : word("readAs", earliest ?? latest ?? edtf ?? "");
  return [...(edtf ? [make("span", {}, span)] : []), ...findings.map(({ severity, message }) => make("span", { "data-severity": severity }, message))];
}

/** What all boxes share: a name, a place for what is wrong, and that only a change is committed. */
function entered(host: Host, box: Box): { readonly element: HTMLElement; readonly commit: () => void; readonly show: (value: Value | undefined) => void } {
  box.ariaLabel = host.label;
  if (host.describedBy !== "") box.setAttribute("aria-describedby", host.describedBy);
  if (host.language !== "") box.lang = host.language;
  const wrong = make("p", { class: "wrong", role: "alert" });
  let last = "";
  let latest = "";
  let pending = 0;
  const commit = (): void => {
    const text = box.value.trim();
    if (text === last) return;
    last = text;
    pending++;
    void attempt(wrong, host.commit(text)).then(() => {
      pending--;
      settle();
    });
  };
  // What somebody is writing just now is not taken out of their hands; what comes back late is not older than what they wrote.
  const settle = (): void => {
    if (pending > 0 || (document.activeElement === box && !(box instanceof HTMLSelectElement))) return;
    last = latest;
    if (box.value !== latest) box.value = latest;
  };
  // A box of a day says at every digit of the year that it has changed.
  box.addEventListener("change", () => {
    if (box.type !== "date" || document.activeElement !== box) commit();
  });
  box.addEventListener("blur", () => {
    commit();
    settle();
  });
  box.addEventListener(commitNow, commit);
  const show = (value: Value | undefined): void => {
    latest = textOf(value) ?? "";
    if (box instanceof HTMLInputElement && box.inputMode === "numeric") box.type = latest === "" || isoDay.test(latest) ? "date" : "text";
    settle();
  };
  return { element: make("div", { class: "control" }, box, wrong), commit, show };
}
