/** The last of the headings that has passed the reading line; the first while none has. Positions ascend. */
export function headingInView(tops: readonly number[], line: number): number {
  let current = 0;
  tops.forEach((top, index) => {
    if (top <= line) current = index;
  });
  return current;
}

/** How far a box must move sideways to stand inside the page. */
export function shiftInto(left: number, right: number, width: number, edge: number): number {
  if (left < edge) return edge - left;
  return Math.max(Math.min(0, width - edge - right), edge - left);
}

/** Where a press fell between two edges, in whole per cent. */
export function percentAcross(x: number, left: number, width: number): number {
  return width > 0 ? Math.round(Math.min(1, Math.max(0, (x - left) / width)) * 100) : 50;
}

/** How many columns (or lines) some paragraphs fill, each beginning a new one two characters in. */
export function columnsOf(lengths: readonly number[], characters: number): number {
  return lengths.reduce((sum, length) => sum + Math.ceil((length + 2) / characters), 0);
}

/** How large a drawing can be made. */
export const zoomSteps = [1, 1.5, 2, 3, 4];

/** The next step up or down; the same at the ends. */
export function nextZoom(zoom: number, by: 1 | -1): number {
  return zoomSteps[zoomSteps.indexOf(zoom) + by] ?? zoom;
}

/** Where to scroll so that the middle of the frame shows what it showed before. */
export function heldAfterZoom(scrolled: number, seen: number, grown: number): number {
  return Math.max(0, (scrolled + seen / 2) * grown - seen / 2);
}
