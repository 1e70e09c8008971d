// Recall, precision and Lucene's own ranking on the evaluation set, which lies outside the repository.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { pure } from "./bundle.mjs";
import { encode } from "./search-encoder.mjs";

const folder = process.env.EXHIBIT_SEARCH_EVAL ?? new URL("../../../shared/search-eval/", import.meta.url).pathname;
const skip = existsSync(`${folder}/corpus.jsonl`) ? false : `no evaluation set at ${folder}`;
const lines = (name) => readFileSync(`${folder}/${name}`, "utf8").trim().split("\n").map((line) => JSON.parse(line));
const ask = { exact: false, sort: "score", chosen: {}, from: null, to: null, boosts: false };

/** Single-character folding as the truth was made with: OpenCC's tables alone, nothing rarer. */
async function openCc() {
  const { foldTable } = await import("../../site/web/fold.mjs");
  return foldTable();
}

async function engineOver(poems, kit, fold) {
  const files = encode(poems.map(({ id, text }) => ({ parts: [{ id, url: `${id}/`, title: "", kind: "item", fields: [[0, text]] }] })), { kit, fold, perShard: 400, perFile: 16, perSegment: 400 });
  return kit.engineOf(new kit.Files(async (name) => files.get(name)));
}

test("Every query of the evaluation set finds what it must and nothing else, in both scripts", { skip }, async () => {
  const kit = await pure("src/search/pure.ts");
  const poems = lines("corpus.jsonl");
  const engine = await engineOver(poems, kit, await openCc());
  const wrong = [];
  const { queries, truth } = JSON.parse(readFileSync(`${folder}/queries.json`, "utf8"));
  for (const { q, s } of queries) {
    const wanted = [...truth["poems-mix-1k"][q]].sort().join();
    for (const words of [q, s]) {
      const { rows, approximate } = await engine.search({ ...ask, words, rows: 1000 });
      const found = approximate ? [] : rows.map(({ id }) => id).sort();
      if (found.join() !== wanted) wrong.push(`${words}: ${found} for ${wanted}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test("Order and scores are those of Apache Lucene", { skip }, async () => {
  const kit = await pure("src/search/pure.ts");
  const engine = await engineOver(lines("corpus.jsonl"), kit, await openCc());
  const golden = lines("bm25-golden.jsonl");
  const { queries } = JSON.parse(readFileSync(`${folder}/queries.json`, "utf8"));
  for (const [i, { q }] of queries.entries()) {
    const { total, rows, approximate } = await engine.search({ ...ask, words: q, rows: 10 });
    assert.equal(approximate ? 0 : total, golden[i].total, q);
    if (golden[i].total === 0) continue;
    assert.deepEqual(rows.map(({ id }) => id), golden[i].hits.map(([id]) => id), q);
    rows.forEach(({ score }, at) => assert.ok(Math.abs(score - golden[i].hits[at][1]) <= 1e-6, `${q}: ${score} for ${golden[i].hits[at][1]}`));
  }
});
