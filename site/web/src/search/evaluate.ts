import { readFacets, readValues, type Facets, type Values } from "./facets";
import { Folder, han } from "./fold";
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
  readonly isApproximate: boolean;
  /** All phrases asked for, to be marked. */
  readonly phrases: readonly Phrase[];
}

type Scores = ReadonlyMap<number, number>;

interface Scored {
  readonly records: Scores;
  readonly parts: Scores;
}

const mostPairs = 24;

/** Answers queries over one index. */
export class Evaluator {
  readonly folder: Folder;
  private readonly inverse: Float32Array;
  private facetsRead: Promise<Facets> | null = null;
  private valuesRead: Promise<Values> | null = null;

  constructor(readonly index: Index) {
    const { fold, header } = index.start;
    this.folder = new Folder(fold);
    this.inverse = inverseLengths(header.length, header.parts);
  }

  facets(): Promise<Facets> {
    return (this.facetsRead ??= readFacets(this.index));
  }

  values(): Promise<Values> {
    return (this.valuesRead ??= readValues(this.index));
  }

  /** @returns null for a query that asks for nothing. */
  async evaluate(words: string, boosts: boolean): Promise<Found | null> {
    const { eras, facets } = this.index.start.header;
    const clauses = parse(words, this.folder, eras, facets);
    const [wanted, unwanted] = [false, true].map((isExcluded) => clauses.filter((clause) => clause.isExcluded === isExcluded)) as [Clause[], Clause[]];
    // Marks or exclusions alone ask for nothing; no words at all ask for everything that the facets let through.
    if (wanted.length === 0 && words.trim()) return null;
    const [sets, without] = await Promise.all([wanted, unwanted].map((some) => Promise.all(some.map((clause) => this.clause(clause, boosts))))) as [Scored[], Scored[]];
    const allowed = (records: Scores): Scores => new Map([...records].filter(([record]) => !without.some((some) => some.records.has(record))));
    const phrases = wanted.flatMap(({ phrase }) => phrase ?? []);
    const matching = wanted.length > 0 ? common(sets.map(({ records }) => records)) : this.all();
    if (matching.size > 0) return { scores: allowed(matching), parts: sum(sets.map(({ parts }) => parts)), isApproximate: false, phrases };
    const near = await this.approximate(phrases);
    return { ...near, scores: allowed(near.scores) };
  }

  private all(): Scores {
    return new Map(Array.from({ length: this.index.start.header.records }, (_, record) => [record, 0]));
  }

  private async clause({ phrase, term, field, facet, text }: Clause, boosts: boolean): Promise<Scored> {
    if (facet) return { records: await this.named(facet, text), parts: new Map() };
    const [written, other] = await Promise.all([phrase && matchPhrase(this.index, this.folder, phrase), term && matchTerm(this.index, term, field)]);
    const parts = new Map<number, number>();
    for (const hits of [written, other]) for (const [part, score] of hits ? this.score(hits, boosts) : []) parts.set(part, Math.max(parts.get(part) ?? 0, score));
    return { parts, records: this.best(parts) };
  }

  private score({ parts, times, heads, weight }: Hits, boosts: boolean): [part: number, score: number][] {
    return parts.map((part, i) => {
      const plain = scoreOf(weight, times[i] as number, this.inverse[this.index.start.norms[part] as number] as number);
      return [part, boosts && heads[i] ? Math.fround(plain * headBoost) : plain];
    });
  }

  /** The records of parts, each with the score of its best. */
  private best(parts: Scores): Scores {
    const records = new Map<number, number>();
    for (const [part, score] of parts) {
      const record = this.index.start.recordOf[part] as number;
      records.set(record, Math.max(records.get(record) ?? 0, score));
    }
    return records;
  }

  /** Records with a value of a facet whose label, or another of whose names, holds a text. */
  private async named(key: string, text: string): Promise<Scores> {
    const [facets, values] = await Promise.all([this.facets(), this.values()]);
    const column = this.index.start.header.facets.findIndex((facet) => facet.key === key);
    const wanted = (values[key] ?? []).map(({ label, other = [] }) => [...Object.values(label), ...other].some((name) => dense(this.folder.fold(name)).includes(text)));
    return new Map([...this.all()].filter(([record]) => facets.of(record, column).some((ordinal) => wanted[ordinal])));
  }

  /** Parts that hold at least half of the pairs of what was asked, by their share. */
  private async approximate(phrases: readonly Phrase[]): Promise<Found> {
    const pairs = pairsOf(phrases).slice(0, mostPairs);
    const lists = await Promise.all(pairs.map(async (pair) => new Map(owned(await this.index.find(pair)).parts.map((part) => [part, 1]))));
    const near = [...sum(lists)].filter(([, count]) => pairs.length > 1 && count * 2 >= pairs.length);
    const parts = new Map(near.map(([part, count]) => [part, Math.fround(count / pairs.length)]));
    const marked = pairs.map((pair): Phrase => ({ points: pair.text, kinds: [han, han], typed: [], field: null, terms: [pair] }));
    return { scores: this.best(parts), parts, isApproximate: true, phrases: marked };
  }
}

/** All that any holds, with the sum of its scores in float32. */
function sum(all: readonly Scores[]): Scores {
  const total = new Map<number, number>();
  for (const scores of all) for (const [key, score] of scores) total.set(key, Math.fround((total.get(key) ?? 0) + score));
  return total;
}

/** What all hold. */
const common = (all: readonly Scores[]): Scores => new Map([...sum(all)].filter(([key]) => all.every((scores) => scores.has(key))));
