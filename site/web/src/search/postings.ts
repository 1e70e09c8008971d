import type { Family, StoredPart } from "../contract/search";
import { broken, textOf } from "./bytes";
import type { Files } from "./files";
import { beginsWith, compare } from "./order";
import { readPositions, readShard, type Positions, type Shard } from "./shard";
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

/** Where a term occurs, in order of parts. */
export interface Postings {
  readonly parts: readonly number[];
  /** How often in each; 0 where it stands only in what is carried over from the next part. */
  readonly times: readonly number[];
  readonly heads: readonly number[];
  /** Positions of the given posting, ascending; reads the file of positions at first. */
  readonly positions: () => Promise<(posting: number) => readonly number[]>;
}

// Words with one beginning that fill more shards than these say too little to be worth them.
const mostShards = 16;

/** The index: files by name, read when they are asked for. */
export class Index {
  private constructor(readonly files: Files, readonly start: Start) {}

  static async open(files: Files): Promise<Index> {
    return new Index(files, await files.read("start.bin", readStart));
  }

  /** All postings of a term, from all segments and shards. */
  async find(term: Term): Promise<Postings> {
    const runs = await Promise.all(this.start.header.segments.flatMap((_, segment) => this.shardsOf(segment, term).map((shard) => this.inShard(segment, shard, term))));
    return merge(runs.flat());
  }

  /** The stored form of parts, in the order asked for. */
  documents(parts: readonly number[]): Promise<readonly StoredPart[]> {
    return Promise.all(parts.map(async (part) => {
      const segment = this.start.header.segments.findLast((entry) => entry.first <= part);
      let [number, at] = [0, part - (segment?.first ?? 0)];
      for (const count of segment?.documents ?? []) {
        if (at < count) break;
        at -= count;
        number++;
      }
      const file = fileName(segment?.folder, "d", number);
      const found = (await this.files.read(file, (data) => JSON.parse(textOf(data)) as readonly StoredPart[]))[at];
      if (!found) throw broken(file);
      return found;
    }));
  }

  private shardsOf(segment: number, { family, text, isStart }: Term): number[] {
    const firsts = this.start.roots[segment]?.[family] ?? [];
    let last = firsts.findLastIndex((first) => compare(first, text) <= 0);
    let from = Math.max(last, 0);
    // A term of many pieces begins a shard with each.
    while (from > 0 && compare(firsts[from - 1] as readonly number[], text) === 0) from--;
    if (isStart) while (last + 1 < firsts.length && last - from + 1 < mostShards && beginsWith(firsts[last + 1] as readonly number[], text)) last++;
    return Array.from({ length: Math.max(last - from + 1, 0) }, (_, i) => from + i);
  }

  private async inShard(segment: number, number: number, { family, text, isStart }: Term): Promise<Run[]> {
    const { folder, first } = this.start.header.segments[segment] as { folder: string; first: number };
    const { files, start: { roots } } = this;
    const shard = await files.read(fileName(folder, family, number), (data) => {
      const read = readShard(data, family);
      // Another file in its place would find nothing, and say so as if it were true.
      if (compare(read.terms[0] ?? [], roots[segment]?.[family][number] ?? []) !== 0) throw broken();
      return read;
    });
    return shard.terms.flatMap((term, i) => (isStart ? !beginsWith(term, text) : compare(term, text) !== 0) ? [] : [{
      shard, first, from: shard.starts[i] as number, to: shard.starts[i + 1] as number,
      positions: () => files.read(fileName(folder, family === "b" ? "p" : "q", number), (data) => readPositions(data, shard)),
    }]);
  }
}

const fileName = (folder: string | undefined, family: string, number: number): string => `${folder}/${family}/${String(number).padStart(4, "0")}.bin`;

/** The postings of one term in one shard. */
interface Run {
  readonly shard: Shard;
  /** The segment's first part. */
  readonly first: number;
  readonly from: number;
  readonly to: number;
  readonly positions: () => Promise<Positions>;
}

/** One list in order of parts. Pieces of one term follow each other; words with one beginning do not, and may share parts. */
function merge(runs: readonly Run[]): Postings {
  const all: { part: number; times: number; head: number; run: number; posting: number }[] = [];
  runs.forEach(({ shard, first, from, to }, run) => {
    for (let posting = from; posting < to; posting++) {
      all.push({ part: first + (shard.parts[posting] as number), times: shard.times[posting] as number, head: shard.heads[posting] as number, run, posting });
    }
  });
  if (runs.length > 1) all.sort((a, b) => a.part - b.part);
  const [parts, times, heads, from]: [number[], number[], number[], number[]] = [[], [], [], []];
  all.forEach(({ part, times: some, head }, i) => {
    const last = parts.length - 1;
    if (last >= 0 && parts[last] === part) {
      times[last] = (times[last] as number) + some;
      heads[last] = (heads[last] as number) | head;
      return;
    }
    parts.push(part);
    times.push(some);
    heads.push(head);
    from.push(i);
  });
  const positions = async (): Promise<(posting: number) => readonly number[]> => {
    const files = await Promise.all(runs.map((run) => run.positions()));
    return (posting) => {
      const own = all.slice(from[posting], from[posting + 1]).flatMap(({ run, posting: at }) => {
        const { starts, places } = files[run] as Positions;
        return places.slice(starts[at], starts[at + 1]);
      });
      return own.length > 1 ? own.sort((a, b) => a - b) : own;
    };
  };
  return { parts, times, heads, positions };
}
