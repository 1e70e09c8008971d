// The analyzer: a text as folded code points (docs/search.md, 2). One definition with the generator's; tests/search/analyzer.jsonl holds both to it.

/** Classes of a folded code point. */
export const gap = 0;
export const han = 1;
export const word = 2;

export interface Folded {
  readonly points: readonly number[];
  readonly kinds: readonly number[];
  /** UTF-16 offsets of what each code point came from; those carried over from the next part stand at the end of the text. */
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
const ideograph = new RegExp(
  "[\\u1100-\\u11FF\\u2E80-\\u2FDF\\u3005-\\u3007\\u3021-\\u3029\\u3038-\\u303B\\u3041-\\u3096\\u3099\\u309A\\u309D-\\u309F\\u30A1-\\u30FA\\u30FC-\\u30FF\\u3105-\\u312F" +
    "\\u3131-\\u318E\\u31A0-\\u31BF\\u31F0-\\u31FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uA960-\\uA97C\\uAC00-\\uD7A3\\uD7B0-\\uD7FB\\uE000-\\uFAFF\\u{17000}-\\u{18D8F}" +
    "\\u{1AFF0}-\\u{1B2FF}\\u{20000}-\\u{3FFFD}\\u{F0000}-\\u{FFFFD}\\u{100000}-\\u{10FFFD}]",
  "u",
);
// What an ideographic description sequence never takes in.
const noOperand = /[\p{Z}\p{Cc}\uFFFA\uFFFB]/u;

/** What stands for every gap. */
const space = 0x20;

/** Code points carried over a page turn, and the longest text they follow. */
const carried = 24;
const farthest = 8192;

export class Folder {
  private readonly known = new Map<number, { points: number[]; kinds: number[] }>();

  constructor(private readonly table: ReadonlyMap<number, number>) {}

  /** @param next The beginning of the part that follows. */
  fold(text: string, next = ""): Folded {
    const folding: Folding = { points: [], kinds: [], starts: [], ends: [] };
    const notes: [number, number][] = [];
    let from = 0;
    for (let at = text.indexOf("\uFFFA"); at >= 0; at = text.indexOf("\uFFFA", from)) {
      const close = text.indexOf("\uFFFB", at);
      const end = close < 0 ? text.length : close;
      this.add(folding, text, from, at);
      notes.push([at + 1, end]);
      from = end + 1;
    }
    this.add(folding, text, from, text.length);
    const carriedFrom = folding.points.length;
    const goesOn = carriedFrom > 0 && carriedFrom <= farthest && folding.kinds[carriedFrom - 1] !== gap;
    const following = goesOn && next ? this.fold(next) : null;
    for (let at = 0; following && at < Math.min(carried, following.carriedFrom); at++) push(folding, following.points[at] as number, following.kinds[at] as number, text.length, text.length);
    const carriedTo = folding.points.length;
    for (const [start, end] of notes) {
      push(folding, space, gap, start - 1, start - 1);
      this.add(folding, text, start, end);
    }
    return { ...folding, carriedFrom, carriedTo, isCut: (following?.carriedFrom ?? 0) >= carried };
  }

  private add(folding: Folding, text: string, from: number, to: number): void {
    for (let at = from; at < to; ) {
      const end = Math.min(unitEnd(text, at), to);
      const point = text.codePointAt(at) as number;
      if (end - at > (point > 0xffff ? 2 : 1) || operands(point) > 0) push(folding, space, gap, at, end);
      else {
        const { points, kinds } = this.foldPoint(point);
        points.forEach((folded, i) => push(folding, folded, kinds[i] as number, at, end));
      }
      at = end;
    }
  }

  private foldPoint(point: number): { points: number[]; kinds: number[] } {
    const known = this.known.get(point);
    if (known) return known;
    const points: number[] = [];
    const character = String.fromCodePoint(point);
    for (const part of point >= 0xac00 && point <= 0xd7a3 ? character : character.normalize("NFKD")) {
      if (part !== "\u3099" && part !== "\u309A" && dropped.test(part)) continue;
      for (const small of part.toLowerCase()) {
        const plain = small.codePointAt(0) as number;
        points.push(this.table.get(plain) ?? plain);
      }
    }
    const kinds = points.map(kindOf);
    const result = { points: points.map((folded, i) => (kinds[i] === gap ? space : folded)), kinds };
    this.known.set(point, result);
    return result;
  }
}

function push(folding: Folding, point: number, kind: number, start: number, end: number): void {
  folding.points.push(point);
  folding.kinds.push(kind);
  folding.starts.push(start);
  folding.ends.push(end);
}

function kindOf(point: number): number {
  const character = String.fromCodePoint(point);
  return ideograph.test(character) ? han : letter.test(character) ? word : gap;
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
