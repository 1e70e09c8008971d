import type { Piece } from "../contract/search";
import type { Folded } from "./fold";
import { occurrences, type Phrase } from "./phrase";

/** 1 for each UTF-16 unit of an original text that belongs to a hit. */
export type Marks = Uint8Array;

/** Where phrases stand in the original text; what belongs to the next part is left out. */
export function marksOf(phrases: readonly Phrase[], text: Folded, length: number): Marks {
  const marks = new Uint8Array(length);
  for (const phrase of phrases) {
    for (const from of occurrences(phrase, text)) for (let at = from; at < from + phrase.points.length; at++) marks.fill(1, text.starts[at], text.ends[at]);
  }
  return marks;
}

const before = 24;
const length = 110;

/** The stretch of a text around its first hit, or its beginning. */
export function snippetOf(text: string, marks: Marks): Piece[] {
  const from = whole(text, Math.max(marks.indexOf(1) - before, 0));
  const to = whole(text, Math.min(text.length, from + length));
  const more = { text: "…", mark: false, note: false };
  return [...(from > 0 ? [more] : []), ...piecesOf(text, marks, from, to), ...(to < text.length ? [more] : [])];
}

/** An offset that parts no surrogate pair. */
const whole = (text: string, at: number): number => ((text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at);

/** A stretch of text in pieces: marked or not, within an interlinear note or not; white space folded. */
export function piecesOf(text: string, marks: Marks, from = 0, to = text.length): Piece[] {
  const pieces: { text: string; mark: boolean; note: boolean }[] = [];
  let note = text.lastIndexOf("\uFFFA", from - 1) > text.lastIndexOf("\uFFFB", from - 1);
  for (let at = from; at < to; at++) {
    const unit = text.charAt(at);
    const mark = marks[at] === 1;
    const last = pieces.at(-1);
    if (unit === "\uFFFA" || unit === "\uFFFB") note = unit === "\uFFFA";
    else if (last?.mark === mark && last.note === note) last.text += unit;
    else pieces.push({ text: unit, mark, note });
  }
  return pieces;
}
