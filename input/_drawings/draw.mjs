// Writes every drawing: `node input/_drawings/draw.mjs` from the root of the project.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
export const inputRoot = dirname(here);

/** All drawings as a map of path under input/ to SVG text, in ordinal order of the paths. */
export async function drawAll() {
  const files = new Map();
  for (const name of readdirSync(here)
    .filter((f) => f.endsWith('.mjs') && f !== 'draw.mjs')
    .sort()) {
    const module = await import(pathToFileURL(join(here, name)).href);
    for (const [file, draw] of Object.entries(module.drawings ?? {})) files.set(`media/drawings/${file}`, draw());
    for (const [file, svg] of module.pages?.(inputRoot) ?? []) files.set(file, svg);
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

if (process.argv[1] && pathToFileURL(process.argv[1]).href === import.meta.url) {
  const files = await drawAll();
  for (const [file, svg] of files) {
    mkdirSync(dirname(join(inputRoot, file)), { recursive: true });
    writeFileSync(join(inputRoot, file), svg);
  }
  console.log(`${files.size} drawings`);
}
