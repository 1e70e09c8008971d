// Makes the two tables of folding (docs/search.md, section 2): the fold table, which every site's index carries, and what JavaScript knows of
// Unicode, which .NET does not know in the invariant culture.
import { readFile, mkdir, writeFile } from "node:fs/promises";
import { deflateRawSync } from "node:zlib";
import Yitizi from "yitizi";

const dictionary = async (name) => (await import(`opencc-js/dict/${name}`)).default.split("|").map((pair) => pair.split(" "));
const variantsFile = new URL("../ExhibitSite/Model/Text/Tables/variants.txt", import.meta.url);

const one = (text) => ([...text].length === 1 ? text.codePointAt(0) : undefined);

/** Pairs of one character and the first it stands for. */
async function characters(name) {
  const pairs = new Map();
  for (const [from, to] of await dictionary(name)) if (one(from) && one(to)) pairs.set(one(from), one(to));
  return pairs;
}

/** The characters of a national standard, by the bytes of its code. */
function standard(encoding, leads, trails) {
  const decoder = new TextDecoder(encoding);
  const found = new Set();
  for (let lead = leads[0]; lead <= leads[1]; lead++)
    for (const [first, last] of trails)
      for (let trail = first; trail <= last; trail++) {
        const character = one(decoder.decode(Uint8Array.of(lead, trail)));
        if (character && character !== 0xfffd) found.add(character);
      }
  return found;
}

const gbTrails = [[0xa1, 0xfe]];
const big5Trails = [[0x40, 0x7e], [0xa1, 0xfe]];

/** How common a character is: 2 for the first level of GB 2312 or Big5, 1 for their second, 0 for what neither has. */
function commonness() {
  const first = [standard("gb18030", [0xb0, 0xd7], gbTrails), standard("big5", [0xa4, 0xc6], big5Trails)];
  const second = [standard("gb18030", [0xd8, 0xf7], gbTrails), standard("big5", [0xc9, 0xf9], big5Trails)];
  const in_ = (sets, character) => sets.some((set) => set.has(character));
  return (character) => (in_(first, character) ? 2 : in_(second, character) ? 1 : 0);
}

/** What a code point becomes by steps 1 and 2: NFKD without marks, in lower case. */
export function plain(codePoint) {
  if (codePoint >= 0xac00 && codePoint <= 0xd7a3) return [codePoint];
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return [codePoint];
  const folded = [];
  for (const part of String.fromCodePoint(codePoint).normalize("NFKD")) {
    if (part !== "\u3099" && part !== "\u309a" && /^[\p{Mn}\p{Me}\p{Cf}\p{Variation_Selector}]$/u.test(part)) continue;
    for (const small of part.toLowerCase()) folded.push(small.codePointAt(0));
  }
  return folded;
}

const han = [
  [0x1100, 0x11ff], [0x2e80, 0x2fdf], [0x3005, 0x3007], [0x3021, 0x3029], [0x3038, 0x303b], [0x3041, 0x3096], [0x3099, 0x309a], [0x309d, 0x309f],
  [0x30a1, 0x30fa], [0x30fc, 0x30ff], [0x3105, 0x312f], [0x3131, 0x318e], [0x31a0, 0x31bf], [0x31f0, 0x31ff], [0x3400, 0x4dbf], [0x4e00, 0x9fff],
  [0xa960, 0xa97c], [0xac00, 0xd7a3], [0xd7b0, 0xd7fb], [0xe000, 0xf8ff], [0xf900, 0xfaff], [0x17000, 0x18d8f], [0x1aff0, 0x1b2ff],
  [0x20000, 0x3fffd], [0xf0000, 0xffffd], [0x100000, 0x10fffd],
];

/** The class of a folded code point: 1 Han, 2 Word, 0 gap. */
export function classOf(codePoint) {
  if (han.some(([first, last]) => codePoint >= first && codePoint <= last)) return 1;
  return /^[\p{L}\p{N}\p{Mc}]$/u.test(String.fromCodePoint(codePoint)) ? 2 : 0;
}

