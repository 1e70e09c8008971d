import { Bytes } from "./bytes";

// Texts in the ranks of their characters (docs/search.md, 4.5).
const singles = 192;
const escape = 255;

/** A segment's characters, by rank. */
export function readCharacters(data: Uint8Array): string[] {
  const file = new Bytes(data);
  let point = 0;
  const characters = Array.from({ length: file.number() }, () => String.fromCodePoint((point += file.signed())));
  file.finish();
  return characters;
}

/** A text written in them; a rank that there is not spoils it, and so what is read from it. */
export function readText(data: Uint8Array, characters: readonly string[]): string {
  const file = new Bytes(data);
  const firsts = file.take(file.number()).rest();
  const text = Array.from(firsts, (first) => (first === escape ? String.fromCodePoint(file.number()) : characters[first < singles ? first : singles + (first - singles) * 256 + file.byte()]));
  file.finish();
  return text.join("");
}
