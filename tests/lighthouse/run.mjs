// Measures pages of a built site with Lighthouse, as a telephone on a slow line sees them, and writes what it found.
// node run.mjs <folder of the site> <page to write> [address …]
import { createReadStream, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { cpus, loadavg } from "node:os";
import { extname, join, normalize, resolve } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [folder = "output", page = "", ...asked] = process.argv.slice(2);
const root = resolve(folder);
const pages = asked.length > 0 ? asked : ["", "exhibitions/chen-tingjing/zidian/", "items/kangxi-edict-1710/", "search/", "compilations/wuting-memorials/"];
const kinds = ["performance", "accessibility", "best-practices", "seo"];
const least = { performance: 95, accessibility: 100, "best-practices": 100, seo: 100 };
const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".json": "application/json", ".xml": "application/xml", ".txt": "text/plain", ".jpg": "image/jpeg", ".webp": "image/webp", ".png": "image/png", ".mp3": "audio/mpeg" };

// As a host does it: pages, styles and scripts squeezed, named files kept for ever.
const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://host").pathname));
  const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
  if (!file.startsWith(root) || !existsSync(file) || !statSync(file).isFile()) return void response.writeHead(404).end();
  const type = types[extname(file)] ?? "application/octet-stream";
  const head = { "content-type": type, "cache-control": path.includes("/assets/") ? "max-age=31536000, immutable" : "no-cache" };
  if (!/^text|svg|json|xml/u.test(type)) return void createReadStream(file).pipe(response.writeHead(200, head));
  response.writeHead(200, { ...head, "content-encoding": "br" }).end(brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }));
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const home = `http://127.0.0.1:${server.address().port}/`;
const chrome = await launch({ chromePath: process.env.EXHIBIT_CHROMIUM ?? "/usr/bin/chromium", chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"] });

const rows = [];
let failed = 0;
try {
  for (const address of pages) {
    const { lhr } = await lighthouse(home + address, { port: chrome.port, onlyCategories: kinds, logLevel: "error" });
    const scores = kinds.map((kind) => Math.round(lhr.categories[kind].score * 100));
    const value = (audit) => lhr.audits[audit].numericValue;
    rows.push({ address, scores, lcp: value("largest-contentful-paint"), cls: value("cumulative-layout-shift"), tbt: value("total-blocking-time"), bytes: value("total-byte-weight"), load: loadavg()[0] });
    for (const [at, kind] of kinds.entries()) {
      if (scores[at] >= least[kind]) continue;
      failed++;
      const refs = lhr.categories[kind].auditRefs.filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 0.9);
      console.log(`${address || "(home)"}: ${kind} ${scores[at]}: ${refs.map(({ id }) => `${id} ${lhr.audits[id].displayValue ?? ""} ${JSON.stringify(lhr.audits[id].details?.items?.slice(0, 2) ?? "").slice(0, 400)}`).join("\n   ")}`);
    }
    console.log(`${address || "(home)"}: ${scores.join(" ")}`);
  }
} finally {
  chrome.kill();
  server.close();
}

if (page) {
  const version = JSON.parse(readFileSync(new URL("node_modules/lighthouse/package.json", import.meta.url), "utf8")).version;
  const line = ({ address, scores, lcp, cls, tbt, bytes, load }) =>
    `| ${address || "(home)"} | ${scores.join(" | ")} | ${(lcp / 1000).toFixed(1)} s | ${cls.toFixed(3)} | ${Math.round(tbt)} ms | ${Math.round(bytes / 1024)} KB | ${load.toFixed(1)} |`;
  writeFileSync(page, `# Pages, measured

Lighthouse ${version}, its usual telephone (four times slower processor, 150 ms and 1.6 Mbit/s, both simulated), the flagship, each page once, on ${cpus().length} cores. Load is that of the machine in the minute before: a busy machine lowers performance, nothing else.
Renew: \`dotnet cake --target=Lighthouse\`.

| page | performance | accessibility | best practices | SEO | largest paint | shift | blocked | transferred | load |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.map(line).join("\n")}
`);
}
process.exit(failed === 0 ? 0 : 1);
