// Typesets the 释文 of an item as one vertical page, right to left, in ruled columns: a reading page, never a facsimile.
import { C, MAKER, n, esc, open, rect, line, text, shape, poly, circle, upright } from './kit.mjs';
import { cellsOf, columnsOf, dateInWords, breakLines, widthOf } from './type.mjs';
import { pagedItems } from './records.mjs';

const W = 1200,
  H = 1600;
const FRAME = { x: 112, y: 128, w: 976, h: 1290 };
const HEART = 62; // the folded centre strip 版心, at the left edge of this half leaf
const AREA = { x: FRAME.x + HEART, y: FRAME.y, w: FRAME.w - HEART, h: FRAME.h };
const PAD = 26; // air above the first and below the last cell
// Columns and rows, largest type first; the first grid that holds everything is used.
const GRIDS = [
  [7, 14],
  [8, 16],
  [9, 18],
  [10, 20],
  [12, 24],
  [14, 28],
  [16, 32],
  [19, 40],
  [23, 50],
  [28, 62],
];

/** The ink of a corner mark stands low and left in its box: moved right and up it sits in the upper right of the cell. Tall marks move less. */
const shiftOf = (mark) => ('，。、'.includes(mark) ? [0.6, -0.2] : '！？'.includes(mark) ? [0.36, 0.3] : [0.56, 0.1]);

/** One column of cells as one text element: every glyph has its own x and y (SVG 1.1 lists), so nothing leans on writing modes. */
function setColumn(cells, x, top, pitch, size, fill) {
  const xs = [],
    ys = [],
    others = [];
  let glyphs = '';
  cells.forEach((cell, i) => {
    const centre = top + (i + 0.5) * pitch;
    if (cell.figures)
      others.push(text(x, centre + size * 0.28, cell.figures, { size: size * (cell.figures.length > 2 ? 0.52 : 0.68), at: 'middle', fill }));
    else if (cell.glyph) {
      const [dx, dy] = cell.corner ? shiftOf(cell.glyph) : [0, 0.36];
      const [gx, gy] = [x + size * dx, centre + size * dy];
      // Characters outside the basic plane count as two in coordinate lists in some renderers: they stand alone.
      if ([...cell.glyph].length === 1 && cell.glyph.length > 1) others.push(text(gx, gy, cell.glyph, { size, at: 'middle', fill }));
      else {
        glyphs += cell.glyph;
        xs.push(n(gx));
        ys.push(n(gy));
      }
    }
  });
  return (
    (glyphs ? `<text font-size="${n(size)}" fill="${fill}" text-anchor="middle" x="${xs.join(' ')}" y="${ys.join(' ')}">${esc(glyphs)}</text>` : '') +
    others.join('')
  );
}

/** Lays title, text and remarks into a grid; null when they do not fit. */
function layOut(item, [columns, rows]) {
  const pitch = (AREA.h - 2 * PAD) / rows,
    width = AREA.w / columns,
    size = Math.min(pitch * 0.9, width * 0.62);
  const small = Math.max(Math.min(size * 0.46, 34), 20),
    smallRows = Math.floor((AREA.h - 2 * PAD) / (small * 1.12));
  const main = columnsOf(
    item.paragraphs.filter((p) => !p.remark),
    rows,
  );
  const remarks = item.paragraphs.filter((p) => p.remark).flatMap((p) => columnsOf([{ words: p.words }], Math.floor(smallRows * 0.8)));
  // Two narrow remark columns share one ruled column, as in double-row notes.
  const used = 1 + main.length + Math.ceil(remarks.length / 2);
  return used <= columns ? { columns, rows, pitch, width, size, small, main, remarks, used } : null;
}

function ruled(columns, width) {
  const rules = Array.from({ length: columns }, (_, i) =>
    line(AREA.x + i * width, AREA.y, AREA.x + i * width, AREA.y + AREA.h, C.accent, 1, { opacity: 0.5 }),
  );
  const { x, y, w, h } = FRAME;
  return (
    rect(x, y, w, h, '#fcf8ee') +
    rules.join('') +
    rect(x - 9, y - 9, w + 18, h + 18, 'none', { stroke: C.accent, 'stroke-width': 5 }) +
    rect(x, y, w, h, 'none', { stroke: C.accent, 'stroke-width': 1.5 })
  );
}

