import { broken, FileError } from "./bytes";

/** Where the bytes of a file come from; "fresh" goes past the browser's cache. */
export type Source = (name: string, fresh: boolean) => Promise<Uint8Array>;

/** What is being made for a key, or was made before; a failure is not kept. Of many, what came first goes first. */
export function keep<Value>(kept: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>, most = 600): Promise<Value> {
  let making = kept.get(key);
  if (!making) {
    making = make();
    kept.set(key, making);
    making.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
  }
  return making;
}

/** Files by name, unpacked and read, each once. */
export class Files {
  private readonly kept = new Map<string, Promise<unknown>>();
  private isFresh = false;

  constructor(private readonly source: Source) {}

  /** @throws FileError with the file's name, whatever is wrong with it. */
  read<Value>(name: string, decode: (data: Uint8Array) => Value): Promise<Value> {
    return keep(this.kept, name, async () => {
      try {
        return decode(await unpack(await this.source(name, this.isFresh)));
      } catch (error) {
        throw new FileError(error instanceof FileError ? error.reason : "broken", name);
      }
    }) as Promise<Value>;
  }

  /** Forgets everything; from now on the host itself is asked, past the browser's cache. */
  refresh(): void {
    this.kept.clear();
    this.isFresh = true;
  }
}

async function unpack(packed: Uint8Array): Promise<Uint8Array> {
  const unpacked = new Blob([packed as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream("gzip"));
  return bytesOf(new Response(unpacked));
}

const bytesOf = async (reply: Response): Promise<Uint8Array> => new Uint8Array(await reply.arrayBuffer());

/** Files beside the page, by requests. */
export const overHttp = (base: string): Source => async (name, fresh) => {
  const reply = await fetch(base + name, { cache: fresh ? "reload" : "default" }).catch(() => {
    throw new FileError("unreachable");
  });
  if (!reply.ok) throw new FileError("missing");
  return bytesOf(reply);
};

/** The first file. */
export const firstFile = "start.bin";

/** Files by requests of a worker; the first from the page, which has begun to load it before the worker was there. */
export function handedOver(base: string): { readonly source: Source; readonly take: (start: Uint8Array | null) => void } {
  let take!: (start: Uint8Array | null) => void;
  const handed = new Promise<Uint8Array | null>((give) => (take = give));
  const others = overHttp(base);
  return { take, source: async (name, fresh) => (name === firstFile && !fresh && (await handed)) || others(name, fresh) };
}

/** Files as scripts that call ES.part: the one way to read a neighbour's bytes from a disk. */
export function asScripts(base: string): Source {
  const given = new Map<string, string>();
  Object.assign(globalThis, { ES: { part: (name: string, text: string) => given.set(name, text) } });
  return (name) =>
    new Promise((resolve, reject) => {
      const stem = name.replace(".bin", "");
      const script = document.createElement("script");
      script.onload = () => {
        const text = given.get(stem);
        given.delete(stem);
        script.remove();
        try {
          resolve(Uint8Array.from(atob(text ?? ""), (character) => character.charCodeAt(0)));
        } catch {
          reject(broken());
        }
      };
      script.onerror = () => reject(new FileError("missing"));
      script.src = `${base}${stem}.js`;
      document.head.append(script);
    });
}
