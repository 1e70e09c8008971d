import type { Family, SegmentEntry, StoredPart } from "../contract/search";
import { broken, textOf } from "./bytes";
import { firstFile, type Files } from "./files";
import { beginsWith, compare } from "./order";
import { readPositions, readShard, type Positions } from "./shard";
import { readStart, type Start } from "./start";

/** A term of a phrase: what to look up, and how far from the phrase's beginning it stands. */
export interface Term {
  readonly family: Family;
  readonly text: readonly number[];
  readonly at: number;
  /** Also every longer word that begins so. */
  readonly isStart: boolean;
}

export const termOf = (family: Family, text: readonly number[], at = 0, isStart = false): Term => ({ family, text, at, isStart });

/** A term in a part. */
export interface Posting {
  readonly part: number;
  /** How often; 0 where it stands only in what is carried over from the next part. */
  readonly times: number;
  /** True where it stands in a title, a creator, a code or another name. */
  readonly head: boolean;
  /** Its positions, where they were asked for; none of a rare pair. */
  readonly places: readonly number[];
}

// Words with one beginning that fill more shards than these say too little to be worth them.
const mostShards = 16;

/** The index: files by name, read when they are asked for. */
export interface Index {
  readonly files: Files;
  readonly start: Start;
  /** All postings of a term, in order of parts; with their positions or without. */
  readonly find: (term: Term, isPlaced?: boolean) => Promise<readonly Posting[]>;
  /** The stored form of parts, in the order asked for. */
  readonly documents: (parts: readonly number[]) => Promise<readonly StoredPart[]>;
}

export async function openIndex(files: Files): Promise<Index> {
  const start = await files.read(firstFile, readStart);
  const { segments } = start.header;

  const inShard = async ({ folder, first }: SegmentEntry, number: number, root: readonly number[], { family, text, isStart }: Term, isPlaced: boolean): Promise<Posting[]> => {
    const shard = await files.read(fileName(folder, family, number), (data) => {
      const read = readShard(data, family);
      // Another file in its place would find nothing, and say so as if it were true.
      if (compare(read.terms[0] ?? [], root) !== 0) throw broken();
      return read;
    });
    const wanted = shard.terms.flatMap((term, i) => ((isStart ? beginsWith(term, text) : compare(term, text) === 0) ? [i] : []));
    const placed: Positions | null = isPlaced && wanted.length > 0 ? await files.read(fileName(folder, family === "b" ? "p" : "q", number), (data) => readPositions(data, shard)) : null;
    return wanted.flatMap((term) => shard.postings.slice(shard.starts[term], shard.starts[term + 1]).map(({ part, times, head }, i) => {
      const posting = (shard.starts[term] as number) + i;
      return { part: first + part, times, head, places: placed ? placed.places.slice(placed.starts[posting], placed.starts[posting + 1]) : [] };
    }));
  };

  return {
    files, start,
    find: async (term, isPlaced = false) => {
      const all = (await Promise.all(segments.flatMap((segment, i) => {
        const roots = start.roots[i]?.[term.family] ?? [];
        return shardsOf(roots, term).map((shard) => inShard(segment, shard, roots[shard] as readonly number[], term, isPlaced));
      }))).flat();
      if (!term.isStart) return all;
      const byPart = new Map<number, Posting>();
      for (const posting of all) {
        const { times = 0, head, places = [] } = byPart.get(posting.part) ?? {};
        byPart.set(posting.part, { part: posting.part, times: times + posting.times, head: !!head || posting.head, places: [...places, ...posting.places] });
      }
      return [...byPart.values()].sort((a, b) => a.part - b.part);
    },
    documents: (parts) => Promise.all(parts.map(async (part) => {
      const segment = segments.findLast(({ first }) => first <= part) as SegmentEntry;
      let [number, at] = [0, part - segment.first];
      for (const count of segment.documents) {
        if (at < count) break;
        at -= count;
        number++;
      }
      const file = fileName(segment.folder, "d", number);
      const found = (await files.read(file, (data) => JSON.parse(textOf(data)) as readonly StoredPart[]))[at];
      if (!found) throw broken(file);
      return found;
    })),
  };
}

/** The shards that may hold a term, by their first terms. */
function shardsOf(roots: readonly (readonly number[])[], { text, isStart }: Term): number[] {
  let last = roots.findLastIndex((first) => compare(first, text) <= 0);
  // A term of many pieces begins a shard with each.
  const from = Math.min(Math.max(last, 0), roots.findIndex((first) => compare(first, text) === 0) >>> 0);
  if (isStart) while (last + 1 < roots.length && last - from + 1 < mostShards && beginsWith(roots[last + 1] as readonly number[], text)) last++;
  return roots.map((_, i) => i).slice(from, last + 1);
}

const fileName = (folder: string, family: string, number: number): string => `${folder}/${family}/${String(number).padStart(4, "0")}.bin`;
