import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { foldTable } from "../../site/web/fold.mjs";
import { pure } from "./bundle.mjs";
import { lengthOf, placeIn, termsOf } from "./search-encoder.mjs";

const kit = await pure("src/search/pure.ts");
const foldText = kit.foldBy(await foldTable());
const golden = readFileSync(new URL("../search/analyzer.jsonl", import.meta.url), "utf8").trim().split("\n").map((line) => JSON.parse(line));
const print = ({ points, kinds }) => points.map((point, i) => (kinds[i] === kit.gap ? " " : String.fromCodePoint(point))).join("");

test("The analyzer gives what the generator's gives, text by text", () => {
  assert.ok(golden.length > 500);
  for (const { text: plain, units, next, folded, starts, ends, main, length, ...terms } of golden) {
    const text = units ? String.fromCharCode(...units) : plain;
    const alone = foldText(text);
    assert.equal(print(alone), folded, JSON.stringify(text));
    assert.deepEqual([alone.starts, alone.ends, alone.carriedFrom], [starts, ends, main], JSON.stringify(text));
    const found = foldText(text, next);
    const place = placeIn(found);
    const all = termsOf(found, kit).map(([family, points, at, isCarried]) => [family, points, place(at), isCarried]);
    for (const family of ["b", "u", "w"]) {
      const given = all.filter(([name]) => name === family).map(([, points, at]) => [String.fromCodePoint(...points), at]);
      assert.deepEqual(sorted(given), sorted(terms[family]), JSON.stringify(text));
    }
    assert.equal(lengthOf(all, found, kit), length, JSON.stringify(text));
  }
});

const sorted = (terms) => terms.map(([text, at]) => `${String(at).padStart(5, "0")} ${text}`).sort();
