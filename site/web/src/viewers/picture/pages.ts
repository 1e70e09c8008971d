import type { ViewerData } from "../../contract/viewer";

/**
 * Which pictures stand beside each other, in reading order: the first page alone, as the outside of a book, then by twos. A picture that is
 * wider than high has both pages already.
 */
export function openings({ paging, pictures }: Pick<ViewerData, "paging"> & { readonly pictures: readonly { readonly width: number; readonly height: number }[] }): number[][] {
  if (paging === "single") return pictures.map((_, at) => [at]);
  const found: number[][] = [];
  let open: number[] | null = null;
  pictures.forEach(({ width, height }, at) => {
    if (at === 0 || width > height) {
      found.push([at]);
      open = null;
    } else if (open) {
      open.push(at);
      open = null;
    } else {
      open = [at];
      found.push(open);
    }
  });
  return found;
}

/** The pictures of an opening from left to right. */
export function leftToRight(opening: readonly number[], paging: ViewerData["paging"]): number[] {
  return paging === "rtl" ? [...opening].reverse() : [...opening];
}

/** The longest round length that takes no more room than `room` pixels: 1, 2 or 5 of a unit. */
export function scaleLength(mmPerScreenPixel: number, room: number): number {
  const most = mmPerScreenPixel * room;
  const ten = 10 ** Math.floor(Math.log10(most));
  return (most >= 5 * ten ? 5 : most >= 2 * ten ? 2 : 1) * ten;
}

/** A length in the unit that gives a small number. */
export function unitOf(mm: number): { readonly unit: "millimetres" | "centimetres" | "metres"; readonly number: string } {
  const [unit, number] = mm >= 1000 ? (["metres", mm / 1000] as const) : mm >= 10 ? (["centimetres", mm / 10] as const) : (["millimetres", mm] as const);
  return { unit, number: String(Number(number.toPrecision(3))) };
}

/** The line at a point of the picture; -1 for none. Of lines that lie over each other the smallest. */
export function lineAt(lines: readonly { readonly x: number; readonly y: number; readonly width: number; readonly height: number }[], x: number, y: number): number {
  let found = -1;
  lines.forEach((line, at) => {
    const isIn = x >= line.x && y >= line.y && x <= line.x + line.width && y <= line.y + line.height;
    const best = lines[found];
    if (isIn && (!best || line.width * line.height < best.width * best.height)) found = at;
  });
  return found;
}
