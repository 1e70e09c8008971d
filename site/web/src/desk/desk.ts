import type { FormKind, OpenFile } from "../contract/desk";
import { type Api, Conflict, Locked, Missing } from "./api";
import { askAboutConflict } from "./conflict";
import { button, dialog, make, say } from "./dom";
import { commitNow } from "./fields/simple";
import { FormPane } from "./form";
import { askForRecord } from "./new-record";
import { PagePane } from "./page";
import { Panes } from "./panes";
import { ProblemsPane } from "./problems";
import { type RecordsPane, recordsPane } from "./records";
import { Session, type Watcher } from "./session";
import { SourcePane } from "./source";
import { word } from "./words";

/** Builds the desk's page and keeps its panes together. */
export function startDesk(api: Api): void {
  void api.kinds().then((kinds) => new Desk(api, kinds), (problem: unknown) => {
    document.body.replaceChildren(make("main", { class: "locked" }, make("h1", {}, word("desk")), make("p", { role: "alert" }, word(problem instanceof Locked ? "locked" : "unreachable"))));
  });
}

class Desk {
  private session: Session | null = null;
  private readonly records: RecordsPane;
  private readonly form: FormPane;
  private readonly source: SourcePane;
  private readonly page = new PagePane();
  private readonly problems = new ProblemsPane((line, column, length) => {
    this.panes.show("text");
    this.source.go(line, column, length);
  });
  private readonly panes: Panes;
  private readonly title = make("h1", {}, word("desk"));
  private readonly state = make("p", { class: "state", role: "status" }, word("nothingOpen"));
  private readonly undo = button(word("undo"), () => this.session?.undo(), { disabled: true });
  private readonly redo = button(word("redo"), () => this.session?.redo(), { disabled: true });
  private readonly save = button(word("save"), () => void this.store(), { "data-strong": true, disabled: true, "aria-keyshortcuts": "Control+S" });
  private readonly watcher: Watcher = {
    opened: (session) => this.opened(session),
    changed: (session, origin) => {
      if (origin !== "text") this.source.show(session.state);
      this.showState();
    },
    valued: (session) => {
      if (session !== this.session) return;
      this.form.show(session);
      this.showState();
    },
    stood: (session, standing) => {
      if (session !== this.session) return;
      this.page.show(standing);
      this.problems.show(standing);
    },
  };

  constructor(private readonly api: Api, private readonly kinds: readonly FormKind[]) {
    this.form = new FormPane(api);
    this.source = new SourcePane(api);
    this.records = recordsPane(api, kinds, (path) => void this.open(path), () => askForRecord(api, kinds, (file) => void this.show(file)));
    const list = make("div", { class: "list-pane" }, this.records.element);
    this.panes = new Panes({ records: list, form: this.form.element, text: this.source.element, page: this.page.element });
    document.body.replaceChildren(
      make("header", { class: "desk-head" }, this.title, this.state, make("div", { class: "actions" }, this.undo, this.redo, this.save)),
      make("main", {}, this.panes.tabs, this.panes.element), make("footer", {}, make("p", { class: "said", role: "status", "data-say": true }), this.problems.element));
    document.addEventListener("keydown", (event) => this.press(event));
    addEventListener("beforeunload", (event) => {
      if (this.session?.isDirty) event.preventDefault();
    });
    this.follow();
    const asked = new URLSearchParams(location.search).get("path");
    if (asked) void this.open(asked);
    else this.records.focus();
  }

  // Builds are told to every page of the preview.
  private follow(): void {
    const events = new EventSource("/__preview/events");
    events.addEventListener("state", () => void this.session?.catchUp().catch(() => undefined));
  }

  private async open(path: string): Promise<void> {
    try {
      await this.show(await this.api.open(path));
    } catch (problem) {
      this.explain(problem);
    }
  }

  private async show(file: OpenFile): Promise<void> {
    if (!(await this.mayLeave())) return;
    const session = new Session(this.api, file, [this.watcher]);
    this.session = session;
    this.watcher.opened(session);
    history.replaceState(null, "", `?${new URLSearchParams({ path: file.path }).toString()}`);
    this.records.refresh();
    await session.look();
  }

  private opened(session: Session): void {
    const kind = this.kinds.find(({ name }) => name === session.file.kind);
    if (!kind) return;
    this.page.clear();
    this.problems.clear();
    say("");
    this.source.open(session);
    this.form.open(session, kind);
    this.panes.show("form");
    this.form.focus();
    this.showState();
  }

  private showState(): void {
    const { session } = this;
    if (!session) return;
    const title = session.values?.["title"];
    const name = typeof title === "string" && title !== "" ? title : session.file.id;
    this.title.textContent = name;
    document.title = `${session.isDirty ? "● " : ""}${name} · ${word("desk")}`;
    this.state.textContent = word(session.isDirty ? "unsaved" : "saved");
    this.state.dataset["dirty"] = String(session.isDirty);
    this.save.disabled = !session.isDirty;
    this.undo.disabled = !session.canUndo;
    this.redo.disabled = !session.canRedo;
  }

  private async store(): Promise<boolean> {
    const { session } = this;
    if (!session) return true;
    // What is being written in a box of the form belongs to what is saved.
    document.activeElement?.dispatchEvent(new Event(commitNow));
    try {
      this.state.textContent = word("saving");
      const isDone = await session.save();
      say("");
      this.records.refresh();
      return isDone;
    } catch (problem) {
      if (problem instanceof Conflict) return await this.settle(session, problem);
      this.explain(problem);
      return false;
    } finally {
      this.showState();
    }
  }

  private async settle(session: Session, conflict: Conflict): Promise<boolean> {
    const choice = await askAboutConflict(conflict, session.text);
    if (choice === "later") return false;
    session.rebase(conflict, choice === "theirs");
    return choice === "mine" ? await this.store() : true;
  }

  private mayLeave(): Promise<boolean> {
    const { session } = this;
    if (!session?.isDirty) return Promise.resolve(true);
    return new Promise((resolve) => {
      let may = false;
      const store = async (): Promise<void> => {
        may = await this.store();
        box.close();
      };
      const box = dialog(word("unsaved"), make("p", {}, word("leaving", this.title.textContent ?? "")),
        make("div", { class: "actions" }, button(word("save"), () => void store(), { "data-strong": true }),
          button(word("discard"), () => {
            may = true;
            box.close();
          }), button(word("cancel"), () => box.close())));
      box.addEventListener("close", () => resolve(may));
    });
  }

  private explain(problem: unknown): void {
    if (!(problem instanceof Error)) throw problem;
    say(problem instanceof Locked ? word("locked") : problem instanceof Missing ? word("missing") : problem instanceof TypeError ? word("unreachable") : word("failed", problem.message), "error");
  }

  private press(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "s") {
      event.preventDefault();
      void this.store();
      return;
    }
    // In a box of the form the browser takes back letters, as everywhere; what was entered is taken back from outside of it.
    const isBox = event.target instanceof Element && event.target.matches("input, textarea") && !event.target.closest(".source-pane");
    if (isBox || (key !== "z" && key !== "y")) return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) this.session?.redo();
    else this.session?.undo();
  }
}
