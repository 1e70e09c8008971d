import type { FacetValue } from "../contract/search";
import { readFacets, readValues, type Facets, type Values } from "./facets";
import { Folder } from "./fold";
import { frequencyOf, matchPhrase, owned, type Hits } from "./match";
import { pairsOf, type Phrase } from "./phrase";
import type { Index } from "./postings";
import { parse, type Clause } from "./query";
import { headBoost, inverseLengths, scoreOf, weightOf } from "./rank";

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
    const scored = await Promise.all(clauses.map((clause) => this.clause(clause, boosts)));
    const without = scored.filter((_, i) => clauses[i]?.isExcluded);
    const sets = scored.filter((_, i) => !clauses[i]?.isExcluded);
    const phrases = wanted.flatMap((clause) => clause.phrases);
    const allowed = (records: Scores): Map<number, number> => new Map([...records].filter(([record]) => !without.some((some) => some.records.has(record))));
    const scores = allowed(sets.length > 0 ? common(sets.map(({ records }) => records)) : this.all());
    if (scores.size > 0) return { scores, parts: sum(sets.map(({ parts }) => parts)), isApproximate: false, phrases };
    const names = sets.filter((_, i) => wanted[i]?.name).map(({ records }) => records);
    const near = await this.approximate(phrases);
    return { ...near, scores: allowed(names.length > 0 ? common([near.scores, ...names]) : near.scores) };
  }

  private all(): Scores {
    return new Map(Array.from({ length: this.index.start.header.records }, (_, record) => [record, 0]));
  }

  private async clause({ phrases, term, name }: Clause, boosts: boolean): Promise<Scored> {
    if (name) return { records: await this.named(name), parts: new Map() };
    const [texts, postings] = await Promise.all([
      Promise.all(phrases.map(async (phrase) => this.score(await matchPhrase(this.index, this.folder, phrase), boosts))),
      term && this.index.find(term),
    ]);
    const records = common(texts.map((text) => text.records));
    const parts = sum(texts.map((text) => text.parts));
    if (!postings) return { records, parts };
    const dated = this.score({ ...owned(postings), weight: weightOf([frequencyOf(postings)], this.index.start.header.parts) }, boosts);
    return { records: sum([records, dated.records]), parts: sum([parts, dated.parts]) };
  }

  private score({ parts, times, heads, weight }: Hits, boosts: boolean): Scored {
    const { norms, recordOf } = this.index.start;
    const scores = new Map<number, number>();
    const records = new Map<number, number>();
    parts.forEach((part, i) => {
      const plain = scoreOf(weight, times[i] as number, this.inverse[norms[part] as number] as number);
      const score = boosts && heads[i] ? Math.fround(plain * headBoost) : plain;
      const record = recordOf[part] as number;
      scores.set(part, score);
      records.set(record, Math.max(records.get(record) ?? 0, score));
    });
    return { records, parts: scores };
  }

  /** Records of a creator or person whose name, or another of whose names, holds a text. */
  private async named(name: string): Promise<Scores> {
    const [facets, values] = await Promise.all([this.facets(), this.values()]);
    const holds = ({ label, other = [] }: FacetValue): boolean => [...Object.values(label), ...other].some((text) => String.fromCodePoint(...this.folder.fold(text).points).includes(name));
    const wanted = this.index.start.header.facets.map(({ key }) => new Set(nameFacets.includes(key) ? (values[key] ?? []).flatMap((value, i) => (holds(value) ? [i] : [])) : []));
    return new Map([...this.all()].filter(([record]) => wanted.some((ordinals, column) => ordinals.size > 0 && facets.of(record, column).some((ordinal) => ordinals.has(ordinal)))));
  }

  /** Records that hold at least half of the pairs of what was asked, by their share. */
  private async approximate(phrases: readonly Phrase[]): Promise<Found> {
    const pairs = pairsOf(phrases);
    const lists = await Promise.all(pairs.map((pair) => this.index.find(pair)));
    const parts = sum(lists.map((list) => new Map(list.parts.map((part) => [part, 1]))));
    const held = sum(lists.map((list) => new Map(list.parts.map((part) => [this.index.start.recordOf[part] as number, 1]))));
    const near = [...held].filter(([, count]) => count * 2 >= pairs.length);
    const marked = pairs.map((pair): Phrase => ({ points: pair.text, kinds: [1, 1], typed: [], isStart: false, field: null, terms: [pair] }));
    return { scores: new Map(near.map(([record, count]) => [record, Math.fround(count / pairs.length)])), parts, isApproximate: true, phrases: marked };
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
