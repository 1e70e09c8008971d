import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { bundle, pure } from "./bundle.mjs";

const { cueAt, readMoment, writeMoment } = await pure("src/recording/pure.ts");

test("The cue at a time is the last that has begun and not ended", () => {
  const cues = [{ start: 0, end: 2 }, { start: 2, end: 3 }, { start: 5, end: 9 }, { start: 6, end: 7 }];
  for (const [time, place] of [[0, 0], [1.99, 0], [2, 1], [3, -1], [4.9, -1], [5, 2], [6.5, 3], [8, 2], [9, -1]]) assert.equal(cueAt(cues, time), place, String(time));
  assert.equal(cueAt([], 1), -1);
});

test("A moment in the address is read back, and nothing else is taken for one", () => {
  assert.deepEqual(readMoment("#t=83"), { recording: null, time: 83 });
  assert.deepEqual(readMoment("#t=1:23.5"), { recording: null, time: 83.5 });
  assert.deepEqual(readMoment("#t=1:00:03"), { recording: null, time: 3603 });
  assert.deepEqual(readMoment(writeMoment("recording-2", 83.9)), { recording: "recording-2", time: 83 });
  for (const other of ["", "#", "#t=", "#t=-1", "#t=x", "#recording-2", "#notes&t=3", "#recording-0&t=3", "#t=1&x"]) assert.equal(readMoment(other), null, other);
});

test("The script of recordings stays small", async () => {
  const code = await bundle("src/recording/main.ts", { format: "iife", target: "es2022" });
  assert.ok(gzipSync(code).length < 2048, `${gzipSync(code).length} bytes`);
});
