/** Code points of a text. */
export const pointsOf = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) as number);

/** Order of terms: by code points, the shorter first. JavaScript's own order of texts is by UTF-16 units. */
export function compare(one: readonly number[], other: readonly number[]): number {
  for (let i = 0; i < one.length && i < other.length; i++) {
    const difference = (one[i] as number) - (other[i] as number);
    if (difference) return difference;
  }
  return one.length - other.length;
}

export const beginsWith = (term: readonly number[], start: readonly number[]): boolean => start.every((point, i) => term[i] === point);
