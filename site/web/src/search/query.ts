// What a reader typed, taken apart (docs/search.md, 5).
import { dateTerm } from "./dates";
import { gap, type Folded, type Folder } from "./fold";
import { pointsOf } from "./order";
import { field, longestWord, phrasesOf, type Phrase } from "./phrase";
import { termOf, type Term } from "./postings";

/** One condition of a query. */
export interface Clause {
  readonly isExcluded: boolean;
  /** Must stand in the text, all of them in one record; empty for a condition on something else. */
  readonly phrases: readonly Phrase[];
  /** A term that does as well as the phrases: a date, the beginning of a code; null for none. */
  readonly term: Term | null;
  /** Folded text that a creator's or person's name must hold; null for none. */
  readonly name: string | null;
}

/** By folded names. */
const fields: Readonly<Record<string, number | "code" | "name">> = {
  题名: field.title, 标题: field.title, title: field.title, 责任者: "name", 作者: "name", creator: "name", 档号: "code", code: "code",
  正文: field.body, body: field.body, 附注: field.note, note: field.note, 全文: field.transcript, transcript: field.transcript,
};

// Minus, field, then a quoted or a bare word; an opening quote without its end goes to the end of the text.
const item = /([-－])?(?:([^\s:："“”]+)[:：])?(?:["“”＂]([^"“”＂]*)["“”＂]?|([^\s"“”＂]+))/gu;

export function parse(words: string, folder: Folder, eras: readonly string[]): Clause[] {
  const clauses: Clause[] = [];
  for (const [, minus, name, quoted, bare] of words.matchAll(item)) {
    const asked = name ? fields[String.fromCodePoint(...folder.fold(name).points)] : undefined;
    // What stands before a colon and is no field's name is text.
    const text = (name && asked === undefined ? `${name}:` : "") + (quoted ?? bare ?? "");
    const clause = clauseOf(text, quoted !== undefined, asked ?? null, folder, eras);
    if (clause.phrases.length > 0 || clause.term || clause.name) clauses.push({ ...clause, isExcluded: !!minus });
  }
  return clauses;
}

function clauseOf(text: string, isQuoted: boolean, asked: number | "code" | "name" | null, folder: Folder, eras: readonly string[]): Omit<Clause, "isExcluded"> {
  const none = { phrases: [], term: null, name: null };
  const isStart = !isQuoted && /[*＊]$/u.test(text);
  const typed = isStart ? text.slice(0, -1) : text;
  const folded = folder.fold(typed);
  const whole = String.fromCodePoint(...folded.points.filter((_, i) => folded.kinds[i] !== gap));
  if (whole === "") return none;
  if (asked === "code") return { ...none, term: termOf("w", pointsOf(`=${whole}`).slice(0, longestWord), 0, true) };
  if (asked === "name") return { ...none, name: whole };
  const date = asked === null && !isStart ? dateTerm(String.fromCodePoint(...folded.points), eras) : null;
  const stretches = isQuoted || date ? [trimmed(folded)] : runs(folded);
  return { ...none, phrases: stretches.flatMap((run, i) => phrasesOf(run, typed, isStart && i === stretches.length - 1, asked)), term: date };
}

/** Without gaps at the ends, and with one for white space in a row. */
function trimmed(text: Folded): Folded {
  const kept = text.points.map((_, i) => i).filter((i) => text.kinds[i] !== gap || !(isSpace(text.points[i]) && isSpace(text.points[i - 1])));
  while (text.kinds[kept[0] ?? -1] === gap) kept.shift();
  while (text.kinds[kept.at(-1) ?? -1] === gap) kept.pop();
  return part(text, kept);
}

const isSpace = (point: number | undefined): boolean => point !== undefined && /\s/u.test(String.fromCodePoint(point));

function runs(text: Folded): Folded[] {
  const found: number[][] = [];
  text.kinds.forEach((kind, i) => {
    if (kind === gap) return;
    if (i === 0 || text.kinds[i - 1] === gap) found.push([]);
    found.at(-1)?.push(i);
  });
  return found.map((places) => part(text, places));
}

function part(text: Folded, places: readonly number[]): Folded {
  const pick = (list: readonly number[]): number[] => places.map((i) => list[i] as number);
  return { points: pick(text.points), kinds: pick(text.kinds), starts: pick(text.starts), ends: pick(text.ends), carriedFrom: places.length, carriedTo: places.length, isCut: false };
}
