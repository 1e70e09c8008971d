import type { StoredPart } from "../contract/search";
import { field, isHead, occurrences, type Phrase } from "./phrase";
import type { Folded, Folder } from "./fold";
import type { Index, Postings, Term } from "./postings";
import { weightOf } from "./rank";

/** The parts a phrase stands in, in their order. */
export interface Hits {
  readonly parts: readonly number[];
  /** How often in each. */
  readonly times: readonly number[];
  /** 1 where it stands in a title, a creator, a code or another name. */
  readonly heads: readonly number[];
  /** The phrase's weight (6). */
  readonly weight: number;
}

// So few candidates are compared in their text: it is needed for the list anyway.
const fewParts = 10;

/** Field numbers stand above the positions within a field (2). */
const fieldOf = (position: number): number => position >> 14;
// A body that is carried on has the next part's beginning at these places.
const isCarried = (position: number): boolean => position >= 8192 && position < 8216;

export async function matchPhrase(index: Index, folder: Folder, phrase: Phrase): Promise<Hits> {
  const { terms } = phrase;
  const lists = await Promise.all(terms.map((term) => index.find(term)));
  const weight = weightOf(lists.map((list) => owned(list).parts.length), index.start.header.parts);
  const only = lists[0];
  if (!only) return { parts: [], times: [], heads: [], weight };
  if (terms.length === 1 && phrase.field === null) return { ...owned(only), weight };
  const candidates = together(lists, phrase);
  const needsText = terms.some((term) => term.family === "u");
  const found = needsText || candidates.length <= fewParts ? await inText(index, folder, phrase, candidates) : await byPosition(phrase, lists, candidates);
  return { ...found, weight };
}

/** The parts that hold a term, or words that begin with it. */
export async function matchTerm(index: Index, term: Term, asked: number | null): Promise<Hits> {
  const list = await index.find(term);
  const own = owned(list);
  const weight = weightOf([own.parts.length], index.start.header.parts);
  if (asked === null) return { ...own, weight };
  const alone = { points: [], kinds: [], typed: [], field: asked, terms: [{ ...term, at: 0 }] };
  return { ...(await byPosition(alone, [list], list.parts)), weight };
}

/** Without the parts that hold a term only in what is carried over. */
export function owned({ parts, times, heads }: Postings): Omit<Hits, "weight"> {
  const isOwn = (_: number, i: number): boolean => (times[i] as number) > 0;
  return { parts: parts.filter(isOwn), times: times.filter(isOwn), heads: heads.filter(isOwn) };
}

/** Parts that every list holds; the shortest list leads. */
function together(lists: readonly Postings[], phrase: Phrase): number[] {
  const [rarest, ...others] = [...lists].sort((a, b) => a.parts.length - b.parts.length);
  let parts = [...(rarest?.parts ?? [])];
  // A title hit of a lone character is marked in its posting: no text need be opened for the others.
  if (phrase.field !== null && isHead(phrase.field)) parts = parts.filter((_, i) => rarest?.heads[i] === 1);
  for (const { parts: other } of others) parts = parts.filter((part) => placeIn(other, part) >= 0);
  return parts;
}

/** The place of a number in an ascending list; negative when it is not there. */
export function placeIn(list: readonly number[], value: number): number {
  let [low, high] = [0, list.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = list[middle] as number;
    if (found === value) return middle;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

async function byPosition({ terms, field: asked }: Phrase, lists: readonly Postings[], candidates: readonly number[]): Promise<Omit<Hits, "weight">> {
  const positions = await Promise.all(lists.map((list) => list.positions()));
  const [parts, times, heads]: [number[], number[], number[]] = [[], [], []];
  for (const part of candidates) {
    const places = lists.map((list, i) => positions[i]?.(placeIn(list.parts, part)) ?? []);
    const lead = places.reduce((best, list, i) => (list.length < (places[best]?.length ?? 0) ? i : best), 0);
    const from = terms[lead]?.at ?? 0;
    const starts = (places[lead] ?? []).map((place) => place - from).filter((start) =>
      !isCarried(start) && (asked === null || fieldOf(start) === asked) && terms.every((term, i) => i === lead || placeIn(places[i] ?? [], start + term.at) >= 0));
    if (starts.length === 0) continue;
    parts.push(part);
    times.push(starts.length);
    heads.push(starts.some((start) => isHead(fieldOf(start))) ? 1 : 0);
  }
  return { parts, times, heads };
}

async function inText(index: Index, folder: Folder, phrase: Phrase, candidates: readonly number[]): Promise<Omit<Hits, "weight">> {
  const [parts, times, heads]: [number[], number[], number[]] = [[], [], []];
  const stored = await index.documents(candidates);
  candidates.forEach((part, i) => {
    let [count, head] = [0, 0];
    for (const [number, text] of fieldsOf(stored[i] as StoredPart, folder)) {
      const found = phrase.field === null || phrase.field === number ? occurrences(phrase, text).length : 0;
      count += found;
      if (found && isHead(number)) head = 1;
    }
    if (count === 0) return;
    parts.push(part);
    times.push(count);
    heads.push(head);
  });
  return { parts, times, heads };
}

/** The fields of a part, folded; its body goes on with the next one's beginning. */
export function fieldsOf(stored: StoredPart, folder: Folder): (readonly [field: number, text: Folded, original: string])[] {
  return stored.fields.map(([number, text]) => [number, folder.fold(text, number === field.body ? stored.next : undefined), text]);
}
