// Typesets leaves and a wall sheet from our own compilation as pictures to look at closely: `node input/_leaves/typeset.mjs` from the root of the
// project, after `npm ci` in site/web. What it makes says on itself that it is typeset by us, and is no image of any original.
// The place of every column is known here, so the item's `lines` are written with it.
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { C, FONT, esc, line, n, rect } from '../_drawings/kit.mjs';
import { cellsOf, columnsOf } from '../_drawings/type.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const input = dirname(here);
const sharp = createRequire(join(input, '../site/web/package.json'))('sharp');
const book = join(input, 'compilations/wuting-memorials');
const DPI = 300;

/** The pieces of the compilation in their order: title, date, summary and the quoted lines of the old print. */
function pieces() {
  return readdirSync(book).filter((name) => /^\d/.test(name)).sort()
    .flatMap((volume) => readdirSync(join(book, volume)).filter((name) => /^\d/.test(name)).sort().map((name) => readFileSync(join(book, volume, name), 'utf8')))
    .map((text) => ({
      title: /^title: (.*)$/m.exec(text)[1],
      date: /^date: (.*)$/m.exec(text)[1],
      source: /^source: (.*)$/m.exec(text)[1].replace(/（.*$/, ''),
      summary: plain(/## 提要\n\n([\s\S]*?)\n\n## /.exec(text)[1]),
      quotes: [...text.matchAll(/:::quote\n[\s\S]*?\n\n([\s\S]*?)\n:::/g)].map((found) => plain(found[1])),
    }));
}

/** Text without our marks of evidence, pages and links. */
const plain = (text) => text.replace(/\s*\{[^}]*\}/g, '').replace(/\[\[page:[^\]]*\]\]/g, '').replace(/\[\[[^\]|]*\|([^\]]*)\]\]/g, '$1').replace(/\*\*/g, '').replace(/\s*\n\s*/g, '').trim();

const shiftOf = (mark) => ('，。、'.includes(mark) ? [0.6, -0.2] : '！？'.includes(mark) ? [0.36, 0.3] : [0.56, 0.1]);

/** A column of cells from the top down, each glyph by itself: not every renderer takes lists of places. */
function column(cells, x, top, pitch, size, fill) {
  return cells.map((cell, i) => {
    const centre = top + (i + 0.5) * pitch;
    const [dx, dy] = cell.figures ? [0, 0.28] : cell.corner ? shiftOf(cell.glyph) : [0, 0.36];
    const scale = cell.figures ? (cell.figures.length > 2 ? 0.52 : 0.68) : 1;
    return `<text x="${n(x + size * dx)}" y="${n(centre + size * dy)}" font-size="${n(size * scale)}" fill="${fill}" text-anchor="middle">${esc(cell.figures ?? cell.glyph)}</text>`;
  }).join('');
}

const open = (width, height, body) => Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}">${body}</svg>`);

/** Flat colours and thin lines: a palette keeps every edge and takes a tenth of the bytes. */
const write = (svg, file, colours) => sharp(svg, { limitInputPixels: false, unlimited: true }).flatten({ background: '#f3ecda' }).png({ palette: true, colours, effort: 10, compressionLevel: 9 }).toFile(join(input, file));

// --- leaves ---------------------------------------------------------------------------------------

const PAGE = { width: 2000, height: 3000, top: 300, bottom: 2640, heart: 130, columns: 8, rows: 20 };

/** Columns of a page with the words that stand in them; titles are two cells lower and in red. */
function flow(all) {
  const columns = [];
  for (const piece of all) {
    for (const cells of columnsOf([{ words: `　　${piece.title}` }], PAGE.rows)) columns.push({ cells, fill: C.accent, words: piece.title });
    for (const quote of piece.quotes) {
      const cells = columnsOf([{ words: quote }], PAGE.rows);
      let rest = [...quote];
      for (const each of cells) {
        columns.push({ cells: each, fill: C.ink, words: rest.slice(0, each.length).join(''), lang: true });
        rest = rest.slice(each.length);
      }
    }
    for (const cells of columnsOf([{ words: `　　　　（${piece.source}）` }], PAGE.rows + 8)) columns.push({ cells, fill: C.soft, words: `（${piece.source}）`, isSmall: true });
  }
  return columns;
}

/** The two sides of a leaf: the fold lies to the left of the first and to the right of the second. */
function leaf(columns, number) {
  const isFirst = number % 2 === 1;
  const [left, right] = isFirst ? [150 + PAGE.heart, 1850] : [150, 1850 - PAGE.heart];
  const width = (right - left) / PAGE.columns;
  const pitch = (PAGE.bottom - PAGE.top - 60) / PAGE.rows;
  const lines = [];
  let body = rect(0, 0, PAGE.width, PAGE.height, '#f3ecda') + rect(150, PAGE.top, 1700, PAGE.bottom - PAGE.top, '#fbf7ec');
  for (let i = 0; i <= PAGE.columns; i++) body += line(left + i * width, PAGE.top, left + i * width, PAGE.bottom, C.accent, 2, { opacity: 0.55 });
  body += rect(138, PAGE.top - 12, 1724, PAGE.bottom - PAGE.top + 24, 'none', { stroke: C.accent, 'stroke-width': 8 }) + rect(150, PAGE.top, 1700, PAGE.bottom - PAGE.top, 'none', { stroke: C.accent, 'stroke-width': 2.5 });
  columns.forEach((each, i) => {
    const x = right - (i + 0.5) * width;
    const step = each.isSmall ? (PAGE.bottom - PAGE.top - 60) / (PAGE.rows + 8) : pitch;
    body += column(each.cells, x, PAGE.top + 30, step, step * 0.86, each.fill);
    const blank = each.cells.findIndex((cell) => cell.glyph !== '\u3000');
    lines.push({ at: [Math.round(x - width / 2), Math.round(PAGE.top + 30 + blank * step), Math.round(width), Math.round((each.cells.length - blank) * step)], text: each.words });
  });
  const fold = isFirst ? 150 + PAGE.heart / 2 : 1850 - PAGE.heart / 2;
  body += column(cellsOf('午亭奏疏节录'), fold, PAGE.top + 420, 66, 54, C.soft) + column(cellsOf('示意排印'), fold, PAGE.top + 70, 72, 60, C.accent)
    + column(cellsOf(`${'一二三四五六七八九'[Math.ceil(number / 2) - 1]}${isFirst ? '上' : '下'}`), fold, PAGE.bottom - 320, 66, 54, C.soft);
  const foot = (y, words, size, fill) => `<text x="1000" y="${y}" font-size="${size}" fill="${fill}" text-anchor="middle" letter-spacing="4">${esc(words)}</text>`;
  body += foot(2790, '示意排印 · 非原件 · 本馆数字编研组制', 50, C.accent) + foot(2870, '据《午亭文编》录文排成；原书无标点', 38, C.soft);
  return { svg: open(PAGE.width, PAGE.height, body), lines };
}

