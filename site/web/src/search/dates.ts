// Years in a query (docs/search.md, 5): what is looked up among the date terms of records.

export const hanDigits = "〇一二三四五六七八九";
const units: Readonly<Record<string, number>> = { 十: 10, 廿: 20, 卅: 30, 百: 100 };

/** The number of a year in digits or Chinese, folded: 元, 五十一, 二七, 51; null for none below 1,000. */
export function numberOf(text: string): number | null {
  if (text === "元") return 1;
  if (/^\d{1,3}$/u.test(text)) return Number(text);
  const digits = Array.from(text, (character) => (character === "零" ? 0 : hanDigits.indexOf(character)));
  if (/^..$|^...$/u.test(text) && Math.min(...digits) >= 0) return Number(digits.join(""));
  let [sum, digit] = [0, -1];
  for (const [i, character] of [...text].entries()) {
    const unit = units[character];
    if ((digits[i] as number) >= 0) digit = digits[i] as number;
    else if (!unit || (unit === 100 && digit === 0) || (unit % 100 > 10 && digit >= 0)) return null;
    else [sum, digit] = [sum + (digit > 0 ? digit : 1) * unit, -1];
  }
  return sum + Math.max(digit, 0) || null;
}

/** The date term of a word of a query, folded, with its gaps as spaces and without: a year, a month of one, the year of a reign era; null for anything else. */
export function dateTerm(spaced: string, dense: string, eras: readonly string[]): string | null {
  const [, western, month] = /^(\d{3,4})年?(?: ?(0[1-9]|1[0-2]))?$/u.exec(spaced) ?? [];
  if (western) return `@${western}${month ? `-${month}` : ""}`;
  for (const era of eras) {
    const year = dense.startsWith(era) && numberOf(dense.slice(era.length).replace(/年+$/u, ""));
    if (year) return `@${era}${year}`;
  }
  return null;
}
