// The same work by sharp in one process, two pictures at a time with one thread each; and the pictures that are measured with.
import { createRequire } from "node:module";
import { mkdirSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";

const [modules, task, ...rest] = process.argv.slice(2);
const sharp = createRequire(join(modules, "x.js"))("sharp");
sharp.cache(false);

// A page: paper with noise, columns of dark strokes.
async function draw(file, width, height, seed, quality) {
  const [w, h] = [Math.min(width, 3500), Math.min(height, 3600)];
  let random = seed * 7919 + 1;
  const next = (below) => (random = (random * 1103515245 + 12345) % 2147483648) % below;
  let strokes = "";
  for (let i = 0; i < (w * h) / 4000; i++) strokes += `<rect x="${next(w)}" y="${next(h)}" width="${4 + next(40)}" height="${2 + next(8)}"/>`;
  const noise = await sharp({ create: { width: w, height: h, channels: 3, noise: { type: "gaussian", mean: 215, sigma: 9 } } }).png({ compressionLevel: 0 }).toBuffer();
  const page = await sharp(noise).composite([{ input: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" fill="#2a2420">${strokes}</svg>`) }]).removeAlpha().png({ compressionLevel: 0 }).toBuffer();
  const whole = w === width && h === height ? sharp(page) : sharp({ create: { width, height, channels: 3, background: "#fff" }, limitInputPixels: false }).composite([{ input: page, tile: true }]).removeAlpha();
  await whole.jpeg({ quality }).toFile(file);
}

async function each(folder, work) {
  sharp.concurrency(1);
  const files = readdirSync(folder).sort().map((name) => join(folder, name));
  const worker = async () => {
    for (let file = files.shift(); file; file = files.shift()) await work(file);
  };
  await Promise.all([worker(), worker()]);
}

if (task === "draw") {
  const [folder, count, width, height, quality] = rest;
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < +count; i++) await draw(join(folder, `page-${String(i).padStart(3, "0")}.jpg`), +width, +height, i + 1, +quality);
} else if (task === "tiles") {
  const [folder, out] = rest;
  mkdirSync(out, { recursive: true });
  await each(folder, (file) => sharp(file, { sequentialRead: true }).jpeg({ quality: 80 }).tile({ size: 1024, layout: "iiif3" }).toFile(join(out, basename(file, ".jpg"))));
} else if (task === "sizes") {
  const [folder, out] = rest;
  mkdirSync(out, { recursive: true });
  await each(folder, async (file) => {
    const source = sharp(file, { sequentialRead: true }).rotate().toColourspace("srgb");
    const jobs = [source.clone().jpeg({ quality: 80 }).toFile(join(out, `${basename(file)}-max.jpg`))];
    for (const width of [1600, 800, 400]) {
      const sized = source.clone().resize({ width });
      jobs.push(sized.clone().jpeg({ quality: 80 }).toFile(join(out, `${basename(file)}-${width}.jpg`)));
      jobs.push(sized.clone().webp({ quality: 75, effort: 2 }).toFile(join(out, `${basename(file)}-${width}.webp`)));
    }
    await Promise.all(jobs);
  });
}
