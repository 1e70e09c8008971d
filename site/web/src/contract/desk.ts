// What the editor of "exhibit preview --desk" and its server say to each other. No site has any of it.

/** How a field is filled in; of a list, how its entries are. */
export type Means = "text" | "choice" | "day" | "date" | "record" | "nameOrRecord" | "evidence" | "file" | "rights" | "group";

export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly expects: string;
  readonly section: "main" | "links" | "media" | "opening" | "more";
  readonly means: Means;
  readonly isRequired: boolean;
  readonly isTranslatable: boolean;
  readonly isList: boolean;
  readonly words: readonly string[];
  readonly kind?: string;
  readonly parts: readonly FormField[];
}

export interface FormKind {
  readonly name: string;
  readonly label: string;
  /** True when its ids are written whole/part. */
  readonly isPart: boolean;
  readonly fields: readonly FormField[];
}

/** What a field says: a text, a list or a group, as it is written. */
export type Value = string | readonly Value[] | { readonly [name: string]: Value };

export type Values = Readonly<Record<string, Value>>;

export interface ListedRecord {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly isRow: boolean;
}

export interface ListAnswer {
  readonly records: readonly ListedRecord[];
  readonly total: number;
}

export interface DeskFile {
  readonly text: string;
  /** Of its bytes; empty when there is no file. */
  readonly hash: string;
}

export interface OpenFile extends DeskFile {
  readonly path: string;
  readonly kind: string;
  readonly id: string;
  /** Absent when the fields cannot be read to their end. */
  readonly values?: Values;
}

export interface EditedFile {
  readonly text: string;
  readonly values?: Values;
}

/** One change of a form: a field, an entry of its list, a named part of that entry. */
export interface FormEdit {
  readonly field: string;
  readonly entry?: number;
  readonly part?: string;
  /** Empty to take it away. */
  readonly text: string;
}

export interface Problem {
  readonly code: string;
  readonly severity: "error" | "warning" | "note";
  /** From 1; 0 for the file as a whole. */
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly message: string;
  readonly hint: string;
}

/** How a record's file stands in the newest build. */
export interface Standing {
  readonly version: number;
  readonly isRefused: boolean;
  readonly problems: readonly Problem[];
  readonly elsewhere: number;
  readonly firstElsewhere?: string;
  readonly page?: string;
  readonly withheld?: string;
}

export interface DateRemark {
  readonly severity: "error" | "warning" | "note";
  readonly message: string;
}

export interface DateAnswer {
  readonly edtf?: string;
  readonly earliest?: string;
  readonly latest?: string;
  readonly findings: readonly DateRemark[];
}

export interface MediaFile {
  readonly path: string;
  readonly bytes: number;
}

export interface TakenPicture extends MediaFile {
  readonly width?: number;
  readonly height?: number;
  readonly remarks: readonly Problem[];
}
