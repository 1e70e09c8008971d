import { BrokenFile } from "./bytes";

export class MissingFile extends Error {}
export class UnreachableFile extends Error {}

/** Where the bytes of a file come from; "fresh" goes past the browser's cache. */
export type Source = (name: string, fresh: boolean) => Promise<Uint8Array>;

/** Reads files by name, each once, and unpacks them. */
export class Files {
  private readonly kept = new Map<string, Promise<Uint8Array>>();
  private isFresh = false;

  /** @param most Files kept in memory. */
  constructor(private readonly source: Source, private readonly most = 600) {}

  read(name: string): Promise<Uint8Array> {
    const known = this.kept.get(name);
    if (known) return known;
    const reading = this.load(name);
    this.kept.set(name, reading);
    // In order of first use: what was read long ago goes first.
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.most) break;
      this.kept.delete(oldest);
    }
    reading.catch(() => this.kept.delete(name));
    return reading;
  }

  /** Forgets everything, and asks the host itself from now on. */
  forget(): void {
    this.kept.clear();
    this.isFresh = true;
  }

  private async load(name: string): Promise<Uint8Array> {
    try {
      return await unpack(await this.source(name, this.isFresh));
    } catch (error) {
      throw named(error, name);
    }
  }
}

/** Errors carry the file's name as their message. */
function named(error: unknown, name: string): Error {
  if (error instanceof MissingFile) return new MissingFile(name);
  if (error instanceof UnreachableFile) return new UnreachableFile(name);
  return new BrokenFile(name);
}

async function unpack(packed: Uint8Array): Promise<Uint8Array> {
  const unpacked = new Blob([packed as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new globalThis.Response(unpacked).arrayBuffer());
}

/** Files beside the page, by requests. */
export const overHttp = (base: string): Source => async (name, fresh) => {
  let reply;
  try {
    reply = await fetch(base + name, { cache: fresh ? "reload" : "default" });
  } catch {
    throw new UnreachableFile();
  }
  if (!reply.ok) throw new MissingFile();
  return new Uint8Array(await reply.arrayBuffer());
};

/** Files as scripts that call ES.part: the one way to read a neighbour's bytes from a disk. */
export function asScripts(base: string): Source {
  const waiting = new Map<string, (text: string) => void>();
  Object.assign(globalThis, { ES: { part: (name: string, text: string) => waiting.get(name)?.(text) } });
  return (name) =>
    new Promise((resolve, reject) => {
      const stem = name.replace(/\.bin$/u, "");
      const script = document.createElement("script");
      let text = "";
      waiting.set(stem, (given) => (text = given));
      script.onload = () => {
        script.remove();
        waiting.delete(stem);
        try {
          resolve(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
        } catch (error) {
          reject(error instanceof Error ? error : new BrokenFile());
        }
      };
      script.onerror = () => {
        script.remove();
        reject(new MissingFile());
      };
      script.src = `${base}${stem}.js`;
      document.head.append(script);
    });
}
