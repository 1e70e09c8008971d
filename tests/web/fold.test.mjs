import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import test from "node:test";
import { classOf, foldTable, plain } from "../../site/web/fold.mjs";

const table = await foldTable();
const fold = (text) => [...text].flatMap((character) => plain(character.codePointAt(0))).map((part) => String.fromCodePoint(table.get(part) ?? part)).join("");

test("traditional, simplified and variant forms fold to one", () => {
  for (const [written, standard] of [["康熈煕", "康熙熙"], ["陳廷敬", "陈廷敬"], ["萬厯", "万历"], ["叅知政事", "参知政事"], ["寳祐", "宝祐"], ["什麼", "什么"], ["戸", "户"], ["髪", "发"]])
    assert.equal(fold(written), fold(standard));
});

test("words that only look alike stay apart", () => {
  for (const [one, other] of [["你", "您"], ["日", "曰"], ["己", "已"], ["孀", "霜"]]) assert.notEqual(fold(one), fold(other));
});

test("the fold table never chains and changes only Han", () => {
  assert.ok(table.size > 4000);
  for (const [from, to] of table) {
    assert.ok(!table.has(to), String.fromCodePoint(from, to));
    assert.equal(classOf(from), 1);
    assert.equal(classOf(to), 1);
  }
});

test("all code points fold as the generator folds them", async (context) => {
  const expected = JSON.parse(await readFile(new URL("../search/folding.json", import.meta.url), "utf8"));
  if (expected.unicode !== process.versions.unicode) return context.skip(`this Node has Unicode ${process.versions.unicode}`);
  const hash = createHash("sha256");
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint++)
    hash.update(`${codePoint.toString(16)}:${plain(codePoint).map((part) => (table.get(part) ?? part).toString(16)).join()}:${classOf(codePoint)}\n`);
  assert.equal(hash.digest("hex"), expected.sha256);
});
