import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { bundle, pure } from "./bundle.mjs";

const { foldAnswer, judge, readStep, writeStep, stepAfterKey, readViewBox, writeViewBox, withMargin, between, fill, escapeData, withPassage } = await pure();

test("A step in the address is read back, and nothing else is taken for one", () => {
  assert.deepEqual(readStep(writeStep("a001", 3)), { tour: "a001", step: 3 });
  for (const other of ["", "#", "#fn3", "#tour=", "#tour=a001", "#tour=a001/0", "#tour=a001/-1", "#tour=a001/99999", "#tour=A001/1", "#tour=a/1/2", "#tour=a001/1x"]) assert.equal(readStep(other), null, other);
});

test("Keys move by one, to the ends and never beyond them", () => {
  assert.equal(stepAfterKey("ArrowRight", 1, 3), 2);
  assert.equal(stepAfterKey("ArrowRight", 3, 3), 3);
  assert.equal(stepAfterKey("ArrowLeft", 1, 3), 1);
  assert.equal(stepAfterKey("End", 1, 3), 3);
  assert.equal(stepAfterKey("Home", 3, 3), 1);
  assert.equal(stepAfterKey("Tab", 2, 3), null);
});

test("A view box is read and written, and what is none is none", () => {
  assert.deepEqual(readViewBox(" 10 20  300 40.5 "), { x: 10, y: 20, width: 300, height: 40.5 });
  assert.equal(writeViewBox({ x: 0.123456, y: -2, width: 30, height: 4 }), "0.12 -2 30 4");
  for (const other of [null, "", "1 2 3", "1 2 3 x", "1 2 0 4", "1 2 3 4 5"]) assert.equal(readViewBox(other), null);
});

test("The way from one region to another begins at the one and ends at the other", () => {
  const [from, to] = [{ x: 0, y: 0, width: 100, height: 80 }, { x: 50, y: 20, width: 10, height: 8 }];
  assert.deepEqual(between(from, to, 0), from);
  assert.deepEqual(between(from, to, 1), to);
  assert.deepEqual(between(from, to, 0.5), { x: 25, y: 10, width: 55, height: 44 });
  assert.deepEqual(withMargin({ x: 10, y: 10, width: 100, height: 50 }, 0.1), { x: 0, y: 5, width: 120, height: 60 });
});

test("Places in words are filled in any order", () => {
  assert.equal(fill("第 {0} / {1} 步", 3, 7), "第 3 / 7 步");
  assert.equal(fill("{2} right of {1}; {0} in all", 10, 4, 3), "3 right of 4; 10 in all");
});

test("An answer is compared without regard to form, width, case, blanks and punctuation", () => {
  const forms = "編编亭亭";
  for (const written of ["午亭文编", "午亭文編", "《午亭文編》", " 午亭 文编 。", "午亭文編！"]) assert.equal(foldAnswer(written, forms), "午亭文编", written);
  assert.equal(foldAnswer("ＸＩＮＨＵＡ１９３９", ""), "xinhua1939");
  assert.notEqual(foldAnswer("午亭山人", forms), "午亭文编");
  assert.equal(foldAnswer("𠀤——", ""), "𠀤");
});

test("A question is right when every field is, and empty when nothing was done", () => {
  const option = (chosen, right) => ({ shape: "choice", chosen, right });
  assert.equal(judge([option(false, true), option(false, false)]), "empty");
  assert.equal(judge([option(true, true), option(false, false)]), "right");
  assert.equal(judge([option(true, true), option(true, false)]), "wrong");
  assert.equal(judge([option(true, true), option(false, true)]), "wrong");
  const list = (value, right) => ({ shape: "list", value, right });
  assert.equal(judge([list("A", "A"), list("", "B")]), "wrong");
  assert.equal(judge([list("A", "A"), list("B", "B")]), "right");
  const text = (value) => ({ shape: "text", value, right: ["50", "五十"], forms: "" });
  assert.equal(judge([text("  ")]), "empty");
  assert.equal(judge([text("５０")]), "right");
  assert.equal(judge([text("五十卷")]), "wrong");
  assert.equal(judge([{ shape: "text", value: "。", right: ["50"], forms: "" }]), "wrong");
});

test("A selected passage takes the place kept for it, escaped and not too long", () => {
  assert.equal(escapeData("(a)'!*"), "%28a%29%27%21%2A");
  const place = "(paste the passage here)";
  const address = `mailto:a@b.example?subject=x&body=Passage%3A%20${escapeData(place)}%0D%0AEnd`;
  assert.equal(withPassage(address, place, "五十 & 卷"), "mailto:a@b.example?subject=x&body=Passage%3A%20%E4%BA%94%E5%8D%81%20%26%20%E5%8D%B7%0D%0AEnd");
  assert.ok(decodeURIComponent(withPassage(address, place, "字".repeat(500))).includes(`${"字".repeat(200)}…`));
  assert.equal(withPassage("mailto:a@b.example", place, "x"), "mailto:a@b.example");
});

test("The scripts of tours and quizzes are small, and are no part of the script of plain pages", async () => {
  for (const entry of ["tour", "quiz"]) {
    const code = await bundle(`src/${entry}/main.ts`, { format: "iife", target: "es2022" });
    const size = brotliCompressSync(code).length;
    assert.ok(size <= 3_000, `${entry}: ${size} bytes`);
    assert.doesNotMatch(code, /localStorage|sessionStorage|indexedDB|fetch\(|XMLHttpRequest|sendBeacon|cookie/u, entry);
  }
  assert.doesNotMatch(await bundle("src/page/main.ts"), /exhibit-tour|exhibit-quiz/u);
});