/** The centre strip: fish tails, running title, number. */
function heart(item) {
  const x = FRAME.x,
    mid = x + HEART / 2,
    y = FRAME.y + 270,
    low = FRAME.y + FRAME.h - 270;
  const tail = (top, way) =>
    shape(
      poly(
        [
          [x + 4, top],
          [x + HEART - 4, top],
          [x + HEART - 4, top + way * 46],
          [mid, top + way * 24],
          [x + 4, top + way * 46],
        ],
        true,
      ),
      C.accent,
    );
  const room = Math.floor((low - y - 150) / 29),
    name = [...item.title].slice(0, room).join('');
  return (
    tail(y, 1) +
    tail(low, -1) +
    setColumn(cellsOf(name), mid, y + 76, 29, 24, C.soft) +
    setColumn(cellsOf('示意排印'), mid, FRAME.y + 60, 36, 28, C.accent)
  );
}

const titleSize = (item, plan) => Math.min(plan.size * 0.86, ((AREA.h - 2 * PAD - 40) * 0.72) / cellsOf(item.title).length);

function titleColumn(item, plan) {
  const x = AREA.x + AREA.w - plan.width / 2,
    size = titleSize(item, plan),
    cells = cellsOf(item.title);
  const dateSize = Math.max(20, Math.min(size * 0.5, 30)),
    date = cellsOf(dateInWords(item.date));
  const top = AREA.y + PAD + 6,
    bottom = top + cells.length * size * 1.14;
  const room = AREA.y + AREA.h - PAD - bottom;
  const fits = date.length * dateSize * 1.14 < room - 20;
  return (
    setColumn(cells, x, top, size * 1.14, size, C.accent) +
    (fits ? setColumn(date, x, AREA.y + AREA.h - PAD - date.length * dateSize * 1.14, dateSize * 1.14, dateSize, C.soft) : '')
  );
}

export function drawPage(item) {
  // The last grid is small enough for some 1,600 characters; a longer text is cut there with a visible mark.
  const cut = (room) => [{ words: [...item.paragraphs.map((p) => p.words).join('')].slice(0, room).join('') + '（下略）' }];
  const plan = GRIDS.map((grid) => layOut(item, grid)).find(Boolean) ?? layOut({ ...item, paragraphs: cut(1500) }, GRIDS.at(-1));
  const column = (i) => AREA.x + AREA.w - (i + 0.5) * plan.width,
    top = AREA.y + PAD;
  const body = plan.main.map((cells, i) => setColumn(cells, column(i + 1), top, plan.pitch, plan.size, C.ink));
  const lead = plan.small * 1.12;
  const remarks = plan.remarks.map((cells, i) => {
    const x = column(1 + plan.main.length + Math.floor(i / 2)) + (plan.remarks.length > 1 ? (i % 2 ? -1 : 1) * plan.width * 0.22 : 0);
    return setColumn(cells, x, AREA.y + AREA.h - PAD - Math.max(...plan.remarks.map((c) => c.length)) * lead, lead, plan.small, C.soft);
  });
  const source = item.source ? breakLines(`据：${item.source}`, 46)[0] : '';
  return [
    open(W, H, `${item.title}：示意排印页`, `示意图，${MAKER}。竖排，自右而左；按录文排成的阅读页，不是原件。`),
    rect(0, 0, W, H, '#f3ecda'),
    ruled(plan.columns, plan.width),
    heart(item),
    titleColumn(item, plan),
    ...body,
    ...remarks,
    text(W / 2, H - 96, `示意排印 · 非原件 · ${MAKER}`, { size: 26, at: 'middle', fill: C.accent, spacing: 3 }),
    text(W / 2, H - 54, [item.code, source].filter(Boolean).join('　'), {
      size: Math.min(20, 1040 / Math.max(widthOf(`${item.code}　${source}`), 1)),
      at: 'middle',
      fill: C.soft,
    }),
    '</svg>\n',
  ].join('\n');
}

/** Pairs of path under input/ and SVG. */
export const pages = (inputRoot) => pagedItems(inputRoot).map((item) => [item.file, drawPage(item)]);
