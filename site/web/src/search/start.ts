import type { Family, Header } from "../contract/search";
import { broken, Bytes } from "./bytes";
import { pointsOf } from "./order";

const families: readonly Family[] = ["b", "u", "w"];
const format = 2;

/** start.bin, read: what is known before the first shard. */
export interface Start {
  readonly header: Header;
  /** For each segment and family, the first term of each shard. */
  readonly roots: readonly Readonly<Record<Family, readonly (readonly number[])[]>>[];
  readonly fold: ReadonlyMap<number, number>;
  /** The byte of each part's length (4.5). */
  readonly norms: Uint8Array;
  /** The record of each part. */
  readonly recordOf: Uint32Array;
  /** The first part of each record, and the number of parts at the end. */
  readonly firstPartOf: Uint32Array;
}

export function readStart(data: Uint8Array): Start {
  const length = new DataView(data.buffer, data.byteOffset, 4).getUint32(0, true);
  const header: Header = JSON.parse(new Bytes(data, 4).text(length));
  if (header.format !== format) throw broken();
  const section = (name: "roots" | "fold" | "norms"): Bytes => {
    const [offset, size] = header.sections[name];
    return new Bytes(data, 4 + length + offset).take(size);
  };
  const norms = section("norms");
  const lengths = norms.take(header.parts);
  return {
    header,
    roots: readRoots(section("roots"), header),
    fold: readFold(section("fold")),
    norms: lengths.rest(),
    ...readRecords(norms, header),
  };
}

function readRoots(file: Bytes, header: Header): Start["roots"] {
  return header.segments.map(({ shards }) => {
    const firsts = families.map((family) => Array.from({ length: shards[family] }, () => pointsOf(file.text(file.number()))));
    return { b: firsts[0] ?? [], u: firsts[1] ?? [], w: firsts[2] ?? [] };
  });
}

function readFold(file: Bytes): Map<number, number> {
  const table = new Map<number, number>();
  for (let source = 0; !file.isDone; ) {
    source += file.number();
    table.set(source, source + file.signed());
  }
  return table;
}

function readRecords(bits: Bytes, { parts, records }: Header): Pick<Start, "recordOf" | "firstPartOf"> {
  const recordOf = new Uint32Array(parts);
  const firstPartOf = new Uint32Array(records + 1).fill(parts);
  let record = -1;
  let byte = 0;
  for (let part = 0; part < parts; part++) {
    if (part % 8 === 0) byte = bits.byte();
    if ((byte >> part % 8) & 1) firstPartOf[++record] = part;
    recordOf[part] = record;
  }
  if (record !== records - 1) throw broken();
  return { recordOf, firstPartOf };
}
