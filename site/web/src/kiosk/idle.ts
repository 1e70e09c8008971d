import { kioskHook as hook } from "../contract/kiosk";
import { filled } from "../search/state";
import { dueAfter } from "./time";

const second = 1000;

/** Asks who is silent for a while, and forgets who has gone. Sound or film being played is no silence. */
export function startIdle(dialog: HTMLDialogElement): void {
  const left = dialog.querySelector<HTMLElement>(hook.left);
  let last = Date.now();
  const touched = (): void => void (last = Date.now());
  // Before anything else sees it, so that no script of the page can keep it to itself.
  for (const touch of ["pointerdown", "keydown", "wheel", "touchmove"]) addEventListener(touch, touched, { capture: true, passive: true });
  // At the end of a touch, not at its beginning: what lies below must not be pressed by it. The backdrop is the dialog's, too.
  dialog.addEventListener("click", () => dialog.close());
  setInterval(() => {
    if (isPlaying()) last = Date.now();
    const due = dueAfter((Date.now() - last) / second);
    if (due === "nothing") return;
    if (due === "leave") return forget(dialog.dataset["attract"] ?? "");
    if (left) left.textContent = filled(left.dataset["left"] ?? "", due.left);
    if (!dialog.open) dialog.showModal();
  }, second);
}

function isPlaying(): boolean {
  return [...document.querySelectorAll<HTMLMediaElement>("audio, video")].some((media) => !media.paused && !media.ended);
}

/** Nothing of a visitor stays: neither settings nor what was typed; the address goes with the page. */
function forget(next: string): void {
  try {
    localStorage.removeItem(`${document.documentElement.dataset["site"]}:reading`);
    sessionStorage.clear();
  } catch {
    // Where storage is forbidden nothing was stored.
  }
  window.name = "";
  location.replace(next);
}
