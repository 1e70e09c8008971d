import { han, word, type Folded } from "./fold";
import { termOf, type Term } from "./postings";

/** Fields of a part, by number. */
export const field = { body: 0, title: 1, creator: 2, code: 3, note: 4, transcript: 5, name: 6 } as const;

/** Fields whose hits count more. */
export const isHead = (number: number): boolean => number === 1 || number === 3 || number === 6;

/** Folded code points that must stand in a text in a row, gaps at the place of gaps. */
export interface Phrase {
  readonly points: readonly number[];
  readonly kinds: readonly number[];
  /** What was typed for each point. */
  readonly typed: readonly string[];
  /** Only in this field; null for all. */
  readonly field: number | null;
  /** What is looked up; where u has to help, the text itself must be compared (5). */
  readonly terms: readonly Term[];
}

const longest = 24;
/** Code points of a run that make its term. */
export const longestWord = 64;

/** A phrase for folded text, in pieces where it is longer than what is carried over a page turn. */
export function phrasesOf(text: Folded, typed: string, only: number | null): Phrase[] {
  const phrases: Phrase[] = [];
  for (let [from, to] = [0, 0]; to < text.points.length; from = to - 1) {
    to = endOf(text, from);
    const [points, kinds] = [text.points.slice(from, to), text.kinds.slice(from, to)];
    const shapes = points.map((_, i) => typed.slice(text.starts[from + i], text.ends[from + i]));
    phrases.push({ points, kinds, typed: shapes, field: only, terms: cover(points, kinds) });
  }
  return phrases;
}

/** Pieces share one Han code point, so none begins or ends inside a word. */
function endOf({ points, kinds }: Folded, from: number): number {
  if (points.length - from <= longest) return points.length;
  for (let to = from + longest; to > from + 1; to--) if (kinds[to - 1] === han) return to;
  // A word longer than a piece stays whole.
  for (let to = from + 2; to < points.length; to++) if (kinds[to - 1] === han) return to;
  return points.length;
}

/** The fewest terms that hold every code point of a phrase. */
function cover(points: readonly number[], kinds: readonly number[]): Term[] {
  const terms: Term[] = [];
  for (let from = 0; from < points.length; ) {
    const kind = kinds[from];
    let to = from + 1;
    while (to < points.length && kinds[to] === kind) to++;
    if (kind === han) coverHan(terms, points, from, to, kinds[from - 1] === word || kinds[to] === word);
    else if (kind === word) coverWord(terms, points, kinds, from, to);
    from = to;
  }
  return terms;
}

function coverHan(terms: Term[], points: readonly number[], from: number, to: number, touchesWord: boolean): void {
  const last = to - 2;
  if (last < from) {
    if (!touchesWord) terms.push(termOf("u", points.slice(from, to), from));
    return;
  }
  for (let at = from; at < last; at += 2) terms.push(termOf("b", points.slice(at, at + 2), at));
  terms.push(termOf("b", points.slice(last, to), last));
}

function coverWord(terms: Term[], points: readonly number[], kinds: readonly number[], from: number, to: number): void {
  const before = kinds[from - 1] === han;
  const after = kinds[to] === han;
  const run = points.slice(from, Math.min(to, from + longestWord));
  if (before) terms.push(termOf("w", [points[from - 1] as number, ...run], from - 1));
  if (after) terms.push(termOf("w", [...run, points[to] as number], from));
  if (!before && !after) terms.push(termOf("w", run, from));
}

/** Every pair of neighbouring Han, once. */
export function pairsOf(phrases: readonly Phrase[]): Term[] {
  const pairs = new Map<string, Term>();
  for (const { points, kinds } of phrases) {
    points.forEach((_, at) => {
      if (kinds[at] === han && kinds[at + 1] === han) pairs.set(points.slice(at, at + 2).join(), termOf("b", points.slice(at, at + 2), 0));
    });
  }
  return [...pairs.values()];
}

/** Where a phrase begins in a folded text. Words must be whole, as they are in the index. */
export function occurrences({ points, kinds }: Phrase, text: Folded): number[] {
  const found: number[] = [];
  const length = points.length;
  for (let from = 0; from + length <= text.points.length; from++) {
    if (!points.every((point, i) => text.points[from + i] === point)) continue;
    const to = from + length;
    if (from >= text.carriedFrom && from < text.carriedTo) continue;
    if (kinds[0] === word && text.kinds[from - 1] === word) continue;
    if (kinds[length - 1] === word && (text.kinds[to] === word || (text.isCut && to === text.carriedTo))) continue;
    found.push(from);
  }
  return found;
}
