import type { Question } from "../contract/search";
import { answering } from "./answer";
import { overHttp } from "./files";
import { startPage } from "./page";

// One file for both halves: loaded by the page, and by the worker that the page starts and names after the place of the files.
if (typeof document === "undefined") {
  const answer = answering(overHttp(self.name));
  addEventListener("message", ({ data }: MessageEvent<Question>) => void answer(data).then((reply) => postMessage(reply)));
} else {
  const root = document.querySelector<HTMLElement>("[data-search]");
  if (root) startPage(root, (document.currentScript as HTMLScriptElement).src);
}
