import { carriedSettings } from "../contract/page";
import { addressWith } from "./carried";

// Firefox gives every file of a disk a store of its own; other browsers give one to all of them.
const isApart = location.protocol === "file:" && CSS.supports("-moz-appearance", "none");
const key = `${document.documentElement.dataset["site"]}:reading`;

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Takes the settings that the page before sent along off the address, and keeps them for this page. */
export function bringSettings(): void {
  const here = new URL(location.href);
  const carried = isApart ? here.searchParams.get(carriedSettings) : null;
  if (carried === null) return;
  here.searchParams.delete(carriedSettings);
  history.replaceState(history.state, "", here);
  try {
    localStorage.setItem(key, carried);
  } catch {
    // Storage may be forbidden; the page is then as it was written.
  }
}

/** Sends the reader's settings along with whatever leads on. Settings that were taken back are sent as none: the next page may remember them. */
export function startCarrying(): void {
  if (!isApart) return;
  const before = stored();
  const settings = (): string | null => stored() ?? (before === null ? null : "");
  const follow = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest("a[href]:not([download])") : null;
    const [address, sent] = [link?.getAttribute("href"), settings()];
    if (link && address && sent !== null) link.setAttribute("href", addressWith(address, location.href, sent));
  };
  // The middle button opens a page, too.
  for (const press of ["click", "auxclick"]) addEventListener(press, follow, true);
  addEventListener("submit", ({ target }) => {
    const [form, sent] = [target as HTMLFormElement, settings()];
    if (sent === null) return;
    const field = form.querySelector<HTMLInputElement>(`[name=${carriedSettings}]`) ?? document.createElement("input");
    Object.assign(field, { type: "hidden", name: carriedSettings, value: sent });
    form.append(field);
  }, true);
}
