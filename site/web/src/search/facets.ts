import type { Ask, FacetCounts, FacetValue, Labels, Overview } from "../contract/search";
import { BrokenFile, Bytes } from "./bytes";
import { checked, type Index } from "./postings";

/** The values of every record (4.5). */
export interface Facets {
  /** Julian day numbers, NaN where a record has no date. */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  /** Ordinals of the values of column c of record r, from starts[r × columns + c] on. */
  readonly starts: Uint32Array;
  readonly ordinals: readonly number[];
}

export type Values = Readonly<Record<string, readonly FacetValue[]>>;

const epoch = 2_000_000;

export async function readFacets(index: Index): Promise<Facets> {
  const { header } = index.start;
  const columns = header.facets.length;
  const facets = { earliest: new Float64Array(header.records).fill(NaN), latest: new Float64Array(header.records).fill(NaN), starts: new Uint32Array(header.records * columns + 1), ordinals: [] as number[] };
  const names = header.segments.map((segment) => `${segment.folder}/facets/0000.bin`);
  const files = await Promise.all(names.map((name) => index.files.read(name)));
  header.segments.forEach(({ firstRecord, records }, i) => checked(names[i] as string, () => readSegment(new Bytes(files[i] as Uint8Array), facets, firstRecord, records, columns)));
  return facets;
}

function readSegment(file: Bytes, facets: Facets & { ordinals: number[] }, firstRecord: number, records: number, columns: number): void {
  for (let record = firstRecord; record < firstRecord + records; record++) {
    if (file.byte() === 1) {
      const day = file.signed() + epoch;
      facets.earliest[record] = day;
      facets.latest[record] = day + file.number();
    }
    for (let column = 0; column < columns; column++) {
      let ordinal = 0;
      for (let left = file.number(); left > 0; left--) facets.ordinals.push((ordinal += file.number()));
      facets.starts[record * columns + column + 1] = facets.ordinals.length;
    }
  }
  if (!file.isDone) throw new BrokenFile();
}

export async function readValues(index: Index): Promise<Values> {
  const name = index.start.header.values;
  const data = await index.files.read(name);
  return checked(name, () => JSON.parse(new TextDecoder().decode(data)) as Values);
}

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
        for (const ordinal of this.ordinalsOf(record, column)) (counts[column] as Uint32Array)[ordinal]!++;
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
    return !wanted || this.ordinalsOf(record, column).some((ordinal) => wanted.has(ordinal));
  }

  private ordinalsOf(record: number, column: number): readonly number[] {
    const at = record * this.wanted.length + column;
    return this.facets.ordinals.slice(this.facets.starts[at], this.facets.starts[at + 1]);
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
