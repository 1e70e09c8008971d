import type { Ask, FacetValue, Header, Labels, Overview } from "../contract/search";
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
const unixEpoch = 2_440_588;
const millisecondsADay = 864e5;
const inOrder = ["century", "decade"];

export async function readFacets({ files, start }: Index): Promise<Facets> {
  const { segments, facets: columns } = start.header;
  const facets = new Facets(columns.length);
  for (const { facets: file, records } of segments) await files.read(file, (data) => facets.read(new Bytes(data), records));
  return facets;
}

/** The values of all facets, in order of their ordinals. */
export const readValues = ({ files, start }: Index): Promise<Values> => files.read(start.header.values, (data) => JSON.parse(textOf(data)) as Values);

/** The Gregorian year of a Julian day number; NaN of NaN. */
export const yearOf = (day: number): number => new Date((day - unixEpoch) * millisecondsADay).getUTCFullYear();

/** For a record, what keeps it out: columns whose choice it does not meet, -1 for the years. AND between facets and years, OR within a facet. */
export function selects({ facets: columns }: Header, facets: Facets, values: Values, { chosen, from, to }: Ask): (record: number) => number[] {
  const wanted = columns.map(({ key }) => chosen[key] && new Set(values[key]?.flatMap(({ id }, i) => (chosen[key]?.includes(id) ? [i] : []))));
  const [first, last] = [from ?? -Infinity, to ?? Infinity];
  const isBounded = from !== null || to !== null;
  return (record) => {
    const out = wanted.flatMap((some, column) => (!some || facets.of(record, column).some((ordinal) => some.has(ordinal)) ? [] : [column]));
    // Not a number is neither: what has no date is in no span.
    if (isBounded && !(yearOf(facets.latest[record] as number) >= first && yearOf(facets.earliest[record] as number) <= last)) out.push(-1);
    return out;
  };
}

/** Counts of what would be found with each value, its own facet's choice apart; and the years, without their bounds. */
export function overviewOf(header: Header, facets: Facets, values: Values, ask: Ask, records: readonly number[]): Overview {
  const counts = header.facets.map(({ key }) => new Uint32Array(values[key]?.length ?? 0));
  const years: number[] = [];
  const keepsOut = selects(header, facets, values, ask);
  for (const record of records) {
    const out = keepsOut(record);
    if (out.length > 1) continue;
    const [only] = out;
    const day = facets.earliest[record] as number;
    if ((only ?? -1) < 0 && day) years.push(yearOf(day));
    counts.forEach((own, column) => {
      if (only === undefined || only === column) for (const ordinal of facets.of(record, column)) own[ordinal]!++;
    });
  }
  return { facets: header.facets.map(({ key, label }, column) => {
    const ids = ask.chosen[key] ?? [];
    const all = (values[key] ?? []).map((value, i) => ({ id: value.id, label: labelIn(value.label, header.language), count: counts[column]?.[i] ?? 0, chosen: ids.includes(value.id) }));
    // A chosen value stays, to be taken back, even where nothing has it; times stay in their order.
    const offered = all.filter((value) => value.count > 0 || value.chosen);
    return { key, label: labelIn(label, header.language), values: inOrder.includes(key) ? offered : offered.sort((a, b) => b.count - a.count) };
  }), years: spread(years) };
}

/** A label in the site's language; in another where it has none. */
export const labelIn = (label: Labels, language: string): string => label[language] ?? Object.values(label)[0] ?? "";

const mostBars = 40;

/** How the records lie between the first year and the last. */
function spread(years: number[]): Overview["years"] {
  const [first] = years.sort((a, b) => a - b);
  const last = years.at(-1);
  if (first === undefined || last === undefined) return null;
  const count = Math.min(mostBars, last - first + 1);
  const bars = new Array<number>(count).fill(0);
  for (const year of years) bars[Math.floor(((year - first) * count) / (last - first + 1))]! += 1;
  return { first, last, bars };
}
