// Years in a query (docs/search.md, 5): what is looked up among the date terms of records.
import { pointsOf } from "./order";
import { termOf, type Term } from "./postings";

export const hanDigits = "〇一二三四五六七八九";

/** A number in digits or Chinese numerals, folded; null when it is none. 元 is the first year of a reign. */
export function numberOf(text: string): number | null {
  if (/^\d+$/u.test(text)) return Number(text);
  if (text === "元") return 1;
  const plain = text.replace(/零/gu, "〇").replace(/廿/gu, "二十").replace(/卅/gu, "三十");
  if (/^[〇一二三四五六七八九]{3,4}$/u.test(plain)) return Number(Array.from(plain, (digit) => hanDigits.indexOf(digit)).join(""));
  const [, tens, ones] = /^(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/u.exec(plain) ?? [];
  if (tens === undefined && !ones) return null;
  return (tens === undefined ? 0 : (tens ? hanDigits.indexOf(tens) : 1) * 10) + (ones ? hanDigits.indexOf(ones) : 0);
}

/** The date term of a query's word, itself folded: a year, a month of one, or the year of a reign era; null for anything else. */
export function dateTerm(folded: string, eras: readonly string[]): Term | null {
  const [whole, written, dashed, said] = /^(\d{3,4}|[〇零一二三四五六七八九]{4}(?=年))(?:年?|-(\d{1,2})|年(.+)月)$/u.exec(folded) ?? [];
  if (whole) return yearTerm(numberOf(written ?? ""), dashed ?? said);
  const era = eras.find((name) => folded.startsWith(name));
  const year = era ? numberOf(folded.slice(era.length).replace(/年$/u, "")) : null;
  return year === null ? null : term(`@${era}${year}`);
}

function yearTerm(year: number | null, written: string | undefined): Term | null {
  if (!written) return term(`@${year}`);
  const month = numberOf(written);
  return month === null || month < 1 || month > 12 ? null : term(`@${year}-${String(month).padStart(2, "0")}`);
}

const term = (text: string): Term => termOf("w", pointsOf(text));
