// The parts of OpenSeadragon that our viewer uses, as an esbuild plugin. Its file is one text of sections, each under its own head; what we
// do not use is left out: a third of the bytes that a reader would load.
import { readFile } from "node:fs/promises";

const unused = [
  "Navigator", "DziTileSource", "IIPTileSource", "IrisTileSource", "OsmTileSource", "TmsTileSource", "ImageTileSource", "TileSourceCollection",
  "Button", "ButtonGroup", "ReferenceStrip", "DisplayRect", "HTMLDrawer", "WebGLDrawer",
];
const head = /\/\*\*?\s*\n \* OpenSeadragon - (\S+).*\n/gu;

// It writes a style element, which our content security policy forbids; the rule stands in viewer.css.
const style = /\s+if \(!document\.querySelector\('style\[data-openseadragon-mobile-css\]'\)\) \{[\s\S]*?\n    \}\n/u;

/** Leaves out what we do not use; an error when a new version has other sections. */
export function trim(source) {
  const heads = [...source.matchAll(head)];
  const missing = unused.filter((name) => heads.every((found) => found[1] !== name));
  if (missing.length > 0 || !style.test(source)) throw new Error(`openseadragon.js has changed: look for ${missing.join(", ") || "its style element"}`);
  let kept = source.slice(0, heads[0].index);
  heads.forEach((found, at) => {
    if (!unused.includes(found[1])) kept += source.slice(found.index, heads[at + 1]?.index);
  });
  return kept.replace(style, "\n");
}

export const openSeadragon = {
  name: "openseadragon",
  setup(build) {
    build.onLoad({ filter: /openseadragon.openseadragon\.js$/ }, async ({ path }) => ({ contents: trim(await readFile(path, "utf8")), loader: "js" }));
  },
};

/** Its licence, which has to go with it. */
export const licence = async () => `/*!\n${(await readFile(new URL("node_modules/openseadragon/LICENSE.txt", import.meta.url), "utf8")).trim()}\n*/`;
