import { hook } from "../contract/page";
import { isoDay, oneLine } from "./citation";

/** Citation, link and print buttons; each is of use only while a script runs, so they appear here. */
export function startCopying(): void {
  for (const place of document.querySelectorAll<HTMLElement>(hook.accessed)) {
    place.textContent = `[${isoDay(new Date())}]`;
    place.hidden = false;
  }
  for (const part of document.querySelectorAll<HTMLElement>(hook.script)) part.hidden = false;
  for (const button of document.querySelectorAll<HTMLElement>(hook.copy)) {
    button.addEventListener("click", () => {
      const source = document.getElementById(button.dataset["copy"] ?? "");
      const text = source?.textContent;
      // The lines of a file stay lines; markup is indented, a citation is not.
      if (text) void copy(source.localName === "pre" ? text : oneLine(text), button);
    });
  }
  for (const button of document.querySelectorAll<HTMLElement>(hook.share)) button.addEventListener("click", () => void copy(document.documentElement.dataset["address"] ?? location.href, button));
  for (const button of document.querySelectorAll<HTMLElement>(hook.print)) button.addEventListener("click", () => window.print());
}

async function copy(text: string, button: HTMLElement): Promise<void> {
  const copied = (await toClipboard(text)) || throughField(text, button);
  const status = button.closest(hook.actions)?.querySelector<HTMLElement>(hook.done);
  if (status) status.textContent = (copied ? status.dataset["done"] : status.dataset["selected"]) ?? "";
}

async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // On plain http there is no clipboard; elsewhere the reader may have refused it.
    return false;
  }
}

/** A filled and selected field: the reader copies by hand where the browser does not. */
function throughField(text: string, button: HTMLElement): boolean {
  const actions = button.closest(hook.actions) ?? button;
  const existing = actions.nextElementSibling;
  const field = existing instanceof HTMLTextAreaElement ? existing : document.createElement("textarea");
  field.className = "citation-field";
  field.readOnly = true;
  field.setAttribute("aria-label", oneLine(button.textContent ?? ""));
  field.value = text;
  actions.after(field);
  field.select();
  return document.execCommand("copy");
}
