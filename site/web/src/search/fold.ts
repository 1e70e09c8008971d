// The analyzer: a text as folded code points (docs/search.md, 2). One definition with the generator's; tests/search/analyzer.jsonl holds both to it.

import { pointsOf } from "./order";

/** Classes of a folded code point. */
export const gap = 0;
export const han = 1;
export const word = 2;

export interface Folded {
  readonly points: readonly number[];
  readonly kinds: readonly number[];
  /** UTF-16 offsets of what each code point came from; those carried over from the next part count on from the end of the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** From where, and up to where, code points belong to the next part: no phrase begins there. */
  readonly carriedFrom: number;
  readonly carriedTo: number;
  /** True when more of the next part is left out: a word at the end is perhaps not whole. */
  readonly isCut: boolean;
}

type Folding = { points: number[]; kinds: number[]; starts: number[]; ends: number[] };

const dropped = /[\p{Mn}\p{Me}\p{Cf}\p{Variation_Selector}]/u;
const entity = /&(?=[A-Za-z+#-]*\d)[\w+#-]{1,24};/uy;
const letter = /[\p{L}\p{N}\p{Mc}]/u;
// Where ideographs, kana, bopomofo, Hangul and private use begin, and where they end, by turns.
const edges =
  "1100 1200 2E80 2FE0 3005 3008 3021 302A 3038 303C 3041 3097 3099 309B 309D 30A0 30A1 30FB 30FC 3100 3105 3130 3131 318F 31A0 31C0 31F0 3200 3400 4DC0 4E00 A000 A960 A97D AC00 D7A4 D7B0 D7FC E000 FB00 17000 18D90 1AFF0 1B300 20000 3FFFE F0000 FFFFE 100000 10FFFE"
    .split(" ").map((edge) => parseInt(edge, 16));
// What an ideographic description sequence never takes in.
const noOperand = /[\p{Z}\p{Cc}\uFFFA\uFFFB]/u;

/** What stands for every gap. */
const space = 0x20;

/** Code points carried over a page turn, and the longest text they follow. */
const carried = 24;
const farthest = 8192;

/** Folds a text; with the beginning of the part that follows, its body is carried on. */
export type Fold = (text: string, next?: string) => Folded;

/** Folding by a site's table. */
export function foldBy(table: ReadonlyMap<number, number>): Fold {
  const known = new Map<number, { points: number[]; kinds: number[] }>();

  const foldPoint = (point: number): { points: number[]; kinds: number[] } => {
    let result = known.get(point);
    if (result) return result;
    const folded: number[] = [];
    const character = String.fromCodePoint(point);
    for (const part of point >= 0xac00 && point <= 0xd7a3 ? character : character.normalize("NFKD")) {
      if (part !== "\u3099" && part !== "\u309A" && dropped.test(part)) continue;
      folded.push(...pointsOf(part.toLowerCase()).map((plain) => table.get(plain) ?? plain));
    }
    const kinds = folded.map(kindOf);
    result = { points: folded.map((plain, i) => (kinds[i] === gap ? space : plain)), kinds };
    known.set(point, result);
    return result;
  };

  const add = (folding: Folding, text: string, from: number, to: number): void => {
    for (let at = from; at < to; ) {
      const end = Math.min(unitEnd(text, at), to);
      const point = text.codePointAt(at) as number;
      if (end - at > (point > 0xffff ? 2 : 1) || operands(point) > 0) push(folding, space, gap, at, end);
      else {
        const { points, kinds } = foldPoint(point);
        points.forEach((folded, i) => push(folding, folded, kinds[i] as number, at, end));
      }
      at = end;
    }
  };

  return function fold(text: string, next = ""): Folded {
    const folding: Folding = { points: [], kinds: [], starts: [], ends: [] };
    const notes: [number, number][] = [];
    let from = 0;
    for (let at = text.indexOf("\uFFFA"); at >= 0; at = text.indexOf("\uFFFA", from)) {
      const close = text.indexOf("\uFFFB", at);
      const end = close < 0 ? text.length : close;
      add(folding, text, from, at);
      notes.push([at + 1, end]);
      from = end + 1;
    }
    add(folding, text, from, text.length);
    const carriedFrom = folding.points.length;
    const goesOn = next && carriedFrom > 0 && carriedFrom <= farthest && folding.kinds[carriedFrom - 1] !== gap;
    const following = goesOn ? fold(next) : null;
    following?.points.slice(0, Math.min(carried, following.carriedFrom)).forEach((point, i) =>
      push(folding, point, following.kinds[i] as number, text.length + (following.starts[i] as number), text.length + (following.ends[i] as number)));
    const carriedTo = folding.points.length;
    for (const [start, end] of notes) {
      push(folding, space, gap, start - 1, start - 1);
      add(folding, text, start, end);
    }
    return { ...folding, carriedFrom, carriedTo, isCut: (following?.carriedFrom ?? 0) >= carried };
  };
}

function push(folding: Folding, point: number, kind: number, start: number, end: number): void {
  folding.points.push(point);
  folding.kinds.push(kind);
  folding.starts.push(start);
  folding.ends.push(end);
}

function kindOf(point: number): number {
  return edges.findIndex((edge) => point < edge) % 2 > 0 ? han : letter.test(String.fromCodePoint(point)) ? word : gap;
}

/** Where the code point, entity or description sequence that begins here ends. */
function unitEnd(text: string, at: number): number {
  const point = text.codePointAt(at) as number;
  if (point === 0x26) {
    entity.lastIndex = at;
    if (entity.test(text)) return entity.lastIndex;
  }
  let end = at + (point > 0xffff ? 2 : 1);
  for (let left = operands(point); left > 0 && end < text.length && !noOperand.test(text.charAt(end)); left--) end = unitEnd(text, end);
  return end;
}

/** How many parts an ideographic description character joins. */
function operands(point: number): number {
  if (point === 0x2ff2 || point === 0x2ff3) return 3;
  if (point === 0x2ffe || point === 0x2fff) return 1;
  return (point >= 0x2ff0 && point <= 0x2ffd) || point === 0x31ef ? 2 : 0;
}
