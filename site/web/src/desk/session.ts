import type { EditedFile, FormEdit, OpenFile, Standing, Values } from "../contract/desk";
import { type Api, Conflict } from "./api";
import { TextHistory, type TextState } from "./history";

/** Who changed the text: the pane that did needs not be told. */
export type Origin = "form" | "text" | "other";

export interface Watcher {
  readonly opened: (session: Session) => void;
  readonly changed: (session: Session, origin: Origin) => void;
  readonly valued: (session: Session) => void;
  readonly stood: (session: Session, standing: Standing) => void;
}

const settle = 250;

/** One record's file while it is open: its text, what its fields say, and whether it is saved. */
export class Session {
  values: Values | null;
  standing: Standing | null = null;
  private saved: string;
  private hash: string;
  private readonly history: TextHistory;
  private queue: Promise<unknown> = Promise.resolve();
  private timer = 0;

  constructor(private readonly api: Api, readonly file: OpenFile, private readonly watchers: readonly Watcher[]) {
    this.values = file.values ?? null;
    this.saved = file.text;
    this.hash = file.hash;
    this.history = new TextHistory({ text: file.text, start: 0, end: 0 });
  }

  get state(): TextState {
    return this.history.state;
  }

  get text(): string {
    return this.history.state.text;
  }

  get isDirty(): boolean {
    return this.text !== this.saved;
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  /** The text as a person changed it: by typing when a time is given, else as one step. */
  write(state: TextState, origin: Origin, at: number | null = null): void {
    this.history.take(state, at);
    this.tell(origin);
  }

  undo(): void {
    if (this.history.undo()) this.tell("other");
  }

  redo(): void {
    if (this.history.redo()) this.tell("other");
  }

  /** Asks for changes of fields, one after the other; the text follows when the server has made them. */
  edit(...edits: readonly FormEdit[]): Promise<void> {
    const done = this.queue.then(() => this.editNow(edits));
    this.queue = done.catch(() => undefined);
    return done;
  }

  /** Saves; true when there is nothing left to save. Somebody else's change is thrown as a conflict. */
  async save(): Promise<boolean> {
    await this.queue;
    const text = this.text;
    if (text !== this.saved) {
      const now = await this.api.save(this.file.path, text, this.hash);
      this.hash = now.hash;
      this.saved = text;
      this.tell("form");
    }
    return !this.isDirty;
  }

  /** Takes what is on the disk as the base of what comes next. */
  rebase(conflict: Conflict, takesTheirs: boolean): void {
    this.hash = conflict.now.hash;
    this.saved = conflict.now.text;
    if (takesTheirs) this.write({ text: conflict.now.text, start: 0, end: 0 }, "other");
  }

  /** After a build: takes what others have changed, as long as nobody here has, and asks how the file stands. */
  async catchUp(): Promise<void> {
    const { hash } = this;
    if (!this.isDirty) {
      const now = await this.api.open(this.file.path);
      // A save or a letter that came meanwhile is newer than this answer.
      if (this.hash === hash && !this.isDirty && now.hash !== hash) {
        this.hash = now.hash;
        this.saved = now.text;
        this.write({ text: now.text, start: this.state.start, end: this.state.end }, "other");
      }
    }
    await this.look();
  }

  /** Asks how the file stands in the newest build. */
  async look(): Promise<void> {
    this.standing = await this.api.standing(this.file.path);
    for (const watcher of this.watchers) watcher.stood(this, this.standing);
  }

  private async editNow(edits: readonly FormEdit[]): Promise<void> {
    for (;;) {
      const before = this.text;
      const edited = await this.api.edit(this.file.path, before, edits);
      // Somebody typed meanwhile: the change is made again in what is there now.
      if (this.text !== before) continue;
      this.take(edited);
      this.write({ text: edited.text, start: this.state.start, end: this.state.end }, "form");
      return;
    }
  }

  private take(edited: EditedFile): void {
    this.values = edited.values ?? null;
  }

  private tell(origin: Origin): void {
    for (const watcher of this.watchers) watcher.changed(this, origin);
    clearTimeout(this.timer);
    if (origin === "form") for (const watcher of this.watchers) watcher.valued(this);
    else this.timer = window.setTimeout(() => void this.readValues(), settle);
  }

  private async readValues(): Promise<void> {
    const text = this.text;
    const read = await this.api.values(this.file.path, text).catch(() => null);
    if (!read || text !== this.text) return;
    this.take(read);
    for (const watcher of this.watchers) watcher.valued(this);
  }
}
