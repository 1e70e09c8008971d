// What the tests share: esbuild from the web folder, and the files as a site would get them.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

export const web = new URL("../../site/web/", import.meta.url);
const { ownNames } = await import(new URL("names.mjs", web));
const { build } = createRequire(new URL("package.json", web))("esbuild");

/** One entry, bundled and minified as build.mjs does it, as text. */
export async function bundle(entry, options = {}) {
  const result = await build({
    absWorkingDir: fileURLToPath(web), entryPoints: [entry], bundle: true, minify: true, charset: "utf8",
    legalComments: "none", write: false, ...(options.minify !== false && entry === "src/search/main.ts" ? { mangleProps: ownNames } : {}), ...options,
  });
  return result.outputFiles[0].text;
}

/** The pure parts of a script, as a module Node can run. */
export async function pure(entry = "src/page/pure.ts") {
  const code = await bundle(entry, { format: "esm", minify: false });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
}
