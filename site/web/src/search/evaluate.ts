import { readFacets, readValues, type Facets, type Values } from "./facets";
import { foldBy, han, type Fold } from "./fold";
import { matchPhrase, matchTerm, owned, type Hits } from "./match";
import { pairsOf, type Phrase } from "./phrase";
import type { Index } from "./postings";
import { dense, parse, type Clause } from "./query";
import { headBoost, inverseLengths, scoreOf } from "./rank";

/** What a query finds, before facets and order. */
export interface Found {
  /** The score of each record. */
  readonly scores: Scores;
  /** The same of each part that holds anything, to choose the part that is shown. */
  readonly parts: Scores;
  readonly approximate: boolean;
  /** All phrases asked for, to be marked. */
  readonly phrases: readonly Phrase[];
}

type Scores = ReadonlyMap<number, number>;

interface Scored {
  readonly records: Scores;
  readonly parts: Scores;
}

const mostPairs = 24;

/** What answers queries over one index. */
export interface Evaluator {
  readonly index: Index;
  readonly fold: Fold;
  readonly facets: () => Promise<Facets>;
  readonly values: () => Promise<Values>;
  /** Null for a query that asks for nothing. */
  readonly evaluate: (words: string, boosts: boolean) => Promise<Found | null>;
}

export function evaluatorOf(index: Index): Evaluator {
  const { fold: table, header, norms, recordOf } = index.start;
  const fold = foldBy(table);
  const inverse = inverseLengths(header.length, header.parts);
  let [facetsRead, valuesRead]: [Promise<Facets> | null, Promise<Values> | null] = [null, null];
  const facets = (): Promise<Facets> => (facetsRead ??= readFacets(index));
  const values = (): Promise<Values> => (valuesRead ??= readValues(index));
  const everything = (): Scores => new Map(Array.from({ length: header.records }, (_, record) => [record, 0]));

  const score = ({ list, weight }: Hits, boosts: boolean): [part: number, score: number][] => list.map(({ part, times, head }) => {
    const plain = scoreOf(weight, times, inverse[norms[part] as number] as number);
    return [part, boosts && head ? Math.fround(plain * headBoost) : plain];
  });

  /** The records of parts, each with the score of its best. */
  const best = (parts: Scores): Scores => larger([...parts].map(([part, worth]) => [recordOf[part] as number, worth]));

  /** Records with a value of a facet whose label, or another of whose names, holds a text. */
  const named = async (key: string, text: string): Promise<Scores> => {
    const [table, labels] = await Promise.all([facets(), values()]);
    const column = header.facets.findIndex((facet) => facet.key === key);
    const wanted = (labels[key] ?? []).map(({ label, other = [] }) => [...Object.values(label), ...other].some((name) => dense(fold(name)).includes(text)));
    return new Map([...everything()].filter(([record]) => table.of(record, column).some((ordinal) => wanted[ordinal])));
  };

  const scored = (boosts: boolean) => async ({ phrase, term, field, facet, text }: Clause): Promise<Scored> => {
    if (facet) return { records: await named(facet, text), parts: new Map() };
    const hits = await Promise.all([phrase && matchPhrase(index, fold, phrase), term && matchTerm(index, term, field)]);
    const parts = larger(hits.flatMap((some) => (some ? score(some, boosts) : [])));
    return { parts, records: best(parts) };
  };

  /** Parts that hold at least half of the pairs of what was asked, by their share. */
  const nearest = async (phrases: readonly Phrase[]): Promise<Found> => {
    const pairs = pairsOf(phrases).slice(0, mostPairs);
    const lists = await Promise.all(pairs.map(async (pair) => new Map(owned(await index.find(pair)).map(({ part }) => [part, 1]))));
    const near = [...sum(lists)].filter(([, count]) => pairs.length > 1 && count * 2 >= pairs.length);
    const parts = new Map(near.map(([part, count]) => [part, Math.fround(count / pairs.length)]));
    const marked = pairs.map((pair): Phrase => ({ points: pair.text, kinds: [han, han], typed: [], field: null, terms: [pair] }));
    return { scores: best(parts), parts, approximate: true, phrases: marked };
  };

  const evaluate = async (words: string, boosts: boolean): Promise<Found | null> => {
    const clauses = parse(words, fold, header.eras, header.facets);
    const wanted = clauses.filter((clause) => !clause.isExcluded);
    // Marks or exclusions alone ask for nothing; no words at all ask for everything that the facets let through.
    if (wanted.length === 0 && words.trim()) return null;
    const [sets, without] = await Promise.all([
      Promise.all(wanted.map(scored(boosts))),
      Promise.all(clauses.filter((clause) => clause.isExcluded).map(scored(false))),
    ]);
    const allowed = (records: Scores): Scores => new Map([...records].filter(([record]) => !without.some((some) => some.records.has(record))));
    const phrases = wanted.flatMap(({ phrase }) => phrase ?? []);
    const matching = wanted.length > 0 ? common(sets.map(({ records }) => records)) : everything();
    if (matching.size > 0) return { scores: allowed(matching), parts: sum(sets.map(({ parts }) => parts)), approximate: false, phrases };
    const near = await nearest(phrases);
    const scores = allowed(near.scores);
    return { ...near, scores, approximate: scores.size > 0 };
  };
  return { index, fold, facets, values, evaluate };
}

function larger(scores: readonly (readonly [key: number, score: number])[]): Scores {
  const best = new Map<number, number>();
  for (const [key, score] of scores) best.set(key, Math.max(best.get(key) ?? 0, score));
  return best;
}

/** All that any holds, with the sum of its scores in float32. */
function sum(all: readonly Scores[]): Scores {
  const total = new Map<number, number>();
  for (const scores of all) for (const [key, score] of scores) total.set(key, Math.fround((total.get(key) ?? 0) + score));
  return total;
}

/** What all hold. */
const common = (all: readonly Scores[]): Scores => new Map([...sum(all)].filter(([key]) => all.every((scores) => scores.has(key))));
