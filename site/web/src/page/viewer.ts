import { viewerHook as hook, type ViewRequest } from "../contract/viewer";
import { readRegion } from "../viewers/picture/address";
import { fetchScript, fetchStyle } from "./scripts";

/** Loads the viewer at the first press on a picture, or when the address names a region; until then not a byte of it. */
export function startViewer(): void {
  const viewer = document.querySelector<HTMLElement>(hook.element);
  if (!viewer) return;
  document.addEventListener("click", (event) => {
    const opener = event.target instanceof Element ? event.target.closest<HTMLElement>(hook.open) : null;
    if (!opener || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void open(viewer, { picture: Number(opener.dataset["view"]) - 1, region: readRegion(opener.dataset["region"] ?? null), rotation: 0, opener });
  });
  const asked = (): void => {
    // The viewer itself reads what the address asks for.
    if (/[#&]xywh=/u.test(location.hash) || new URLSearchParams(location.search).has("iiif-content")) void open(viewer, { picture: -1, region: null, rotation: 0, opener: null });
  };
  addEventListener("hashchange", asked);
  asked();
}

async function open(viewer: HTMLElement, request: ViewRequest): Promise<void> {
  request.opener?.setAttribute("aria-busy", "true");
  try {
    await Promise.all([fetchScript(viewer.dataset["viewerWords"] ?? ""), fetchScript(viewer.dataset["viewer"] ?? ""), fetchStyle(viewer.dataset["viewerStyle"] ?? "")]);
    globalThis.exhibitViewer?.(viewer, request);
  } catch {
    // The link of the picture leads to the picture itself.
    if (request.opener instanceof HTMLAnchorElement) location.assign(request.opener.href);
  } finally {
    request.opener?.removeAttribute("aria-busy");
  }
}
