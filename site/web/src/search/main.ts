import type { HandedOver, Question } from "../contract/search";
import { answering } from "./answer";
import { handedOver } from "./files";
import { startPage } from "./page";

// One file for both halves: loaded by the page, and by the worker that the page starts and names after the place of the files.
if (typeof document === "undefined") {
  const { source, take } = handedOver(self.name);
  const answer = answering(source);
  addEventListener("message", ({ data }: MessageEvent<Question | HandedOver>) => void ("number" in data ? answer(data).then((reply) => postMessage(reply)) : take(data.start)));
} else {
  const root = document.querySelector<HTMLElement>("[data-search]");
  if (root) startPage(root, (document.currentScript as HTMLScriptElement).src);
}
