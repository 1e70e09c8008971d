import type { Api } from "./api";

/** What records are called, by kind and id; asked for once. */
export class Titles {
  private readonly known = new Map<string, Promise<string>>();

  constructor(private readonly api: Api) {}

  /** Keeps a title that came with a list. */
  keep(kind: string, id: string, title: string): void {
    this.known.set(`${kind}:${id}`, Promise.resolve(title));
  }

  /** The title of a record; its id when there is none. */
  of(kind: string, id: string): Promise<string> {
    const key = `${kind}:${id}`;
    const known = this.known.get(key) ?? this.ask(kind, id);
    this.known.set(key, known);
    return known;
  }

  private async ask(kind: string, id: string): Promise<string> {
    const { records } = await this.api.search(id, kind).catch(() => ({ records: [] }));
    return records.find((record) => record.id === id)?.title ?? id;
  }
}
