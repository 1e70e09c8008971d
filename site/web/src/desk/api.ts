import type { DateAnswer, DeskFile, EditedFile, FormEdit, FormKind, ListAnswer, MediaFile, OpenFile, Problem, Standing, TakenPicture } from "../contract/desk";

/** The server said no, with reasons that a person can act on. */
export class Refused extends Error {
  constructor(readonly reasons: readonly Problem[]) {
    super(reasons.map((reason) => `${reason.message} ${reason.hint}`.trim()).join("\n"));
  }
}

/** The token is not, or no longer, the one of this start of the preview. */
export class Locked extends Error {}

/** Somebody else has changed the file: what it says now. */
export class Conflict extends Error {
  constructor(readonly now: DeskFile) {
    super();
  }
}

/** There is nothing at that place. */
export class Missing extends Error {}

const kept = "exhibit-desk";

/** Takes the token out of the address, so that it is in no history, bookmark or screenshot. Kept for this tab only. */
export function takeToken(): string {
  const given = location.hash.slice(1);
  if (/^[0-9a-f]{64}$/u.test(given)) {
    sessionStorage.setItem(kept, given);
    history.replaceState(null, "", location.pathname + location.search);
  }
  return sessionStorage.getItem(kept) ?? "";
}

export class Api {
  constructor(private readonly token: string) {}

  kinds = async (): Promise<readonly FormKind[]> => (await this.get<{ readonly kinds: readonly FormKind[] }>("start")).kinds;

  search = (typed: string, kind = ""): Promise<ListAnswer> => this.get("records", { q: typed, kind });

  media = (typed: string): Promise<readonly MediaFile[]> => this.get("media", { q: typed });

  open = (path: string): Promise<OpenFile> => this.get("file", { path });

  standing = (path: string): Promise<Standing> => this.get("standing", { path });

  date = (text: string): Promise<DateAnswer> => this.send("POST", "date", { text });

  idOf = async (title: string): Promise<string> => (await this.send<{ readonly id: string }>("POST", "id", { text: title })).id;

  values = (path: string, text: string): Promise<EditedFile> => this.send("POST", "values", { path, text });

  edit = (path: string, text: string, edits: readonly FormEdit[]): Promise<EditedFile> => this.send("POST", "edit", { path, text, edits });

  create = (kind: string, id: string, title: string): Promise<OpenFile> => this.send("POST", "new", { kind, id, title });

  save = (path: string, text: string, hash: string): Promise<DeskFile> => this.send("PUT", "file", { path, text, hash });

  /** A picture of the material; null when the browser cannot show it. */
  async picture(path: string): Promise<string | null> {
    const answer = await this.ask(`picture?${new URLSearchParams({ path }).toString()}`, {});
    return answer.ok ? URL.createObjectURL(await answer.blob()) : null;
  }

  async upload(file: File, record: string): Promise<TakenPicture> {
    const place = new URLSearchParams({ name: file.name, record }).toString();
    return read(await this.ask(`picture?${place}`, { method: "POST", body: file, headers: { "Content-Type": "application/octet-stream" } }));
  }

  private async get<T>(name: string, query: Readonly<Record<string, string>> = {}): Promise<T> {
    return read(await this.ask(`${name}?${new URLSearchParams(query).toString()}`, {}));
  }

  private async send<T>(method: string, name: string, body: object): Promise<T> {
    return read(await this.ask(name, { method, body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }));
  }

  private ask(address: string, request: RequestInit): Promise<Response> {
    return fetch(`api/${address}`, { ...request, headers: { ...request.headers, "X-Exhibit-Desk": this.token } });
  }
}

async function read<T>(answer: Response): Promise<T> {
  if (answer.status === 403) throw new Locked();
  if (answer.status === 404) throw new Missing();
  if (answer.status === 409) throw new Conflict((await answer.json()) as DeskFile);
  if (answer.status === 422) throw new Refused((await answer.json()) as readonly Problem[]);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()) as T;
}
