import type { Request } from "../contract/search";
import { hook } from "../contract/search-page";
import { Desk } from "./answer";
import { SearchPage } from "./page";

// One file for both halves: loaded by the page, and by the worker that the page starts.
if (typeof document === "undefined") {
  const desk = new Desk();
  addEventListener("message", ({ data }: MessageEvent<Request>) => void desk.answer(data).then((response) => postMessage(response)));
} else {
  const root = document.querySelector<HTMLElement>(hook.root);
  const script = document.currentScript;
  if (root && script instanceof HTMLScriptElement) new SearchPage(root, script.src);
}
