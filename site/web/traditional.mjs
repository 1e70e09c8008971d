// Makes the table that turns simplified Chinese into traditional: OpenCC's phrases and single characters, which are not kept in the repository.
import { mkdir, writeFile } from "node:fs/promises";
import { deflateRawSync } from "node:zlib";

/** Pairs of a text and what it becomes; a phrase stands before the single characters. */
export async function traditionalPairs() {
  const dictionaries = await Promise.all(["STPhrases", "STCharacters"].map(async (name) => (await import(`opencc-js/dict/${name}`)).default));
  const pairs = new Map();
  for (const dictionary of dictionaries)
    for (const pair of dictionary.split("|")) {
      const [from, to] = pair.split(" ");
      if (!pairs.has(from)) pairs.set(from, to);
    }
  return [...pairs].sort(([left], [right]) => (left < right ? -1 : 1));
}

/** Writes the table into a folder: a line a pair, its halves parted by a tab, deflated. */
export async function writeTraditional(folder) {
  await mkdir(folder, { recursive: true });
  const lines = (await traditionalPairs()).map((pair) => pair.join("\t")).join("\n");
  await writeFile(new URL("traditional.bin", folder), deflateRawSync(Buffer.from(lines), { level: 9 }));
}
