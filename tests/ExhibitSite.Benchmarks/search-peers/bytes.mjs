// What a reader's browser fetches for a query: folder of the index, file of queries (JSON), folder of npm's packages. Each query begins with nothing.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [folder, queries, web] = process.argv.slice(2);
const { build } = createRequire(join(web, "package.json"))("esbuild");
const bundled = await build({ absWorkingDir: web, entryPoints: ["src/search/pure.ts"], bundle: true, charset: "utf8", format: "esm", write: false });
const { engineOf, Files } = await import(`data:text/javascript;base64,${Buffer.from(bundled.outputFiles[0].text).toString("base64")}`);

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
