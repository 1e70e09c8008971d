import type { Ask } from "../contract/search";

export const pageOfRows = 10;
const own = ["q", "exact", "sort", "from", "to", "rows"];

/** What is asked, from a page's address. Names that are not ours are facets. */
export function fromQuery(query: string): Ask {
  const parameters = new URLSearchParams(query);
  const facets = [...new Set(parameters.keys())].filter((key) => !own.includes(key));
  return {
    words: parameters.get("q") ?? "",
    exact: parameters.get("exact") === "1",
    sort: parameters.get("sort") === "date" ? "date" : "score",
    chosen: Object.fromEntries(facets.map((key) => [key, parameters.getAll(key)])),
    from: yearIn(parameters.get("from")),
    to: yearIn(parameters.get("to")),
    rows: Math.min(Math.max(Number(parameters.get("rows")) || pageOfRows, pageOfRows), 500),
    boosts: true,
  };
}

/** The same as an address, only what differs from a plain search. */
export function toQuery({ words, exact, sort, chosen, from, to, rows }: Ask): string {
  const parameters = new URLSearchParams();
  if (words) parameters.set("q", words);
  if (exact) parameters.set("exact", "1");
  if (sort === "date") parameters.set("sort", "date");
  for (const [key, ids] of Object.entries(chosen)) for (const id of ids) parameters.append(key, id);
  if (from !== null) parameters.set("from", String(from));
  if (to !== null) parameters.set("to", String(to));
  if (rows > pageOfRows) parameters.set("rows", String(rows));
  const text = parameters.toString();
  return text && `?${text}`;
}

function yearIn(text: string | null): number | null {
  return text !== null && /^-?\d{1,4}$/u.test(text) ? Number(text) : null;
}

/** Chosen values, one more or one less. */
export function toggled(chosen: Ask["chosen"], key: string, id: string): Ask["chosen"] {
  const ids = chosen[key] ?? [];
  const others = ids.filter((other) => other !== id);
  const next = others.length < ids.length ? others : [...ids, id];
  const { [key]: _, ...rest } = chosen;
  return next.length > 0 ? { ...rest, [key]: next } : rest;
}

export const isNarrowed = ({ chosen, from, to, exact }: Ask): boolean => exact || from !== null || to !== null || Object.keys(chosen).length > 0;

export const filled = (wording: string, ...values: readonly (string | number)[]): string => wording.replace(/\{(\d)\}/gu, (_, place: string) => String(values[Number(place)] ?? ""));

/** A year with the reigns it lies in: 1684（康熙二十三年）. */
export function reignOf(year: number, eras: readonly (readonly [string, number, number])[]): string {
  return eras.filter(([, first, last]) => year >= first && year <= last).map(([name, first]) => `${name}${hanYear(year - first + 1)}年`).join("、");
}

function hanYear(number: number): string {
  if (number === 1) return "元";
  const digits = "〇一二三四五六七八九";
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? digits.charAt(tens) : ""}${tens ? "十" : ""}${ones ? digits.charAt(ones) : ""}`;
}
