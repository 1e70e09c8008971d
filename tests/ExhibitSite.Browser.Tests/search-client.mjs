// Answers questions over a built index with the search page's own code: folder, then JSON lines of { words, boosts, rows } on standard input.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pure } from "../web/bundle.mjs";

const [folder] = process.argv.slice(2);
const { engineOf, Files, FileError } = await pure("src/search/pure.ts");
const engine = engineOf(new Files(async (name) => {
  const path = join(folder, name);
  if (!existsSync(path)) throw new FileError("missing");
  return readFileSync(path);
}));
for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const asked = JSON.parse(line);
  const { total, approximate, rows } = await engine.search({ exact: false, sort: "score", chosen: {}, from: null, to: null, ...asked });
  console.log(JSON.stringify({ total, approximate, rows: rows.map(({ id, url, title, score }) => ({ id, url, title: title.map(({ text }) => text).join(""), score })) }));
}
