import type { Ask, FacetCounts, FacetValue, Labels, Overview } from "../contract/search";
import { Bytes, textOf } from "./bytes";
import type { Index } from "./postings";

/** The values of every record (4.5). */
export class Facets {
  /** Julian day numbers, NaN where a record has no date. */
  readonly earliest: number[] = [];
  readonly latest: number[] = [];
  /** Ordinals of the values of column c of record r, at r × columns + c. */
  private readonly ordinals: number[][] = [];

  constructor(private readonly columns: number) {}

  /** The ordinals of a record's values. */
  of(record: number, column: number): readonly number[] {
    return this.ordinals[record * this.columns + column] ?? [];
  }

  /** Adds the records of a segment, which follow those read before. */
  read(file: Bytes, records: number): void {
    for (let record = 0; record < records; record++) {
      const day = file.byte() === 1 ? file.signed() + epoch : NaN;
      this.earliest.push(day);
      this.latest.push(Number.isNaN(day) ? day : day + file.number());
      for (let column = 0; column < this.columns; column++) {
        let ordinal = 0;
        this.ordinals.push(Array.from({ length: file.number() }, () => (ordinal += file.number())));
      }
    }
    file.finish();
  }
}

export type Values = Readonly<Record<string, readonly FacetValue[]>>;

const epoch = 2_000_000;

export async function readFacets({ files, start }: Index): Promise<Facets> {
  const { segments, facets: columns } = start.header;
  const facets = new Facets(columns.length);
  for (const { facets: file, records } of segments) await files.read(file, (data) => facets.read(new Bytes(data), records));
  return facets;
}

/** The values of all facets, in order of their ordinals. */
export const readValues = ({ files, start }: Index): Promise<Values> => files.read(start.header.values, (data) => JSON.parse(textOf(data)) as Values);

/** The Gregorian year of a Julian day number (Richards 2013). */
export function yearOf(day: number): number {
  const f = day + 1401 + Math.floor((Math.floor((4 * day + 274277) / 146097) * 3) / 4) - 38;
  const e = 4 * f + 3;
  const h = 5 * Math.floor((((e % 1461) + 1461) % 1461) / 4) + 2;
  const month = ((Math.floor(h / 153) + 2) % 12) + 1;
  return Math.floor(e / 1461) - 4716 + Math.floor((14 - month) / 12);
}

/** What a reader has chosen, as ordinals: for each column the wanted ones, null where nothing is chosen. */
export class Selection {
  private readonly wanted: readonly (ReadonlySet<number> | null)[];

  constructor(private readonly index: Index, private readonly facets: Facets, private readonly values: Values, private readonly ask: Ask) {
    this.wanted = index.start.header.facets.map(({ key }) => {
      const ids = ask.chosen[key];
      return ids && ids.length > 0 ? new Set((values[key] ?? []).flatMap((value, i) => (ids.includes(value.id) ? [i] : []))) : null;
    });
  }

  /** AND between facets and the span of years, OR within a facet. */
  holds(record: number): boolean {
    return this.inYears(record) && this.wanted.every((_, column) => this.inColumn(record, column));
  }

  /** Counts of what would be found with each value, its own facet's choice apart; and the years. */
  overview(records: readonly number[]): Overview {
    const { facets: columns } = this.index.start.header;
    const counts = columns.map(({ key }) => new Uint32Array(this.values[key]?.length ?? 0));
    const years: number[] = [];
    for (const record of records) {
      const failing = this.wanted.flatMap((_, column) => (this.inColumn(record, column) ? [] : [column]));
      const inYears = this.inYears(record);
      if (failing.length === 0 && !Number.isNaN(this.facets.earliest[record])) years.push(yearOf(this.facets.earliest[record] as number));
      if (!inYears || failing.length > 1) continue;
      columns.forEach((_, column) => {
        if (failing.length > 0 && failing[0] !== column) return;
        for (const ordinal of this.facets.of(record, column)) (counts[column] as Uint32Array)[ordinal]!++;
      });
    }
    return { facets: columns.map(({ key, label }, column) => this.countsOf(key, label, counts[column] as Uint32Array)), years: spread(years) };
  }

  private countsOf(key: string, label: Labels, counts: Uint32Array): FacetCounts {
    const language = this.index.start.header.language;
    const chosen = this.ask.chosen[key] ?? [];
    const values = (this.values[key] ?? []).map((value, i) => ({ id: value.id, label: labelIn(value.label, language), count: counts[i] ?? 0, chosen: chosen.includes(value.id) }));
    // A chosen value stays, to be taken back, even where nothing has it.
    const offered = values.filter(({ count, chosen: isChosen }) => count > 0 || isChosen);
    return { key, label: labelIn(label, language), values: key === "century" || key === "decade" ? offered : offered.sort((a, b) => b.count - a.count) };
  }

  private inYears(record: number): boolean {
    const { from, to } = this.ask;
    if (from === null && to === null) return true;
    const [earliest, latest] = [this.facets.earliest[record] as number, this.facets.latest[record] as number];
    if (Number.isNaN(earliest)) return false;
    return (from === null || yearOf(latest) >= from) && (to === null || yearOf(earliest) <= to);
  }

  private inColumn(record: number, column: number): boolean {
    const wanted = this.wanted[column];
    return !wanted || this.facets.of(record, column).some((ordinal) => wanted.has(ordinal));
  }
}

/** A label in the site's language; in another where it has none. */
export const labelIn = (label: Labels, language: string): string => label[language] ?? Object.values(label)[0] ?? "";

const mostBars = 40;

/** How the records lie between the first year and the last. */
function spread(years: readonly number[]): Overview["years"] {
  if (years.length === 0) return null;
  // Not Math.min(...years): a large site has more years than a call may have arguments.
  const [first, last] = years.reduce(([low, high], year) => [Math.min(low, year), Math.max(high, year)], [Infinity, -Infinity]);
  const count = Math.min(mostBars, last - first + 1);
  const bars = new Array<number>(count).fill(0);
  for (const year of years) bars[Math.floor(((year - first) * count) / (last - first + 1))]! += 1;
  return { first, last, bars };
}
