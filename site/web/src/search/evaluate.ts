import type { FacetValue } from "../contract/search";
import { readFacets, readValues, type Facets, type Values } from "./facets";
import { Folder } from "./fold";
import { frequencyOf, matchPhrase, owned, type Hits } from "./match";
import { pairsOf, type Phrase } from "./phrase";
import type { Index, Postings } from "./postings";
import { parse, type Clause } from "./query";
import { headBoost, inverseLengths, scoreOf, weightOf } from "./rank";

/** What a query finds, before facets and order. */
export interface Found {
  /** The score of each record, in order of records. */
  readonly scores: ReadonlyMap<number, number>;
  readonly isApproximate: boolean;
  /** Scored parts of each condition that has any, to choose the part that is shown. */
  readonly parts: readonly ReadonlyMap<number, number>[];
  /** All phrases asked for, to be marked. */
  readonly phrases: readonly Phrase[];
}

interface Scored {
  readonly records: Map<number, number>;
  readonly parts: Map<number, number>;
}

const nameFacets = ["creator", "person"];

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
    const clauses = parse(words, this.folder, this.index.start.header.eras);
    const wanted = clauses.filter((clause) => !clause.isExcluded);
    // Marks alone ask for nothing; no words at all ask for everything that the facets let through.
    if (clauses.length === 0 && words.trim()) return null;
    const [sets, without] = await Promise.all([
      Promise.all(wanted.map((clause) => this.clause(clause, boosts))),
      Promise.all(clauses.filter((clause) => clause.isExcluded).map((clause) => this.clause(clause, false))),
    ]);
    const isExcluded = (record: number): boolean => without.some(({ records }) => records.has(record));
    const phrases = wanted.flatMap((clause) => clause.phrases);
    const scores = this.together(sets, isExcluded);
    if (scores.size > 0) return { scores, isApproximate: false, parts: sets.map((set) => set.parts), phrases };
    const others = await Promise.all(wanted.filter(({ phrases: asked, term }) => asked.length === 0 && !term).map((clause) => this.clause(clause, false)));
    return this.approximate(phrases, (record) => !isExcluded(record) && others.every(({ records }) => records.has(record)));
  }

  /** Records in every set, with the sum of their scores; all records when there is no set. */
  private together(sets: readonly Scored[], isExcluded: (record: number) => boolean): Map<number, number> {
    const scores = new Map<number, number>();
    const [first, ...others] = sets;
    const start = first?.records ?? new Map(Array.from({ length: this.index.start.header.records }, (_, record) => [record, 0]));
    for (const [record, score] of start) {
      if (isExcluded(record) || others.some(({ records }) => !records.has(record))) continue;
      scores.set(record, others.reduce((sum, { records }) => Math.fround(sum + (records.get(record) ?? 0)), score));
    }
    return scores;
  }

  private async clause({ phrases, term, name }: Clause, boosts: boolean): Promise<Scored> {
    if (name !== null) return this.named(name);
    const [texts, postings] = await Promise.all([
      Promise.all(phrases.map(async (phrase) => this.score(await matchPhrase(this.index, this.folder, phrase), boosts))),
      term ? this.index.find(term) : null,
    ]);
    const text = this.all(texts);
    return postings ? either(text, this.score(hitsOf(postings, this.index.start.header.parts), boosts)) : text;
  }

  /** All phrases of one condition, in one record. */
  private all(texts: readonly Scored[]): Scored {
    if (texts.length === 1) return texts[0] as Scored;
    if (texts.length === 0) return { records: new Map(), parts: new Map() };
    const parts = new Map<number, number>();
    for (const { parts: some } of texts) for (const [part, score] of some) parts.set(part, Math.fround((parts.get(part) ?? 0) + score));
    return { records: this.together(texts, () => false), parts };
  }

  private score({ parts, times, heads, weight }: Hits, boosts: boolean): Scored {
    const { norms, recordOf } = this.index.start;
    const scored: Scored = { records: new Map(), parts: new Map() };
    parts.forEach((part, i) => {
      const plain = scoreOf(weight, times[i] as number, this.inverse[norms[part] as number] as number);
      const score = boosts && heads[i] ? Math.fround(plain * headBoost) : plain;
      scored.parts.set(part, score);
      const record = recordOf[part] as number;
      scored.records.set(record, Math.max(scored.records.get(record) ?? 0, score));
    });
    return scored;
  }

  private async named(name: string): Promise<Scored> {
    const [facets, values] = await Promise.all([this.facets(), this.values()]);
    const { facets: columns, records: count } = this.index.start.header;
    const holds = ({ label, other = [] }: FacetValue): boolean => [...Object.values(label), ...other].some((text) => String.fromCodePoint(...this.folder.fold(text).points).includes(name));
    const records = new Map<number, number>();
    const wanted = columns.map(({ key }) => new Set(nameFacets.includes(key) ? (values[key] ?? []).flatMap((value, i) => (holds(value) ? [i] : [])) : []));
    for (let record = 0; record < count; record++) {
      const from = record * columns.length;
      if (wanted.some((ordinals, column) => ordinals.size > 0 && facets.ordinals.slice(facets.starts[from + column], facets.starts[from + column + 1]).some((ordinal) => ordinals.has(ordinal)))) records.set(record, 0);
    }
    return { records, parts: new Map() };
  }

  /** Records that hold at least half of the pairs of what was asked, by their share. */
  private async approximate(phrases: readonly Phrase[], isAllowed: (record: number) => boolean): Promise<Found> {
    const pairs = pairsOf(phrases);
    const lists = await Promise.all(pairs.map((pair) => this.index.find(pair)));
    const held = new Map<number, number>();
    const parts = new Map<number, number>();
    for (const list of lists) {
      for (const record of new Set(list.parts.map((part) => this.index.start.recordOf[part] as number))) held.set(record, (held.get(record) ?? 0) + 1);
      for (const part of list.parts) parts.set(part, (parts.get(part) ?? 0) + 1);
    }
    const near = [...held].filter(([record, count]) => count * 2 >= pairs.length && isAllowed(record)).sort(([a], [b]) => a - b);
    const scores = new Map(near.map(([record, count]) => [record, Math.fround(count / pairs.length)]));
    const marked = pairs.map((pair): Phrase => ({ points: pair.text, kinds: [1, 1], typed: ["", ""], isStart: false, field: null, terms: [pair] }));
    return { scores, isApproximate: true, parts: [parts], phrases: marked };
  }
}

const hitsOf = (postings: Postings, parts: number): Hits => ({ ...owned(postings), weight: weightOf([frequencyOf(postings)], parts) });

function either(one: Scored, other: Scored): Scored {
  const sum = (a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): Map<number, number> => {
    const all = new Map([...a, ...b].map(([key]) => [key, Math.fround((a.get(key) ?? 0) + (b.get(key) ?? 0))]));
    return new Map([...all].sort(([x], [y]) => x - y));
  };
  return { records: sum(one.records, other.records), parts: sum(one.parts, other.parts) };
}
