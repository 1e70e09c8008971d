/** A file that is not what the header says it is: cut off, exchanged, of another version. */
export class BrokenFile extends Error {}

/** Reads the numbers of docs/search.md, section 4, one after the other. */
export class Bytes {
  constructor(readonly data: Uint8Array, public at = 0, readonly end = data.length) {}

  get isDone(): boolean {
    return this.at >= this.end;
  }

  byte(): number {
    if (this.at >= this.end) throw new BrokenFile();
    return this.data[this.at++] as number;
  }

  /** LEB128, not more than 2^53. */
  number(): number {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = this.byte();
      value += (byte & 127) * unit;
      if (byte < 128) return value;
      if (unit > 2 ** 42) throw new BrokenFile();
    }
  }

  signed(): number {
    const value = this.number();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }

  /** The next so many bytes, as a reader of their own. */
  take(length: number): Bytes {
    const from = this.at;
    if (from + length > this.end) throw new BrokenFile();
    this.at += length;
    return new Bytes(this.data, from, this.at);
  }

  text(length: number): string {
    const { data, at, end } = this.take(length);
    return new TextDecoder().decode(data.subarray(at, end));
  }
}
