import type { Failure } from "../contract/search";

/** A file that is not there, is not what the header says (cut off, exchanged, of another version), or cannot be reached. */
export class FileError extends Error {
  /** @param file Its name, the error's message. */
  constructor(readonly reason: Failure["reason"], file = "") {
    super(file);
  }
}

export const broken = (file?: string): FileError => new FileError("broken", file);

/** Reads the numbers of docs/search.md, section 4, one after the other. */
export class Bytes {
  constructor(readonly data: Uint8Array, public at = 0, readonly end = data.length) {}

  get isDone(): boolean {
    return this.at >= this.end;
  }

  byte(): number {
    if (this.at >= this.end) throw broken();
    return this.data[this.at++] as number;
  }

  /** LEB128, not more than 2^53. */
  number(): number {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = this.byte();
      value += (byte & 127) * unit;
      if (byte < 128) return value;
      if (unit > 2 ** 42) throw broken();
    }
  }

  signed(): number {
    const value = this.number();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }

  /** The next so many bytes, as a reader of their own. */
  take(length: number): Bytes {
    const from = this.at;
    if (from + length > this.end) throw broken();
    this.at += length;
    return new Bytes(this.data, from, this.at);
  }

  text(length: number): string {
    return textOf(this.take(length).rest());
  }

  /** What has not been read. */
  rest(): Uint8Array {
    return this.data.subarray(this.at, this.end);
  }

  /** Nothing may be left over. */
  finish(): void {
    if (this.at < this.end) throw broken();
  }
}

export const textOf = (data: Uint8Array): string => new TextDecoder().decode(data);
