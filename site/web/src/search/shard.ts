import type { Family } from "../contract/search";
import { broken, Bytes } from "./bytes";

/** A dictionary with its postings (4.4), unpacked whole: a shard is small. */
export interface Shard {
  readonly terms: readonly (readonly number[])[];
  /** Where each term's postings begin in the list; one entry more than terms. */
  readonly starts: readonly number[];
  readonly postings: readonly {
    /** Counted from the segment's first. */
    readonly part: number;
    /** Occurrences that begin in the part itself; 0 where the term stands only in what is carried over from the next. */
    readonly times: number;
    /** Occurrences in what is carried over. */
    readonly carried: number;
    readonly head: boolean;
    /** In how many parts of the shard the term stands. */
    readonly parts: number;
  }[];
}

export function readShard(data: Uint8Array, family: Family): Shard {
  const file = new Bytes(data);
  const count = file.number();
  const [a = 0, ...lengths] = [1, 2, 3, 4].map(() => file.number());
  const terms = readTerms(file.take(a), family, count);
  const [numbers, occurrences, highs] = lengths.map((length) => file.take(length)) as [Bytes, Bytes, Bytes];
  const [starts, postings]: [number[], Shard["postings"][number][]] = [[0], []];
  for (let term = 0; term < count; term++) {
    const parts = numbers.number();
    for (let part = 0, left = parts; left > 0; left--) {
      part += file.byte() + highs.number() * 256;
      const times = occurrences.number();
      postings.push({ part, parts, times: times >> 2, carried: times & 2 ? occurrences.number() + 1 : 0, head: times % 2 > 0 });
    }
    starts.push(postings.length);
  }
  for (const stream of [file, numbers, occurrences, highs]) stream.finish();
  return { terms, starts, postings };
}

function readTerms(file: Bytes, family: Family, count: number): number[][] {
  const terms: number[][] = [];
  if (family === "b") {
    for (let first = 0; terms.length < count; ) {
      first += file.number();
      let second = 0;
      for (let left = file.number(); left > 0; left--) terms.push([first, (second += file.number())]);
    }
  } else {
    for (let last: number[] = []; terms.length < count; terms.push(last)) {
      const shared = file.number();
      const rest = file.number();
      last = [...last.slice(0, shared), ...Array.from({ length: rest }, () => file.number())];
    }
  }
  file.finish();
  if (terms.length !== count) throw broken();
  return terms;
}

/** The positions of a shard: those of posting n stand from starts[n] to starts[n + 1]. */
export interface Positions {
  readonly starts: readonly number[];
  readonly places: readonly number[];
}

export function readPositions(data: Uint8Array, shard: Shard): Positions {
  const file = new Bytes(data);
  const [starts, places]: [number[], number[]] = [[0], []];
  const rare = file.number();
  for (const { parts, times, carried } of shard.postings) {
    let place = 0;
    // The texts are compared where a pair is rare.
    for (let left = parts > rare ? times + carried : 0; left > 0; left--) places.push((place += file.number()));
    starts.push(places.length);
  }
  file.finish();
  return { starts, places };
}
