// What a reader's browser fetches for a query: folder of the index, file of queries (JSON), folder of the browser's files. Each query begins with nothing.
// And, beside the index, the reader by itself, as a module for a bare page.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [folder, queries, web] = process.argv.slice(2);
const { build } = createRequire(join(web, "package.json"))("esbuild");
const bundled = await build({
  absWorkingDir: web, stdin: { contents: 'export { engineOf, Files } from "./src/search/pure";', resolveDir: web }, bundle: true, minify: true, charset: "utf8", format: "esm", write: false,
});
const code = bundled.outputFiles[0].text;
writeFileSync(join(folder, "..", "engine.js"), code);
const { engineOf, Files } = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);

const about = { exact: false, sort: "score", chosen: {}, from: null, to: null, boosts: true };
for (const words of JSON.parse(readFileSync(queries, "utf8"))) {
  const sum = { requests: 0, bytes: 0 };
  const engine = engineOf(new Files(async (name) => {
    const data = readFileSync(join(folder, name));
    sum.requests++;
    sum.bytes += data.length;
    if (name === "start.bin") sum.start = data.length;
    return data;
  }));
  const { total } = await engine.search({ ...about, words, rows: 0 });
  const list = { ...sum };
  await engine.search({ ...about, words, rows: 10 });
  console.log(JSON.stringify({ words, total, start: sum.start, listBytes: list.bytes, listRequests: list.requests, rowBytes: sum.bytes, rowRequests: sum.requests }));
}
