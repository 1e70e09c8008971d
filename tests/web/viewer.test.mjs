// The parts of the viewer that need no page: addresses of regions, openings of a book, scale, keys; and what a reader loads.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { pure, web } from "./bundle.mjs";
import { trim } from "../../site/web/openseadragon.mjs";

const { readView, writeView, readRegion, readContentState, openings, leftToRight, scaleLength, unitOf, lineAt, actionOf, shortcuts } = await pure("src/viewers/picture/pure.ts");
const page = { width: 2000, height: 3000 };
const spread = { width: 4000, height: 3000 };

test("a view is read back from its address as it was written", () => {
  for (const view of [
    { picture: 0, region: { x: 1, y: 2, width: 30, height: 40 }, rotation: 0 },
    { picture: 11, region: { x: 0, y: 0, width: 2000, height: 3000 }, rotation: 270 },
    { picture: 3, region: null, rotation: 90 },
  ]) assert.deepEqual(readView(writeView(view)), view);
  assert.equal(writeView({ picture: 0, region: { x: 1.4, y: 2, width: 30, height: 40 }, rotation: 0 }), "#xywh=1,2,30,40");
});

test("other places in a page are no views", () => {
  for (const hash of ["", "#", "#citation", "#tour=a/3", "#p=2"]) assert.equal(readView(hash), null);
});

test("a region that is none shows the whole", () => {
  for (const bad of ["1,2,3", "1,2,0,4", "a,b,c,d", "1,2,-3,4", ""]) assert.equal(readRegion(bad), null);
  assert.deepEqual(readRegion("pixel:1,2,3,4"), { x: 1, y: 2, width: 3, height: 4 });
  assert.deepEqual(readView("#xywh=x&p=0&turn=-90"), { picture: 0, region: null, rotation: 270 });
});

test("a content state names a canvas of ours, in each of its forms", () => {
  const canvases = ["https://a.example/iiif/x/canvas/1", "https://a.example/iiif/x/canvas/2"];
  const encoded = (state) => Buffer.from(encodeURIComponent(JSON.stringify(state))).toString("base64url");
  const expected = { picture: 1, region: { x: 1, y: 2, width: 3, height: 4 }, rotation: 0 };
  const id = `${canvases[1]}#xywh=1,2,3,4`;
  assert.deepEqual(readContentState(encoded({ id, type: "Canvas", partOf: [{ id: "https://a.example/iiif/x/manifest.json", type: "Manifest" }] }), canvases), expected);
  assert.deepEqual(readContentState(encoded({ type: "Annotation", motivation: ["contentState"], target: { id, type: "Canvas" } }), canvases), expected);
  assert.deepEqual(readContentState(encoded({ type: "Annotation", target: { type: "SpecificResource", source: { id: canvases[1], type: "Canvas" }, selector: { type: "FragmentSelector", value: "xywh=1,2,3,4" } } }), canvases), expected);
  assert.deepEqual(readContentState(id, canvases), expected);
  for (const other of [encoded({ id: "https://b.example/1", type: "Canvas" }), encoded(7), "%%%", "", null]) assert.equal(readContentState(other, canvases), null);
});

test("a book opens at its cover, then two by two; what is wider than high stands alone", () => {
  const book = (...pictures) => openings({ paging: "rtl", pictures });
  assert.deepEqual(book(page, page, page, page), [[0], [1, 2], [3]]);
  assert.deepEqual(book(page, spread, page, page, page), [[0], [1], [2, 3], [4]]);
  assert.deepEqual(book(page, page, spread, page), [[0], [1], [2], [3]]);
  assert.deepEqual(openings({ paging: "single", pictures: [page, page, page] }), [[0], [1], [2]]);
  assert.deepEqual(leftToRight([1, 2], "rtl"), [2, 1]);
  assert.deepEqual(leftToRight([1, 2], "ltr"), [1, 2]);
});

test("a scale is round and fits its room", () => {
  for (const perPixel of [0.001, 0.0847, 0.3, 1, 7, 123]) {
    const length = scaleLength(perPixel, 160);
    assert.ok(length / perPixel <= 160 && length / perPixel > 60, `${length} mm at ${perPixel}`);
    assert.match(String(Number(length.toPrecision(1))), /^(0\.0*)?[125]0*$/);
  }
  assert.deepEqual(unitOf(5), { unit: "millimetres", number: "5" });
  assert.deepEqual(unitOf(20), { unit: "centimetres", number: "2" });
  assert.deepEqual(unitOf(2000), { unit: "metres", number: "2" });
});

test("a point finds the smallest line over it", () => {
  const lines = [{ x: 0, y: 0, width: 100, height: 100 }, { x: 40, y: 40, width: 10, height: 10 }];
  assert.equal(lineAt(lines, 45, 45), 1);
  assert.equal(lineAt(lines, 5, 5), 0);
  assert.equal(lineAt(lines, 500, 5), -1);
});

test("every single key of the help does something, and keys of the browser are left to it", () => {
  for (const { keys, action } of shortcuts) {
    for (const key of keys.filter((name) => name.length === 1)) assert.ok(actionOf({ key: key === "−" ? "-" : key, altKey: false, ctrlKey: false, metaKey: false }), `${key}: ${action}`);
  }
  assert.equal(actionOf({ key: "f", altKey: false, ctrlKey: true, metaKey: false }), null);
  assert.equal(actionOf({ key: "z", altKey: false, ctrlKey: false, metaKey: false }), null);
});

test("the viewer is at most 100 KB to load, and writes no style, no code and no worker that the policy forbids", async () => {
  const script = await readFile(new URL("dist/viewer.js", web), "utf8");
  const style = await readFile(new URL("dist/viewer.css", web));
  const loaded = gzipSync(script, { level: 9 }).length + gzipSync(style, { level: 9 }).length;
  assert.ok(loaded <= 98_000, `${loaded} bytes`);
  assert.doesNotMatch(script, /createElement\("style"\)|\beval\(|new Function\(|^import |\bimport\(/u);
  assert.match(script, /CodePlex Foundation/);
});

test("a new version of OpenSeadragon with other sections is noticed", () => {
  assert.throws(() => trim("/*\n * OpenSeadragon - Navigator\n */"), /has changed/);
});
