// BM25 as Apache Lucene (8 and later) computes it, in float32 at every step (docs/search.md, 6).
const { fround } = Math;
const k1 = fround(1.2);
const b = fround(0.75);

/** What a phrase in a title, a creator, a code or another name counts more. */
export const headBoost = fround(1.6);
/** What the very characters typed count more, within a page of rows. */
export const exactBoost = fround(1.15);
/** What counts more, too, within a page of rows: that the title is just what was asked for; more than any number of occurrences. */
export const nameBoost = 3;

/** The weight of a phrase: the sum of its terms' inverse document frequencies. */
export function weightOf(frequencies: readonly number[], parts: number): number {
  return fround(frequencies.reduce((sum, found) => sum + fround(Math.log(1 + (parts - found + 0.5) / (found + 0.5))), 0));
}

/** For each byte that a length is kept in, what a frequency is multiplied by. */
export function inverseLengths(length: number, parts: number): Float32Array {
  const average = fround(length / parts);
  return Float32Array.from({ length: 256 }, (_, byte) =>
    fround(1 / fround(k1 * fround(fround(1 - b) + fround(fround(b * fround(lengthOf(byte))) / average)))));
}

export function scoreOf(weight: number, times: number, inverse: number): number {
  return fround(weight - fround(weight / fround(1 + fround(times * inverse))));
}

/** Lucene's SmallFloat.byte4ToInt: lengths to 40 as they are, then four significant bits. */
export function lengthOf(byte: number): number {
  const free = 24;
  if (byte < free) return byte;
  const value = byte - free;
  const bits = value & 7;
  const shift = (value >> 3) - 1;
  return free + (shift < 0 ? bits : (bits | 8) * 2 ** shift);
}
