import assert from "node:assert/strict";
import { test } from "node:test";
import vm from "node:vm";
import { bundle, pure } from "./bundle.mjs";

const { parse, serialise, change, apply } = await pure();

test("Settings written are the settings read", () => {
  for (const settings of [{}, { theme: "dark" }, { scale: "150", size: "large", writing: "vertical" }]) {
    assert.deepEqual(parse(serialise(settings)), settings);
  }
});

test("Nothing that is not offered is read", () => {
  assert.deepEqual(parse("theme=pink scale=900 colour=red nonsense = =dark theme="), {});
  assert.deepEqual(parse("constructor=x __proto__=y theme=dark"), { theme: "dark" });
  assert.deepEqual(parse(null), {});
});

test("The usual value takes a setting away", () => {
  assert.deepEqual(change({ theme: "dark", scale: "125" }, "theme", "auto"), { scale: "125" });
  assert.deepEqual(change({ scale: "125" }, "scale", "100"), {});
  assert.deepEqual(change({ size: "large" }, "size", null), {});
  assert.deepEqual(change({ size: "large" }, "mode", "reading"), { size: "large", mode: "reading" });
});

test("Applying settings touches no other attribute of the root", () => {
  const dataset = { site: "demo", edition: "kiosk", theme: "dark" };
  apply({ scale: "200" }, dataset);
  assert.deepEqual(dataset, { site: "demo", edition: "kiosk", scale: "200" });
});

test("The early script applies what the page script stored", async () => {
  const early = await bundle("src/page/early.ts", { format: "iife", target: "es2022" });
  const run = (stored) => {
    const root = { dataset: { site: "demo" } };
    vm.runInNewContext(early, { document: { documentElement: root }, localStorage: { getItem: (key) => (key === "demo:reading" ? stored : null) } });
    return root.dataset;
  };
  assert.deepEqual({ ...run(serialise({ theme: "contrast", size: "large" })) }, { site: "demo", js: "on", theme: "contrast", size: "large" });
  assert.deepEqual({ ...run(null) }, { site: "demo", js: "on" });
  assert.ok(Buffer.byteLength(early) <= 300, `early script has ${Buffer.byteLength(early)} bytes`);
});

test("A browser that forbids storage shows the page as it was written", async () => {
  const early = await bundle("src/page/early.ts", { format: "iife", target: "es2022" });
  const root = { dataset: {} };
  vm.runInNewContext(early, { document: { documentElement: root }, localStorage: { getItem() { throw new Error("denied"); } } });
  assert.deepEqual(root.dataset, { js: "on" });
});
