// What a reader typed, taken apart (docs/search.md, 5).
import type { FacetColumn } from "../contract/search";
import { dateTerm } from "./dates";
import { gap, word, type Folded, type Fold } from "./fold";
import { pointsOf } from "./order";
import { field, longestWord, phrasesOf, type Phrase } from "./phrase";
import { termOf, type Term } from "./postings";

/** One condition of a query: a phrase, a term, either of both, or a facet. */
export interface Clause {
  readonly isExcluded: boolean;
  readonly phrase?: Phrase | undefined;
  /** A date, or the beginning of a word or a code. */
  readonly term?: Term | undefined;
  /** The field that the term must stand in; null for any. */
  readonly field: number | null;
  /** The facet one of whose values must hold the text. */
  readonly facet?: string | undefined;
  /** Folded, without gaps. */
  readonly text: string;
}

const [longestQuery, mostClauses] = [500, 16];

/** By folded names. */
const fields: Readonly<Record<string, number>> = {
  题名: field.title, title: field.title, 档号: field.code, code: field.code, 正文: field.body, body: field.body,
  附注: field.note, note: field.note, 全文: field.transcript, transcript: field.transcript, 别名: field.name, name: field.name,
};

// Quotes of every kind; a minus only at the beginning of a word; a field before a colon of either width.
const token = /((?<!\S)[-−－])?(?:([^\s:："“”„«»「」『』]{1,20})[:：])?(?:["“”„«「『]([^"“”«»」』]*)["“”»」』]?|([^\s"“”„«»「」『』]+))/gu;

export function parse(words: string, fold: Fold, eras: readonly string[], facets: readonly FacetColumn[]): Clause[] {
  const clauses: Clause[] = [];
  for (const [, minus, name, quoted, bare = ""] of words.slice(0, longestQuery).matchAll(token)) {
    const asked = name ? dense(fold(name)) : "";
    const known = fields[asked] ?? null;
    const facet = facets.find(({ key, label }) => asked && [key, ...Object.values(label)].some((named) => dense(fold(named)) === asked))?.key;
    // What stands before any other colon is text.
    const typed = (name && known === null && !facet ? `${name}:` : "") + (quoted ?? bare);
    const folded = fold(typed);
    const common = { isExcluded: !!minus, field: known, text: dense(folded) };
    const parts = quoted === undefined ? runs(folded) : [part(folded, untrimmed(folded))];
    const beginning = (text: string): Term => termOf("w", pointsOf(text).slice(0, longestWord), 0, true);
    if (!common.text) continue;
    if (known === field.code) clauses.push({ ...common, field: null, term: beginning(`=${common.text}`) });
    else if (known === null && facet) clauses.push({ ...common, facet });
    else if (quoted === undefined && /[*＊]$/u.test(typed) && parts.length === 1 && parts[0]?.kinds.every((kind) => kind === word)) clauses.push({ ...common, term: beginning(common.text) });
    else {
      const phrases = parts.flatMap((run) => phrasesOf(run, typed, known));
      const date = quoted === undefined && known === null && dateTerm(String.fromCodePoint(...folded.points), common.text, eras);
      if (date) clauses.push({ ...common, phrase: phrases.length === 1 ? phrases[0] : undefined, term: termOf("w", pointsOf(date)) });
      else for (const phrase of phrases) clauses.push({ ...common, phrase });
    }
  }
  return clauses.slice(0, mostClauses);
}

export const dense = ({ points, kinds }: Folded): string => String.fromCodePoint(...points.filter((_, i) => kinds[i] !== gap));

/** The places of a text from its first code point that is no gap to its last. */
function untrimmed({ kinds }: Folded): number[] {
  const places = kinds.map((_, i) => i);
  return places.slice(places.findIndex((i) => kinds[i] !== gap), places.findLastIndex((i) => kinds[i] !== gap) + 1);
}

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
  return { ...text, points: pick(text.points), kinds: pick(text.kinds), starts: pick(text.starts), ends: pick(text.ends) };
}
