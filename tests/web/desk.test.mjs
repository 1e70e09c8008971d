import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { bundle, pure } from "./bundle.mjs";

const { TextHistory, addFootnote, bodyStart, insert, insertBlock, lineAt, toggleHeading } = await pure("src/desk/pure.ts");

const state = (text, start = text.length, end = start) => ({ text, start, end });
const selected = ({ text, start, end }) => text.slice(start, end);

test("Letters typed one after the other are one step back, everything else is one of its own", () => {
  const history = new TextHistory(state(""), 800);
  history.take(state("a"), 0);
  history.take(state("ab"), 300);
  history.take(state("abc"), 2000);
  history.take(state("abc!"), null);
  history.take(state("abc!", 0, 4), null);
  assert.equal(history.undo().text, "abc");
  assert.equal(history.undo().text, "ab");
  assert.equal(history.redo().text, "abc");
  history.take(state("abcd"), 2100);
  assert.equal(history.canRedo, false);
  assert.deepEqual([history.undo().text, history.undo().text, history.undo().text, history.undo()], ["abc", "ab", "", null]);
});

test("Tools write into the body and never between the fields", () => {
  const file = "---\ntitle: 题\n---\n正文。\n";
  assert.equal(bodyStart(file), file.indexOf("正文"));
  assert.equal(bodyStart("没有字段\n---\n"), 0);
  for (const tool of [(s) => insert(s, "[[agent:a]]"), (s) => insertBlock(s, ":::图\n", "x", "\n:::"), (s) => toggleHeading(s, "题"), (s) => addFootnote(s, "注")])
    assert.ok(tool(state(file, 6)).text.startsWith("---\ntitle: 题\n---\n正文。"), tool(state(file, 6)).text);
});

test("A block stands between empty lines, with what was selected or what is to be written selected", () => {
  const quoted = insertBlock({ text: "一二三\n四\n", start: 1, end: 2 }, ":::引文\n\n", "写", "\n:::");
  assert.equal(quoted.text, "一\n\n:::引文\n\n二\n:::\n\n三\n四\n");
  assert.equal(selected(quoted), "二");
  const empty = insertBlock(state("一\n"), "## ", "小标题", "");
  assert.equal(empty.text, "一\n\n## 小标题\n");
  assert.equal(selected(empty), "小标题");
});

test("A heading is made and unmade, notes are numbered and stand at the end", () => {
  assert.equal(toggleHeading(state("一\n二\n三", 3), "x").text, "一\n## 二\n三");
  assert.equal(toggleHeading(state("一\n## 二\n三", 5), "x").text, "一\n二\n三");
  const one = addFootnote(state("一二\n", 1), "注");
  assert.equal(one.text, "一[^1]二\n\n[^1]: 注\n");
  assert.equal(selected(one), "注");
  assert.equal(addFootnote({ ...one, start: 5, end: 5 }, "又").text, "一[^1][^2]二\n\n[^1]: 注\n[^2]: 又\n");
});

test("Lines are found by their number", () => {
  assert.deepEqual(lineAt("a\nbc\n", 2), { start: 2, end: 4 });
  assert.deepEqual(lineAt("a\nbc", 9), { start: 2, end: 4 });
});

test("The desk is small and asks for nothing from elsewhere", async () => {
  const script = await bundle("src/desk/main.ts", { format: "iife", target: "es2022" });
  assert.ok(brotliCompressSync(script).length <= 20_000, `${brotliCompressSync(script).length} bytes`);
  assert.doesNotMatch(script.replace(/https:\/\/(creativecommons|rightsstatements)\.org/gu, ""), /https?:\/\//u);
});