// --- the sheet ------------------------------------------------------------------------------------

const SHEET = { width: 8640, height: 6000, margin: 330, top: 620, bottom: 5560, pitch: 62 };

/** All summaries and quotations on one sheet, to be read only by coming close. */
function sheet(all) {
  const rows = Math.floor((SHEET.bottom - SHEET.top) / SHEET.pitch);
  const columns = all.flatMap((piece) => [
    { cells: cellsOf(piece.title), fill: C.accent, scale: 1.35 },
    ...columnsOf([{ words: `　　${piece.summary}` }], rows).map((cells) => ({ cells, fill: C.soft, scale: 0.8 })),
    ...piece.quotes.flatMap((quote) => columnsOf([{ words: quote }], rows).map((cells) => ({ cells, fill: C.ink, scale: 0.92 }))),
    { cells: [], fill: C.ink, scale: 1 },
  ]);
  const room = SHEET.width - 2 * SHEET.margin;
  const width = Math.min(118, room / columns.length);
  const inside = { x: SHEET.width - SHEET.margin - columns.length * width, w: columns.length * width };
  let body = rect(0, 0, SHEET.width, SHEET.height, '#f3ecda') + rect(inside.x - 60, SHEET.top - 60, inside.w + 120, SHEET.bottom - SHEET.top + 120, '#fbf7ec', { stroke: C.accent, 'stroke-width': 14 });
  columns.forEach(({ cells, fill, scale }, i) => {
    const pitch = SHEET.pitch * (fill === C.accent ? 1.35 : 1);
    body += column(cells, SHEET.width - SHEET.margin - (i + 0.5) * width, SHEET.top, pitch, Math.min(width * 0.92, SHEET.pitch * 0.92) * scale, fill);
  });
  const head = (x, y, words, size, fill, anchor) => `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="${anchor}" letter-spacing="24">${esc(words)}</text>`;
  body += head(SHEET.width / 2, 400, '午亭奏疏十四篇：提要与节录', 230, C.ink, 'middle') + head(SHEET.width / 2, 5830, '示意排印 · 非原件 · 本馆数字编研组制 · 文字依 CC BY 4.0 使用', 100, C.accent, 'middle');
  return open(SHEET.width, SHEET.height, body);
}

// --- writing --------------------------------------------------------------------------------------

/** The media entries of the leaves, lines and all, between two marks of the item's file. */
function fill(file, entries) {
  const path = join(input, file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/(# leaves:[^\n]*\n)[\s\S]*?(# end of leaves\n)/, (_, first, last) => `${first}media:\n${entries}${last}`));
}

const entryOf = (number, lines) => [
  `  - file: media/leaves/wuting-${number}.png`,
  `    label: 叶${'一二三四五六七八九'[Math.ceil(number / 2) - 1]}${number % 2 === 1 ? '上' : '下'}`,
  `    label.en: Leaf ${Math.ceil(number / 2)}${number % 2 === 1 ? 'a' : 'b'}`,
  `    alt: 午亭奏疏节录的示意排印，第 ${number} 面：竖排朱栏，自右而左`,
  `    alt.en: "Typeset extracts of the memorials, side ${number}: vertical columns in a red frame, right to left"`,
  '    caption: 示意排印，非原件', '    caption.en: Typeset by us for display; not an original', '    kind: 示意图', '    maker: 本馆数字编研组',
  '    rights: "https://creativecommons.org/licenses/by/4.0/"', `    dpi: ${DPI}`, '    lines:',
  ...lines.map((each) => `      - { at: [${each.at.join(', ')}], text: "${each.text}" }`), '',
].join('\n');

const all = pieces();
const columns = flow(all);
mkdirSync(join(input, 'media/leaves'), { recursive: true });
let entries = '';
for (let number = 1; (number - 1) * PAGE.columns < columns.length; number++) {
  const { svg, lines } = leaf(columns.slice((number - 1) * PAGE.columns, number * PAGE.columns), number);
  await write(svg, `media/leaves/wuting-${number}.png`, 32);
  entries += entryOf(number, lines);
}
fill('items/chen/leaves-wuting.md', entries);
await write(sheet(all), 'media/leaves/wuting-sheet.png', 16);
console.log(`${columns.length} columns on ${Math.ceil(columns.length / PAGE.columns)} sides, one sheet of ${SHEET.width} × ${SHEET.height}`);
