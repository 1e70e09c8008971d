import type { FormKind, OpenFile } from "../contract/desk";
import { type Api, Refused } from "./api";
import { button, dialog, freshId, make } from "./dom";
import { word } from "./words";

/** Asks what to make and makes it; the id follows the title's pinyin until somebody writes another. */
export function askForRecord(api: Api, kinds: readonly FormKind[], made: (file: OpenFile) => void): void {
  const usual = kinds.find(({ name }) => name === "item");
  const kind = make("select", { id: freshId("kind") }, ...kinds.map(({ name, label }) => make("option", { value: name, selected: name === usual?.name }, label)));
  const title = make("input", { id: freshId("title"), type: "text", autocomplete: "off", required: true });
  const hint = make("p", { id: freshId("hint"), class: "hint" });
  const id = make("input", { id: freshId("id"), type: "text", autocomplete: "off", spellcheck: "false", required: true, "aria-describedby": hint.id });
  const wrong = make("p", { class: "wrong", role: "alert" });
  let isOwn = false;
  let number = 0;

  const explain = (): void => {
    const isPart = kinds.find(({ name }) => name === kind.value)?.isPart === true;
    hint.textContent = isPart ? `${word("idHint")} ${word("partHint", "chen-tingjing/coins")}` : word("idHint");
  };
  const propose = async (): Promise<void> => {
    const asked = ++number;
    const proposed = await api.idOf(title.value).catch(() => "");
    if (!isOwn && asked === number) id.value = proposed;
  };
  title.addEventListener("input", () => void propose());
  id.addEventListener("input", () => (isOwn = id.value !== ""));
  kind.addEventListener("change", explain);
  explain();

  const form = make("form", { method: "dialog", class: "asked" },
    make("label", { for: kind.id }, word("kind")), kind,
    make("label", { for: title.id }, word("title")), title,
    make("label", { for: id.id }, word("id")), id, hint, wrong,
    make("div", { class: "actions" }, make("button", { class: "button", "data-strong": true }, word("create")), button(word("cancel"), () => box.close())));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void create();
  });
  const create = async (): Promise<void> => {
    if (id.value === "") await propose();
    try {
      const file = await api.create(kind.value, id.value.trim(), title.value.trim());
      box.close();
      made(file);
    } catch (problem) {
      if (!(problem instanceof Error)) throw problem;
      wrong.textContent = problem instanceof Refused ? problem.message : word("failed", problem.message);
      id.focus();
    }
  };
  const box = dialog(word("newRecord"), form);
  title.focus();
}
