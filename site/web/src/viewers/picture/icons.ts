/** Outlines on a square of 24, drawn with a line of 2. */
const outlines = {
  close: "M6 6l12 12M18 6L6 18",
  zoomIn: "M12 5v14M5 12h14",
  zoomOut: "M5 12h14",
  fit: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  actual: "M7 8v8M17 8v8M12 10v.01M12 14v.01",
  leafLeft: "M15 5l-7 7 7 7",
  leafRight: "M9 5l7 7-7 7",
  left: "M19 12H5M10 7l-5 5 5 5",
  right: "M5 12h14M14 7l5 5-5 5",
  up: "M12 19V5M7 10l5-5 5 5",
  down: "M12 5v14M7 14l5 5 5-5",
  turnLeft: "M4 5v5h5M5 10a8 8 0 1 1-1 4",
  turnRight: "M20 5v5h-5M19 10a8 8 0 1 0 1 4",
  spread: "M12 6c-2-1.5-5-2-8-2v14c3 0 6 .5 8 2 2-1.5 5-2 8-2V4c-3 0-6 .5-8 2zM12 6v14",
  compare: "M12 3v18M4 6h5v12H4zM15 6h5v12h-5z",
  adjust: "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5",
  text: "M5 5h14M5 10h14M5 15h9M5 20h6",
  link: "M10 14a4 4 0 0 0 6 0l3-3a4.2 4.2 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4.2 4.2 0 0 0 6 6l1-1",
  full: "M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5M4 4l6 6M20 4l-6 6M4 20l6-6M20 20l-6-6",
  help: "M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.2-1.5 2.3M12 18.5v.01",
  more: "M5 12v.01M12 12v.01M19 12v.01",
} as const;

export type IconName = keyof typeof outlines;

/** An icon; it says nothing, its button does. */
export function icon(name: IconName): SVGSVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", outlines[name]);
  svg.append(path);
  return svg;
}
