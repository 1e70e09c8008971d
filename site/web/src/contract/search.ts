// What the generator writes for the search and what the search page's two halves say to each other.
// The files are described in docs/search.md; numbers of sections below refer to it.

/** The JSON at the start of start.bin (4.1). */
export interface Header {
  readonly format: number;
  readonly analyzer: number;
  readonly parts: number;
  readonly records: number;
  /** Sum of the lengths of all parts, in terms. */
  readonly length: number;
  readonly language: string;
  readonly segments: readonly SegmentEntry[];
  readonly facets: readonly FacetColumn[];
  readonly values: string;
  readonly suggest: Readonly<Record<string, string>>;
  /** Folded names of the reign eras that occur. */
  readonly eras: readonly string[];
  readonly sections: Readonly<Record<"roots" | "fold" | "norms", readonly [offset: number, length: number]>>;
}

export interface SegmentEntry {
  readonly folder: string;
  readonly first: number;
  readonly parts: number;
  readonly records: number;
  readonly firstRecord: number;
  readonly facets: string;
  readonly shards: Readonly<Record<Family, number>>;
  /** Parts in each file of d. */
  readonly documents: readonly number[];
}

/** Han pairs, lone Han, words. */
export type Family = "b" | "u" | "w";

export interface FacetColumn {
  readonly key: string;
  readonly label: Labels;
}

export type Labels = Readonly<Record<string, string>>;

/** A value of a facet (4.5); its ordinal is its place in the list. */
export interface FacetValue {
  readonly label: Labels;
  readonly id: string;
  readonly count: number;
  readonly other?: readonly string[];
}

/** A part as it is stored for showing (4.5). */
export interface StoredPart {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  readonly date?: string;
  readonly place?: readonly string[];
  readonly image?: string;
  readonly part?: string;
  readonly fields: readonly (readonly [field: number, text: string])[];
  readonly next?: string;
  readonly open?: string;
}

/** Key, initials, label, kind, address (4.6). */
export type Suggestion = readonly [key: string, initials: string, label: string, kind: string, url: string];

/** What a reader asks for. */
export interface Ask {
  readonly words: string;
  /** Only what stands in just the characters typed. */
  readonly exact: boolean;
  readonly sort: "score" | "date";
  /** Ids of chosen values by facet. */
  readonly chosen: Readonly<Record<string, readonly string[]>>;
  /** Years, both within; null for no bound. */
  readonly from: number | null;
  readonly to: number | null;
  /** Rows wanted, from the first. */
  readonly rows: number;
  /** Off for comparison with Lucene. */
  readonly boosts: boolean;
}

/** A stretch of shown text. */
export interface Piece {
  readonly text: string;
  readonly mark: boolean;
  /** An interlinear note. */
  readonly note: boolean;
}

/** A part found, with what of it is shown. */
export interface Row extends Omit<StoredPart, "title"> {
  readonly title: readonly Piece[];
  readonly snippet: readonly Piece[];
  readonly score: number;
}

export interface Answer {
  readonly total: number;
  readonly rows: readonly Row[];
  /** True when nothing matched and the rows hold only some of the words. */
  readonly approximate: boolean;
  /** With exact characters: how many candidates were compared; null when all were. */
  readonly compared: number | null;
}

export interface FacetCounts {
  readonly key: string;
  readonly label: string;
  /** In order of count, then of the list. */
  readonly values: readonly { readonly id: string; readonly label: string; readonly count: number; readonly chosen: boolean }[];
}

export interface Overview {
  readonly facets: readonly FacetCounts[];
  /** Years of the dated records, without the bounds asked for; null when none is dated. */
  readonly years: { readonly first: number; readonly last: number; readonly bars: readonly number[] } | null;
}

/** Why a search failed, and at which file. */
export interface Failure {
  readonly reason: "missing" | "broken" | "unreachable" | "fault";
  readonly file: string;
}

/** From the page to the worker, which knows by its name where the files lie. */
export type Question = { readonly number: number } & (
  | { readonly do: "search"; readonly about: Ask }
  | { readonly do: "overview"; readonly about: Ask }
  | { readonly do: "suggest"; readonly about: string }
);

/** From the page to the worker, first of all: start.bin as it came; null when it did not. */
export interface HandedOver {
  readonly start: Uint8Array | null;
}

/** From the worker to the page. */
export interface Reply {
  readonly number: number;
  readonly value?: Answer | Overview | readonly Suggestion[];
  readonly failure?: Failure;
}

/** The words of the search page, in its root's data-words; {0} and {1} are filled in. The script has none of its own. */
export interface SearchWords {
  readonly count: string;
  readonly one: string;
  readonly none: string;
  readonly approximate: string;
  readonly compared: string;
  readonly searching: string;
  readonly missing: string;
  readonly broken: string;
  readonly unreachable: string;
  readonly fault: string;
  readonly remove: string;
  readonly filters: string;
  readonly filtersChosen: string;
  readonly years: string;
  readonly moreValues: string;
  readonly exact: string;
  readonly kinds: Readonly<Record<string, string>>;
  /** Name, first and last year of the reign eras, in order. */
  readonly eras: readonly (readonly [name: string, first: number, last: number])[];
}
