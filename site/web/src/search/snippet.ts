import type { Piece } from "../contract/search";
import { type Folded } from "./fold";
import { occurrences, type Phrase } from "./phrase";

/** A stretch of the original text, by UTF-16 offsets. */
export type Span = readonly [start: number, end: number];

/** Where phrases stand in the original text; what belongs to the next part is left out. */
export function spansOf(phrases: readonly Phrase[], text: Folded): Span[] {
  const own = (at: number): boolean => at < text.carriedFrom || at >= text.carriedTo;
  const spans: Span[] = [];
  for (const phrase of phrases) {
    for (const from of occurrences(phrase, text)) {
      for (let at = from; at < from + phrase.points.length; at++) if (own(at)) spans.push([text.starts[at] as number, text.ends[at] as number]);
    }
  }
  return joined(spans);
}

function joined(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.sort(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last && span[0] <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], span[1])];
    else result.push(span);
  }
  return result;
}

const before = 28;
const length = 110;
// A snippet begins after one of these where one is near.
const pause = /[。！？；，、\n.!?;,]\s*/gu;

/** The stretch of a text around its first hit, or its beginning. */
export function snippetOf(text: string, spans: readonly Span[]): Piece[] {
  const first = spans[0]?.[0] ?? 0;
  const earliest = first - before;
  let from = 0;
  if (earliest > 0) {
    from = whole(text, earliest);
    pause.lastIndex = from;
    const near = pause.exec(text);
    if (near && pause.lastIndex <= first) from = pause.lastIndex;
  }
  const to = whole(text, Math.min(text.length, Math.max(from + length, (spans[0]?.[1] ?? 0) + before)));
  const pieces = piecesOf(text, spans, from, to);
  if (from > 0) pieces.unshift({ text: "…", mark: false, note: false });
  if (to < text.length) pieces.push({ text: "…", mark: false, note: false });
  return pieces;
}

/** An offset that parts no surrogate pair. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000 ? at - 1 : at;
}

/** A stretch of text in pieces: marked or not, within an interlinear note or not; white space folded. */
export function piecesOf(text: string, spans: readonly Span[], from = 0, to = text.length): Piece[] {
  const pieces: Piece[] = [];
  let isNote = text.lastIndexOf("\uFFFA", from - 1) > text.lastIndexOf("\uFFFB", from - 1);
  let collected = "";
  let isMarked = false;
  const end = (): void => {
    if (collected) pieces.push({ text: collected.replace(/\s+/gu, " "), mark: isMarked, note: isNote });
    collected = "";
  };
  let next = 0;
  for (let at = from; at < to; at++) {
    while (next < spans.length && (spans[next] as Span)[1] <= at) next++;
    const mark = next < spans.length && (spans[next] as Span)[0] <= at;
    const unit = text.charAt(at);
    if (unit === "\uFFFA" || unit === "\uFFFB") {
      end();
      isNote = unit === "\uFFFA";
      continue;
    }
    if (mark !== isMarked) {
      end();
      isMarked = mark;
    }
    collected += unit;
  }
  end();
  return pieces;
}
