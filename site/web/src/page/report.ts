import { hook } from "../contract/page";
import { oneLine, withPassage } from "./citation";

/** Puts the passage that the reader selected into the prepared report. */
export function startReport(): void {
  const link = document.querySelector<HTMLAnchorElement>(hook.report);
  if (!link) return;
  const { href } = link;
  document.addEventListener("selectionchange", () => {
    // A press on the link may take the selection away; the last passage stays.
    const passage = oneLine(String(getSelection()));
    if (passage) link.href = withPassage(href, link.dataset["report"] ?? "", passage);
  });
}
