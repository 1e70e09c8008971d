import type { Region } from "./learning";

/** What the generator writes for the viewer of pictures; README.md shows each in its place. */
export const viewerHook = {
  /** `data-viewer`, `data-viewer-words` and `data-viewer-style` name what a press loads. */
  element: "exhibit-viewer[data-viewer]",
  data: "script[type='application/json']",
  /** Opens the viewer: its value is a picture of the data, from 1. `data-region` is `x,y,w,h`, `data-step` the step of a tour. */
  open: "[data-view]",
  /** The lines of a picture as text; `data-lines` is the picture, from 1, `data-at` of each line `x,y,w,h`. */
  lines: "[data-lines]",
  line: "[data-at]",
  /** The citation of the page, whose first words stand before the date of access. */
  citation: "#citation-text",
} as const;

/** The pictures of a page, in the order of their pages. */
export interface ViewerData {
  readonly title: string;
  /** How the pages of a book follow each other; `single` for loose sheets. */
  readonly paging: "rtl" | "ltr" | "single";
  readonly pictures: readonly PictureData[];
}

/** One picture. Addresses are relative to the page. */
export interface PictureData {
  readonly label: string;
  readonly alt: string;
  /** A small file of it. */
  readonly thumb: string;
  /** Its own pixels, upright: regions count in them. */
  readonly width: number;
  readonly height: number;
  /** The whole picture in files, upwards. */
  readonly files: readonly { readonly src: string; readonly width: number; readonly height: number }[];
  /** Tiles below a folder with the names of the IIIF Image API 3.0; absent where the files are all there is. */
  readonly tiles?: { readonly base: string; readonly side: number; readonly scales: readonly number[] };
  /** Millimetres that a pixel measures; absent where nobody knows. */
  readonly mm?: number;
  /** Whose work it is and what may be done with it. */
  readonly rights?: string;
  /** Its IIIF canvas; absent where the site has no public address. */
  readonly canvas?: string;
}

/** What the viewer is to show first. */
export interface ViewRequest {
  /** From 0. */
  readonly picture: number;
  readonly region: Region | null;
  readonly rotation: number;
  /** What was pressed; null when an address asked. */
  readonly opener: HTMLElement | null;
}

/** The words of the viewer, from its words script; places in braces are filled. */
export interface ViewerWords {
  readonly [name: string]: string;
}

declare global {
  /** Set by the words script, read by the viewer. */
  // eslint-disable-next-line no-var
  var exhibitViewerWords: ViewerWords | undefined;
  /** Set by the viewer, called by every page's script after it has loaded it. */
  // eslint-disable-next-line no-var
  var exhibitViewer: ((element: HTMLElement, request: ViewRequest) => void) | undefined;
}