/**
 * The fold table. OpenCC's single characters (regional forms to traditional, traditional to simplified), to the end of the chain; then, only from
 * characters that neither GB 2312 nor Big5 has to the most common one of their variants (Unihan, Japanese forms, yitizi): one hop, so classes do not run together.
 */
export async function foldTable() {
  const [simplified, taiwan, hongKong, japan] = await Promise.all(["TSCharacters", "TWVariantsRev", "HKVariantsRev", "JPShinjitaiCharacters"].map(characters));
  const step = (character) => simplified.get(taiwan.get(character) ?? hongKong.get(character) ?? character) ?? taiwan.get(character) ?? hongKong.get(character) ?? character;
  const end = (character) => {
    const seen = [character];
    for (let next = step(character); !seen.includes(next); next = step(next)) seen.push(next);
    return seen.at(-1);
  };
  const table = new Map();
  for (const from of new Set([...simplified.keys(), ...taiwan.keys(), ...hongKong.keys()])) if (end(from) !== from) table.set(from, end(from));

  const common = commonness();
  const targets = new Set(table.values());
  const add = (from, variants) => {
    if (common(from) > 0 || table.has(from) || targets.has(from)) return;
    const best = variants.filter((to) => common(to) > 0).sort((left, right) => common(right) - common(left))[0];
    if (best && end(best) !== from) table.set(from, end(best));
  };
  for (const [from, variants] of await unihan()) add(from, variants);
  for (const [form, old] of japan) add(form, [old]);
  // This list puts what is alike in some texts only beside what is alike in all, in no order: taken where it is of one mind.
  for (const [from, variants] of alike()) if (new Set(variants.filter((to) => common(to) > 0).map(end)).size === 1) add(from, variants);
  // What steps 1 and 2 change never comes to step 3.
  for (const from of table.keys()) if (plain(from).join() !== String(from)) table.delete(from);
  return new Map([...table].sort(([left], [right]) => left - right));
}

/** Lines of a character and its variants, the semantic ones first. */
async function unihan() {
  return (await readFile(variantsFile, "utf8")).split("\n").filter((line) => line && !line.startsWith("#"))
    .map((line) => [...line].map((character) => character.codePointAt(0))).map(([from, ...variants]) => [from, variants]);
}

const alike = () => Object.entries(Yitizi.yitiziData).map(([from, variants]) => [from.codePointAt(0), [...variants].map((variant) => variant.codePointAt(0))]);

const zigzag = (number) => (number < 0 ? -2 * number - 1 : 2 * number);

function varint(bytes, number) {
  for (; number > 0x7f; number >>>= 7) bytes.push((number & 0x7f) | 0x80);
  bytes.push(number);
}

function foldBytes(table) {
  const bytes = [];
  let before = 0;
  for (const [from, to] of table) {
    varint(bytes, from - before);
    varint(bytes, zigzag(to - from));
    before = from;
  }
  return bytes;
}

/** Length and text of the Unicode version; number of changes, each: difference of the code point, number of results, each as its distance; then runs of a class. */
function unicodeBytes() {
  const [changes, runs] = [[], []];
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++) {
    const result = plain(codePoint);
    if (result.length !== 1 || result[0] !== codePoint) changes.push([codePoint, result]);
    const sort = classOf(codePoint);
    if (runs.at(-1)?.sort === sort) runs.at(-1).length++;
    else runs.push({ sort, length: 1 });
  }
  const version = new TextEncoder().encode(process.versions.unicode);
  const bytes = [version.length, ...version];
  varint(bytes, changes.length);
  let before = 0;
  for (const [codePoint, result] of changes) {
    varint(bytes, codePoint - before);
    varint(bytes, result.length);
    for (const part of result) varint(bytes, zigzag(part - codePoint));
    before = codePoint;
  }
  for (const { sort, length } of runs) varint(bytes, length * 4 + sort);
  return bytes;
}

/** Writes both tables into a folder. */
export async function writeTables(folder) {
  await mkdir(folder, { recursive: true });
  await Promise.all([
    writeFile(new URL("fold.bin", folder), Uint8Array.from(foldBytes(await foldTable()))),
    writeFile(new URL("decompositions.bin", folder), deflateRawSync(Uint8Array.from(unicodeBytes()), { level: 9 })),
  ]);
}
