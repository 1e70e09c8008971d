import type { Ask } from "../contract/search";
import { hanDigits } from "./dates";

/** Rows are shown, and asked for, so many at a time. */
export const pageOfRows = 10;
const own = ["q", "exact", "sort", "from", "to", "rows"];

export const nothingChosen = { chosen: {}, from: null, to: null, exact: false } as const;

/** What is asked, from a page's address. Names that are not ours are facets. */
export function fromQuery(query: string): Ask {
  const parameters = new URLSearchParams(query);
  const year = (name: string): number | null => (/^-?\d{1,4}$/u.test(parameters.get(name) ?? "") ? Number(parameters.get(name)) : null);
  return {
    words: parameters.get("q") ?? "",
    exact: parameters.has("exact"),
    sort: parameters.get("sort") === "date" ? "date" : "score",
    chosen: Object.fromEntries([...parameters.keys()].filter((key) => !own.includes(key)).map((key) => [key, parameters.getAll(key)])),
    from: year("from"),
    to: year("to"),
    rows: Math.min(Math.max(Number(parameters.get("rows")) || 0, pageOfRows), 500),
    boosts: true,
  };
}

/** The same as an address, only what differs from a plain search. */
export function toQuery({ words, exact, sort, chosen, from, to, rows }: Ask): string {
  const pairs: [string, string | number][] = [["q", words], ["exact", exact ? 1 : ""], ["sort", sort === "date" ? sort : ""], ["from", from ?? ""], ["to", to ?? ""], ["rows", rows > pageOfRows ? rows : ""]];
  for (const [key, ids] of Object.entries(chosen)) for (const id of ids) pairs.push([key, id]);
  const text = new URLSearchParams(pairs.filter(([, value]) => value !== "").map(([key, value]) => [key, String(value)])).toString();
  return text && `?${text}`;
}

/** Chosen values, one more or one less. */
export function toggled(chosen: Ask["chosen"], key: string, id: string): Ask["chosen"] {
  const { [key]: ids = [], ...others } = chosen;
  const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
  return next.length > 0 ? { ...others, [key]: next } : others;
}

export const isNarrowed = ({ chosen, from, to, exact }: Ask): boolean => exact || from !== null || to !== null || Object.keys(chosen).length > 0;

export const filled = (wording: string, ...values: readonly (string | number)[]): string => wording.replace(/\{(\d)\}/gu, (_, place: number) => String(values[place]));

/** The reigns a year lies in: 康熙二十三年. */
export function reignOf(year: number, eras: readonly (readonly [string, number, number])[]): string {
  return eras.filter(([, first, last]) => year >= first && year <= last).map(([name, first]) => `${name}${hanYear(year - first + 1)}年`).join("、");
}

function hanYear(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return number === 1 ? "元" : (tens > 1 ? hanDigits.charAt(tens) : "") + (tens ? "十" : "") + (ones ? hanDigits.charAt(ones) : "");
}
