import { kioskHook as hook } from "../contract/kiosk";
import { startAttract } from "./attract";
import { startGuard } from "./guard";
import { startIdle } from "./idle";
import { startKeyboard } from "./keyboard";

// On the pages of hall screens alone. The page that waits lies in a folder of the site's root.
const dialog = document.querySelector<HTMLDialogElement>(hook.idle);
const loop = document.querySelector<HTMLAnchorElement>(hook.loop);
const keyboard = document.querySelector<HTMLElement>(hook.keyboard);
if (dialog) startGuard(new URL("..", new URL(dialog.dataset["attract"] ?? "", location.href)));
if (loop) startAttract(loop);
else if (dialog) startIdle(dialog);
if (keyboard) startKeyboard(keyboard);
