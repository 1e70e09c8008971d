// The page of the full viewer: what it may open, where its requests go, and what a reader loads.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { brotliDecompressSync, gzipSync } from "node:zlib";
import { pure, web } from "./bundle.mjs";
import { entry, forReaders } from "../../site/web/mirador.mjs";

const { atHome, configOf, inLocale, ownAddress } = await pure("src/full/pure.ts");
const root = "https://mirror.example/demo/";
const base = "https://archives.example/";

test("manifests and collections of the site are opened, by public address or from its root", () => {
  for (const wanted of ["iiif/manifests/a.json", `${base}iiif/manifests/a.json`, `${root}iiif/manifests/a.json`]) assert.equal(ownAddress(wanted, root, base), `${root}iiif/manifests/a.json`);
  assert.equal(ownAddress("iiif/collections/site.json", root, base), `${root}iiif/collections/site.json`);
});

test("nothing else is opened", () => {
  for (const wanted of [
    "https://evil.example/iiif/manifests/a.json", "//evil.example/iiif/manifests/a.json", "https://mirror.example/iiif/manifests/a.json", "https://mirror.example.evil/demo/iiif/manifests/a.json",
    "iiif/manifests/../../secret.json", "iiif/manifests/%2e%2e/x.json", "iiif/changes/all.json", "iiif/manifests/a.json?x=1", "iiif/manifests/a.json#x", "javascript:alert(1)", "iiif/manifests/a.html", "http://", "",
  ]) assert.equal(ownAddress(wanted, root, base), null, wanted);
});

test("ids of the public address lead to where the site stands, everything else stays", () => {
  const manifest = { id: `${base}iiif/manifests/a.json`, "@context": "http://iiif.io/api/presentation/3/context.json", items: [{ id: `${base}iiif/b`, height: 3, label: null }] };
  assert.deepEqual(atHome(manifest, root, base), { ...manifest, id: `${root}iiif/manifests/a.json`, items: [{ id: `${root}iiif/b`, height: 3, label: null }] });
});

test("answers that come later are brought home too", () => {
  const config = configOf({ manifest: `${root}m.json`, language: "zh-Hant", isDark: true, isWide: true }, { type: "Manifest", items: [{}, {}] }, (value) => atHome(value, root, base));
  assert.equal(config.language, "zh-TW");
  const [toHome] = config.requests.postprocessors;
  assert.deepEqual(toHome("u", { type: "T", json: { id: `${base}i` }, annotationJson: [`${base}a`], url: `${base}u` }), { type: "T", json: { id: `${root}i` }, annotationJson: [`${root}a`], url: `${base}u` });
});

test("labels are shown in the language of the page", () => {
  assert.deepEqual(inLocale({ label: { en: ["Maker"], "zh-Hans": ["制作者"] } }, "zh-Hans"), { label: { "zh-CN": ["制作者"] } });
  assert.deepEqual(inLocale([{ label: { en: ["Maker"], "zh-Hans": ["制作者"], "zh-Hant": ["製作者"] } }], "zh-Hant"), [{ label: { "zh-TW": ["製作者"], "zh-Hans": ["制作者"] } }]);
  assert.deepEqual(inLocale({ label: { "zh-Hans": ["制作者"] } }, "zh-Hant"), { label: { "zh-TW": ["制作者"] } });
  assert.deepEqual(inLocale({ label: { "zh-Hans": ["制作者"] } }, "en"), { label: { "zh-Hans": ["制作者"] } });
});

test("Mirador comes without React's part for developers, in less than 600 KB", async () => {
  const script = brotliDecompressSync(await readFile(new URL("dist/mirador.js.br", web)));
  assert.ok(!script.includes("Download the React DevTools"));
  assert.ok(gzipSync(script).length < 600_000, `${gzipSync(script).length}`);
  await assert.rejects(forReaders("var a=1"), /NODE_ENV/u);
});

test("a file of an archive is found behind others of any length, and a missing one is told", () => {
  const file = (name, text) => {
    const head = Buffer.alloc(512);
    head.write(name, 0, "latin1");
    head.write(text.length.toString(8).padStart(11, "0"), 124, "latin1");
    return Buffer.concat([head, Buffer.from(text), Buffer.alloc((512 - (text.length % 512)) % 512)]);
  };
  const tar = Buffer.concat([file("p/a", "x".repeat(513)), file("p/b", "yes"), Buffer.alloc(1024)]);
  assert.equal(entry(tar, "p/b").toString(), "yes");
  assert.throws(() => entry(tar, "p/c"), /p\/c/u);
});
