// Mirador's finished bundle, for the page of the full viewer. It is not in package.json: its package names 203 others (375 MB), which are all in the
// bundle already. npm brings the one archive, checked against the hash below; what the bundle holds stands in src/full/notices.txt.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompressSync, constants, gunzipSync } from "node:zlib";
import { transform } from "esbuild";

const version = "4.0.0";
const integrity = "sha512-uWsE9e2oqSc/lUu+vVwDGhTsycuhGsfZ2KfX6CLfXiT3wgGy6qT9+q5M3V9Zz72hkdIgsJugKesaowmRtYmvrA==";
const bundle = "package/dist/mirador.min.js";
const quality = 9;

const run = promisify(execFile);
const kept = new URL(`node_modules/.cache/mirador-${version}.tgz`, import.meta.url);
const hashOf = (bytes) => `sha512-${createHash("sha512").update(bytes).digest("base64")}`;

async function archive() {
  const here = await readFile(kept).catch(() => null);
  if (here && hashOf(here) === integrity) return here;
  const folder = await mkdtemp(join(tmpdir(), "mirador-"));
  try {
    await run("npm", ["pack", `mirador@${version}`, "--pack-destination", folder, "--silent"], { shell: process.platform === "win32" });
    const bytes = await readFile(join(folder, `mirador-${version}.tgz`));
    if (hashOf(bytes) !== integrity) throw new Error(`mirador ${version} is not what it was when it was chosen: ${hashOf(bytes)}`);
    await mkdir(new URL(".", kept), { recursive: true });
    const beside = new URL(`${kept.href}.${process.pid}`);
    await writeFile(beside, bytes);
    await rename(beside, kept);
    return bytes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One file of a tar archive (POSIX ustar): heads of 512 bytes with name and octal length, contents filled up to whole blocks. */
export function entry(tar, wanted) {
  const block = 512;
  for (let at = 0; at + block <= tar.length; ) {
    const field = (from, length) => tar.toString("latin1", at + from, at + from + length).replace(/\0.*$/su, "");
    const [name, size] = [field(0, 100), Number.parseInt(field(124, 12), 8) || 0];
    if (name === wanted) return tar.subarray(at + block, at + block + size);
    at += block + Math.ceil(size / block) * block;
  }
  throw new Error(`the archive has no ${wanted}`);
}

/**
 * The bundle as readers are to have it. It carries React twice, as made for developers and for readers, and takes the first, which talks to the console:
 * what it asks (NODE_ENV) was left unanswered. Answered, the first falls away, a fifth of the bytes.
 */
export async function forReaders(source) {
  const asked = /(?<![\w$.])[\w$]+\.NODE_ENV\b/gu;
  if (!asked.test(source)) throw new Error("Mirador's bundle has changed: it does not ask for NODE_ENV any more");
  const { code } = await transform(source.replace(asked, '"production"'), { minify: true, charset: "utf8", target: "es2022", legalComments: "none" });
  return Buffer.from(code);
}

/** Writes the bundle, packed, as it is to lie in the program. */
export async function writeMirador(folder) {
  await mkdir(folder, { recursive: true });
  const script = await forReaders(entry(gunzipSync(await archive()), bundle).toString("utf8"));
  const packed = brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: script.length } });
  await writeFile(new URL("mirador.js.br", folder), packed);
}
