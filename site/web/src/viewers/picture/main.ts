import { viewerHook as hook, type ViewerData, type ViewRequest } from "../../contract/viewer";
import { readContentState, readView } from "./address";
import { PictureViewer } from "./viewer";

let shown: PictureViewer | null = null;

/** Opens the viewer, or turns the one that is open to what is asked for. */
function open(element: HTMLElement, request: ViewRequest): void {
  const text = element.querySelector(hook.data)?.textContent;
  if (!text) return;
  const data = JSON.parse(text) as ViewerData;
  const asked = request.picture >= 0 ? request : fromAddress(data);
  if (!asked || !data.pictures[asked.picture]) return;
  shown ??= new PictureViewer(data, globalThis.exhibitViewerWords ?? {}, () => {
    shown = null;
  });
  shown.show(asked);
}

/** What the address asks for: a region of ours, or a content state from elsewhere; null when it means none of these pictures. */
function fromAddress(data: ViewerData): ViewRequest | null {
  const view = readView(location.hash) ?? readContentState(new URLSearchParams(location.search).get("iiif-content"), data.pictures.map(({ canvas }) => canvas && new URL(canvas, location.href).href));
  return view && { ...view, opener: null };
}

globalThis.exhibitViewer = open;
