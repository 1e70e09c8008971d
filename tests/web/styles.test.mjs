import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { bundle, web } from "./bundle.mjs";

const tokens = readFileSync(new URL("styles/tokens.css", web), "utf8");
const themes = readFileSync(new URL("styles/themes.css", web), "utf8");
const accents = ["cinnabar", "ink-accent", "indigo", "pine", "ochre", "plum"];

/** The colours a block of custom properties sets, after the block's first selector or query. */
function colours(css, from) {
  const start = css.indexOf(from);
  assert.notEqual(start, -1, from);
  const block = css.slice(css.indexOf("{", start), css.indexOf("}", start));
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})\b/gu)].map(([, name, value]) => [name, value]));
}

function luminance(hex) {
  const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join("") : hex.slice(1);
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(full.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const palettes = {
  light: [colours(tokens, ":root"), 4.5],
  dark: [colours(themes, ':root[data-theme="dark"]'), 4.5],
  contrast: [colours(themes, ':root[data-theme="contrast"]'), 7],
};

for (const [name, [palette, least]] of Object.entries(palettes)) {
  test(`Text in the ${name} theme has a contrast of at least ${least}`, () => {
    for (const ground of ["paper", "paper-2", "slip"]) {
      for (const text of ["ink", "ink-2", ...accents]) {
        const found = contrast(palette[text], palette[ground]);
        assert.ok(found >= least, `${text} on ${ground}: ${found.toFixed(2)}`);
      }
    }
    assert.ok(contrast(palette["rule-2"], palette.paper) >= 3, "edges of controls");
    assert.ok(contrast(palette.focus, palette.paper) >= 3, "focus ring");
    assert.ok(contrast(palette.ink, palette.mark) >= least, "marked words");
  });
}

test("A reader's choice and the system's preference give the same colours", () => {
  assert.deepEqual(colours(themes.slice(themes.indexOf("prefers-color-scheme: dark")), ":root:not([data-theme])"), palettes.dark[0]);
  assert.deepEqual(colours(themes.slice(themes.indexOf("prefers-contrast: more")), ":root:not([data-theme])"), palettes.contrast[0]);
});

test("The style sheet is small, whole and asks for nothing from elsewhere", async () => {
  const css = await bundle("styles/main.css", { target: "chrome109" });
  const size = brotliCompressSync(css).length;
  assert.ok(size <= 20_000, `${size} bytes`);
  assert.match(css, /^@layer reset,\s*tokens,\s*base,\s*layout,\s*components,\s*themes,\s*print,\s*kiosk,\s*user;/u);
  assert.doesNotMatch(css, /url\(|@import|data:|https?:\/\/|@font-face/u);
});

test("The script is small and builds no markup from text", async () => {
  const script = await bundle("src/page/main.ts", { format: "iife", target: "es2022" });
  const size = brotliCompressSync(script).length;
  assert.ok(size <= 6_000, `${size} bytes`);
  for (const file of readdirSync(new URL("src", web), { recursive: true }).filter((name) => name.endsWith(".ts"))) {
    const text = readFileSync(new URL(`src/${file}`, web), "utf8");
    assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|\bany\b(?=[;,)\]>])|as unknown as|@ts-|\beval\b/u, file);
  }
});

test("The search is small, and no page but its own loads it", async () => {
  const script = await bundle("src/search/main.ts", { format: "iife", target: "es2022" });
  const size = brotliCompressSync(script).length;
  assert.ok(size <= 12_000, `${size} bytes`);
  assert.doesNotMatch(await bundle("src/page/main.ts", { format: "iife", target: "es2022" }), /DecompressionStream/u);
});

test("Two builds are the same bytes", async () => {
  for (const entry of ["styles/main.css", "src/page/main.ts", "src/search/main.ts"]) assert.equal(await bundle(entry), await bundle(entry));
});
