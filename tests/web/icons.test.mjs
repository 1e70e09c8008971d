import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { web } from "./bundle.mjs";

const sharp = createRequire(new URL("package.json", web))("sharp");
const { writeIcons } = await import(new URL("icons.mjs", web));

/** The colour of a point: red, green, blue, opacity. */
async function at(file, x, y) {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4)];
}

test("The mark is drawn for browsers that take no drawing, and on paper for a home screen", async () => {
  const folder = await mkdtemp(join(tmpdir(), "exhibit-icons-"));
  try {
    await writeIcons(pathToFileURL(folder + "/"));
    const [small, large] = ["mark-32.png", "mark-180.png"].map((name) => join(folder, name));
    for (const [file, size] of [[small, 32], [large, 180]]) {
      const { format, width, height } = await sharp(file).metadata();
      assert.deepEqual([format, width, height], ["png", size, size]);
      assert.ok((await readFile(file)).length < 2_000);
    }
    const red = [0xb8, 0x39, 0x2b, 255];
    assert.deepEqual(await at(small, 16, 8), red);
    assert.deepEqual((await at(small, 2, 2))[3], 0);
    assert.deepEqual((await at(small, 16, 29))[3], 0, "the notch of the fishtail");
    assert.deepEqual(await at(large, 90, 60), red);
    assert.deepEqual(await at(large, 5, 5), [0xf6, 0xf3, 0xeb, 255]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
