// Bundles the page's script and style, and makes the tables of the search. The generator hashes the names when it writes a site.
import { build } from "esbuild";
import { copyFile, mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { licence, openSeadragon } from "./openseadragon.mjs";
import { writeIcons } from "./icons.mjs";
import { writeMirador } from "./mirador.mjs";
import { writeTables } from "./fold.mjs";
import { writeTraditional } from "./traditional.mjs";
import { ownNames } from "./names.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const shared = { absWorkingDir: here, bundle: true, charset: "utf8", legalComments: "none", logLevel: "warning", minify: true };

await rm(new URL("dist", import.meta.url), { recursive: true, force: true });
await mkdir(new URL("dist", import.meta.url));
await Promise.all([
  // The fishtail of a block-printed leaf, as in the head of every page.
  copyFile(new URL("mark.svg", import.meta.url), new URL("dist/mark.svg", import.meta.url)),
  writeIcons(new URL("dist/", import.meta.url)),
  build({ ...shared, entryPoints: ["src/page/main.ts"], format: "iife", target: "es2022", outfile: "dist/page.js" }),
  build({ ...shared, entryPoints: ["src/search/main.ts"], format: "iife", target: "es2022", mangleProps: ownNames, outfile: "dist/search.js" }),
  build({ ...shared, entryPoints: ["src/page/early.ts"], format: "iife", target: "es2022", outfile: "dist/early.js" }),
  // On the pages of offline editions only.
  build({ ...shared, entryPoints: ["src/disk/main.ts"], format: "iife", target: "es2022", outfile: "dist/disk.js" }),
  // On the pages of hall screens only.
  build({ ...shared, entryPoints: ["src/kiosk/main.ts"], format: "iife", target: "es2022", outfile: "dist/kiosk.js" }),
  build({ ...shared, entryPoints: ["src/kiosk/names.ts"], format: "iife", target: "es2022", mangleProps: ownNames, outfile: "dist/names.js" }),
  build({ ...shared, entryPoints: ["styles/kiosk.css"], target: "chrome109", outfile: "dist/kiosk.css" }),
  // On the pages of tours and quizzes only.
  build({ ...shared, entryPoints: ["src/tour/main.ts"], format: "iife", target: "es2022", outfile: "dist/tour.js" }),
  build({ ...shared, entryPoints: ["src/quiz/main.ts"], format: "iife", target: "es2022", outfile: "dist/quiz.js" }),
  build({ ...shared, entryPoints: ["src/page/drawing.ts"], format: "iife", target: "es2022", outfile: "dist/drawing.js" }),
  // At the first press on a picture only.
  build({ ...shared, entryPoints: ["src/viewers/picture/main.ts"], format: "iife", target: "es2022", outfile: "dist/viewer.js", plugins: [openSeadragon], banner: { js: await licence() } }),
  build({ ...shared, entryPoints: ["src/viewers/picture/viewer.css"], target: "chrome109", outfile: "dist/viewer.css" }),
  // On pages with a recording whose captions are shown.
  build({ ...shared, entryPoints: ["src/recording/main.ts"], format: "iife", target: "es2022", outfile: "dist/recording.js" }),
  // On the page of the full viewer only.
  build({ ...shared, entryPoints: ["src/full/main.ts"], format: "iife", target: "es2022", outfile: "dist/full-viewer.js" }),
  writeMirador(new URL("dist/", import.meta.url)),
  // For the command's own editor; no site has it.
  build({ ...shared, entryPoints: ["src/desk/main.ts"], format: "iife", target: "es2022", outfile: "dist/desk.js" }),
  build({ ...shared, entryPoints: ["styles/desk.css"], target: "chrome109", outfile: "dist/desk.css" }),
  writeTables(new URL("dist/", import.meta.url)),
  writeTraditional(new URL("dist/", import.meta.url)),
  build({ ...shared, entryPoints: ["styles/main.css"], target: "chrome109", outfile: "dist/page.css" }),
]);
