import type { Question } from "../contract/search";
import type {} from "../contract/kiosk";
import { answering } from "./answer";
import { overHttp } from "./files";
import { openLine } from "./line";
import { startPage } from "./page";

// One file for both halves: loaded by the page, and by the worker that the page starts and names after the place of the files.
if (typeof document === "undefined") {
  const answer = answering(overHttp(self.name));
  addEventListener("message", ({ data }: MessageEvent<Question>) => void answer(data).then((reply) => postMessage(reply)));
} else {
  const root = document.querySelector<HTMLElement>("[data-search]");
  const { src } = document.currentScript as HTMLScriptElement;
  if (root) startPage(root, src);
  else if (document.documentElement.dataset["edition"] === "kiosk") globalThis.exhibitNames = (base) => openLine(src, base, true).suggest;
}
