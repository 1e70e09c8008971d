import type { Family, StoredPart } from "../contract/search";
import { BrokenFile } from "./bytes";
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

/** Where a term occurs, in order of parts. */
export interface Postings {
  readonly parts: readonly number[];
  /** How often in each; 0 where it stands only in what is carried over from the next part. */
  readonly times: readonly number[];
  readonly heads: readonly number[];
  /** Positions of the given posting, ascending; reads the file of positions at first. */
  readonly positions: () => Promise<(posting: number) => readonly number[]>;
}

/** The index: files by name, read and unpacked when they are asked for. */
export class Index {
  private readonly shards = new Map<string, Promise<Shard>>();
  private readonly stored = new Map<string, Promise<readonly StoredPart[]>>();

  private constructor(readonly files: Files, readonly start: Start) {}

  static async open(files: Files): Promise<Index> {
    const data = await files.read("start.bin");
    return new Index(files, checked("start.bin", () => readStart(data)));
  }

  /** All postings of a term, from all segments and shards. */
  async find(term: Term): Promise<Postings> {
    const runs = await Promise.all(this.start.header.segments.flatMap((_, segment) => this.shardsOf(segment, term).map((shard) => this.inShard(segment, shard, term))));
    return merge(runs.flat());
  }

  /** The stored form of parts, in the order asked for. */
  async documents(parts: readonly number[]): Promise<readonly StoredPart[]> {
    return Promise.all(parts.map(async (part) => {
      const { file, at } = this.documentFile(part);
      let reading = this.stored.get(file);
      if (!reading) {
        reading = this.files.read(file).then((data) => checked(file, () => JSON.parse(new TextDecoder().decode(data)) as StoredPart[]));
        this.stored.set(file, reading);
        reading.catch(() => this.stored.delete(file));
      }
      const found = (await reading)[at];
      if (!found) throw new BrokenFile(file);
      return found;
    }));
  }

  /** How many files hold the parts. */
  documentFiles(parts: readonly number[]): number {
    return new Set(parts.map((part) => this.documentFile(part).file)).size;
  }

  private documentFile(part: number): { file: string; at: number } {
    const segment = this.start.header.segments.findLast((entry) => entry.first <= part);
    let [number, at] = [0, part - (segment?.first ?? 0)];
    for (const count of segment?.documents ?? []) {
      if (at < count) break;
      at -= count;
      number++;
    }
    return { file: `${segment?.folder}/d/${fileName(number)}`, at };
  }

  private shardsOf(segment: number, { family, text, isStart }: Term): number[] {
    const firsts = this.start.roots[segment]?.[family] ?? [];
    let last = firsts.findLastIndex((first) => compare(first, text) <= 0);
    let from = Math.max(last, 0);
    // A term of many pieces begins a shard with each.
    while (from > 0 && compare(firsts[from - 1] as readonly number[], text) === 0) from--;
    if (isStart) while (last + 1 < firsts.length && beginsWith(firsts[last + 1] as readonly number[], text)) last++;
    return Array.from({ length: Math.max(last - from + 1, 0) }, (_, i) => from + i);
  }

  private async inShard(segment: number, number: number, term: Term): Promise<Run[]> {
    const { folder, first } = this.start.header.segments[segment] as { folder: string; first: number };
    const shard = await this.shard(segment, number, term.family);
    const runs: Run[] = [];
    let low = 0;
    for (let high = shard.terms.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (compare(shard.terms[middle] as readonly number[], term.text) < 0) low = middle + 1;
      else high = middle;
    }
    for (; low < shard.terms.length; low++) {
      const found = shard.terms[low] as readonly number[];
      if (term.isStart ? !beginsWith(found, term.text) : compare(found, term.text) !== 0) break;
      const file = `${folder}/${term.family === "b" ? "p" : "q"}/${fileName(number)}`;
      runs.push({ shard, first, from: shard.starts[low] as number, to: shard.starts[low + 1] as number, positions: () => this.positionsOf(file, shard) });
    }
    return runs;
  }

  private async positionsOf(file: string, shard: Shard): Promise<Positions> {
    const data = await this.files.read(file);
    return checked(file, () => readPositions(data, shard));
  }

  private shard(segment: number, number: number, family: Family): Promise<Shard> {
    const file = `${this.start.header.segments[segment]?.folder}/${family}/${fileName(number)}`;
    let reading = this.shards.get(file);
    if (!reading) {
      reading = this.files.read(file).then((data) => checked(file, () => {
        const shard = readShard(data, family);
        // Another file in its place would find nothing, and say so as if it were true.
        if (compare(shard.terms[0] ?? [], this.start.roots[segment]?.[family][number] ?? []) !== 0) throw new BrokenFile();
        return shard;
      }));
      this.shards.set(file, reading);
      reading.catch(() => this.shards.delete(file));
    }
    return reading;
  }
}

const fileName = (number: number): string => `${String(number).padStart(4, "0")}.bin`;

/** Whatever is wrong inside a file is told with the file's name. */
export function checked<Value>(file: string, read: () => Value): Value {
  try {
    return read();
  } catch {
    throw new BrokenFile(file);
  }
}

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
