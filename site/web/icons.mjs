// The mark as pictures of points, for browsers that take no SVG: 32 for a tab, 180 for a telephone's home screen.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

/** The paper of the light theme (tokens.css). A home screen fills what is transparent with black. */
const paper = "#f6f3eb";

/** Share of the home screen's square that the mark may fill: the system rounds its corners. */
const within = 0.62;

/**
 * Writes mark-32.png and mark-180.png, drawn from mark.svg.
 * @param {URL} folder Where the built files lie.
 */
export async function writeIcons(folder) {
  const mark = await readFile(new URL("mark.svg", import.meta.url));
  const at = (size) => sharp(mark, { density: (72 * size) / 32 }).resize(size, size);
  const inner = Math.round((180 * within) / 2) * 2;
  const edge = (180 - inner) / 2;
  const png = { compressionLevel: 9, palette: true };
  await at(32).png(png).toFile(fileURLToPath(new URL("mark-32.png", folder)));
  await at(inner).flatten({ background: paper }).extend({ top: edge, bottom: edge, left: edge, right: edge, background: paper }).png(png).toFile(fileURLToPath(new URL("mark-180.png", folder)));
}
