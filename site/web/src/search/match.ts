import type { StoredPart } from "../contract/search";
import type { Fold, Folded } from "./fold";
import { field, isHead, occurrences, type Phrase } from "./phrase";
import type { Index, Posting, Term } from "./postings";
import { weightOf } from "./rank";

/** The parts a phrase or term stands in, in their order. */
export interface Hits {
  readonly list: readonly Pick<Posting, "part" | "times" | "head">[];
  /** The weight for ranking (6). */
  readonly weight: number;
}

// So few candidates are compared in their text: it is needed for the list anyway.
const fewParts = 10;

/** Field numbers stand above the positions within a field (2). */
const fieldShift = 14;
// A body that is carried on has the next part's beginning at these places; nothing is found that begins there.
const isCarried = (place: number): boolean => place >= 8192 && place < 8216;

/** Postings of a term that is there by itself, not only in what is carried over. */
export const owned = (list: readonly Posting[]): Posting[] => list.filter(({ times }) => times > 0);

/** The parts that hold a term, or words that begin with it. */
export async function matchTerm(index: Index, term: Term, asked: number | null): Promise<Hits> {
  const list = owned(await index.find(term, asked !== null));
  const weight = weightOf([list.length], index.start.header.parts);
  return { list: asked === null ? list : counted(list, asked, ({ places }) => places), weight };
}

export async function matchPhrase(index: Index, fold: Fold, { terms, field: asked, ...phrase }: Phrase): Promise<Hits> {
  const lists = await Promise.all(terms.map((term) => index.find(term)));
  const weight = weightOf(lists.map((list) => owned(list).length), index.start.header.parts);
  if (terms.length === 1 && asked === null) return { list: owned(lists[0] ?? []), weight };
  const candidates = together(lists);
  const heads = candidates.filter(({ head }) => head || asked === null || !isHead(asked));
  const byText = heads.length <= fewParts || terms.some(({ family }) => family === "u");
  const placed = byText ? [] : await Promise.all(terms.map(async (term) => new Map((await index.find(term, true)).map(({ part, places }) => [part, new Set(places)]))));
  // A rare pair has no positions.
  const unplaced = heads.map(({ part }) => part).filter((part) => byText || placed.some((parts) => !parts.get(part)?.size));
  const stored = await index.documents(unplaced);
  return { list: counted(heads, asked, ({ part }) => {
    const text = stored[unplaced.indexOf(part)];
    if (text) return fieldsOf(text, fold).flatMap(([number, folded]) => occurrences({ ...phrase, terms, field: asked }, folded).map(() => number << fieldShift));
    const [first, ...others] = placed.map((parts) => parts.get(part));
    return [...(first ?? [])].map((place) => place - (terms[0] as Term).at).filter((start) => others.every((places, i) => places?.has(start + (terms[i + 1] as Term).at)));
  }), weight };
}

/** Postings of parts that every list holds; the shortest list leads. */
function together(lists: readonly (readonly Posting[])[]): readonly Posting[] {
  const [rarest = [], ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce((left, list) => {
    const parts = new Set(list.map(({ part }) => part));
    return left.filter(({ part }) => parts.has(part));
  }, rarest);
}

/** How often and where a phrase stands in each part, from the places where it begins. */
function counted(candidates: readonly Posting[], asked: number | null, beginnings: (posting: Posting) => readonly number[]): Hits["list"] {
  return candidates.map((posting) => {
    const places = beginnings(posting).filter((place) => !isCarried(place) && (asked ?? place >> fieldShift) === place >> fieldShift);
    return { part: posting.part, times: places.length, head: places.some((place) => isHead(place >> fieldShift)) };
  }).filter(({ times }) => times > 0);
}

/** The fields of a part, folded, with the text they came from; its body goes on with the next one's beginning. */
export function fieldsOf({ fields, next = "" }: StoredPart, fold: Fold): (readonly [field: number, text: Folded, original: string])[] {
  return fields.map(([number, text]) => {
    const following = number === field.body ? next : "";
    return [number, fold(text, following), text + following];
  });
}
