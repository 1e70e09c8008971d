// The drawing kit: palette, primitives, text and the paper sheet that every diagram is set on.
// Plain strings are built, so the same call always gives the same bytes.
import { breakLines, widthOf } from './type.mjs';

export const FONT = "'Songti SC','Source Han Serif SC','Noto Serif CJK SC','Noto Serif SC','SimSun',serif";
export const MAKER = '本馆数字编研组制';

// Paper and ink, and one accent: cinnabar. The washes are for areas, never for text.
export const C = {
  paper: '#f7f2e6',
  wash: '#ece4d2',
  wash2: '#ded3bb',
  hair: '#cfc4ab',
  mid: '#8a8171',
  soft: '#5f594e',
  ink: '#2a2825',
  accent: '#a23a2b',
  accentWash: '#ecd2c6',
  indigo: '#33516b',
  indigoWash: '#d3dde2',
  pine: '#44604f',
  pineWash: '#d6decf',
  ochre: '#a97b35',
  ochreWash: '#ecdcb8',
};

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const esc = (text) => String(text).replace(/[&<>"]/g, (c) => ESCAPES[c]);
/** One decimal is enough at 1200 units wide and keeps the files small and stable. */
export const n = (value) => String(Math.round(value * 10) / 10);
const attrs = (values) =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? n(value) : esc(value)}"`)
    .join('');

export const el = (name, values, inner) => (inner === undefined ? `<${name}${attrs(values)}/>` : `<${name}${attrs(values)}>${inner}</${name}>`);
export const group = (values, ...parts) => el('g', values, parts.flat(Infinity).join(''));
export const rect = (x, y, width, height, fill = 'none', more = {}) => el('rect', { x, y, width, height, fill, ...more });
export const line = (x1, y1, x2, y2, stroke = C.ink, width = 1.5, more = {}) =>
  el('line', { x1, y1, x2, y2, stroke, 'stroke-width': width, ...more });
export const circle = (cx, cy, r, fill = C.ink, more = {}) => el('circle', { cx, cy, r, fill, ...more });
export const path = (d, stroke = C.ink, width = 1.5, more = {}) => el('path', { d, fill: 'none', stroke, 'stroke-width': width, ...more });
export const shape = (d, fill, more = {}) => el('path', { d, fill, ...more });
export const poly = (points, close = false) => `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}${close ? 'Z' : ''}`;

/** A smooth line through the points (Catmull-Rom turned into cubic Béziers). */
export function smooth(points) {
  let d = `M${n(points[0][0])} ${n(points[0][1])}`;
  for (let i = 0; i < points.length - 1; i++) {
    const [a, b, c, e] = [points[Math.max(i - 1, 0)], points[i], points[i + 1], points[Math.min(i + 2, points.length - 1)]];
    d += `C${n(b[0] + (c[0] - a[0]) / 6)} ${n(b[1] + (c[1] - a[1]) / 6)} ${n(c[0] - (e[0] - b[0]) / 6)} ${n(c[1] - (e[1] - b[1]) / 6)} ${n(c[0])} ${n(c[1])}`;
  }
  return d;
}

/** One line of text. `at`: start | middle | end. */
export function text(x, y, content, { size = 22, fill = C.ink, at, weight, spacing, halo } = {}) {
  const values = { x, y, 'font-size': size, fill, 'text-anchor': at === 'start' ? undefined : at, 'font-weight': weight, 'letter-spacing': spacing };
  const word = el('text', values, esc(content));
  // SVG 1.1 has no paint-order: the halo under map names is a second, stroked copy.
  return halo ? el('text', { ...values, fill: halo, stroke: halo, 'stroke-width': 6, 'stroke-linejoin': 'round' }, esc(content)) + word : word;
}

/** A paragraph broken to `width`; gives the SVG and the height used. */
export function para(x, y, content, width, { size = 22, lead = 1.55, ...rest } = {}) {
  const lines = breakLines(content, width / size);
  return { svg: lines.map((l, i) => text(x, y + i * size * lead, l, { size, ...rest })).join(''), height: lines.length * size * lead };
}
export const block = (...args) => para(...args).svg;

/** Short vertical words (labels): one glyph under the other, `x` is the centre line, `y` the top. */
export function upright(x, y, content, { size = 22, gap = 1.12, ...rest } = {}) {
  return [...content].map((c, i) => text(x, y + size * 0.88 + i * size * gap, c, { size, at: 'middle', ...rest })).join('');
}

/** A straight arrow with its head drawn in, so that no marker definitions are needed. */
export function arrow(x1, y1, x2, y2, { stroke = C.ink, width = 2, head = 12, dash } = {}) {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const back = (turn) => [x2 - head * Math.cos(angle + turn), y2 - head * Math.sin(angle + turn)];
  const [bx, by] = [x2 - head * 0.7 * Math.cos(angle), y2 - head * 0.7 * Math.sin(angle)];
  return line(x1, y1, bx, by, stroke, width, { 'stroke-dasharray': dash }) + shape(poly([[x2, y2], back(0.42), back(-0.42)], true), stroke);
}

/** A box with a centred word, the brick of flow drawings. */
export function box(x, y, width, height, words, { fill = C.paper, stroke = C.ink, size = 24, colour = C.ink, weight, sub } = {}) {
  const mid = y + height / 2 + size * 0.36;
  return (
    rect(x, y, width, height, fill, { stroke, 'stroke-width': 1.5 }) +
    text(x + width / 2, sub ? mid - size * 0.52 : mid, words, { size, at: 'middle', fill: colour, weight }) +
    (sub ? text(x + width / 2, mid + size * 0.6, sub, { size: 20, at: 'middle', fill: C.soft }) : '')
  );
}

/** Legend rows: [[drawing function (x, y) => svg, words], …]. */
export function legend(x, y, rows, { step = 34, size = 20, indent = 50 } = {}) {
  return rows.map(([sign, words], i) => sign(x, y + i * step) + text(x + indent, y + i * step + size * 0.36, words, { size, fill: C.soft })).join('');
}
export const signs = {
  line:
    (stroke, width = 3, dash) =>
    (x, y) =>
      line(x, y, x + 36, y, stroke, width, { 'stroke-dasharray': dash }),
  area: (fill, stroke, dash) => (x, y) => rect(x, y - 11, 36, 22, fill, { stroke, 'stroke-dasharray': dash }),
  dot:
    (fill, r = 7, stroke) =>
    (x, y) =>
      circle(x + 18, y, r, fill, { stroke, 'stroke-width': stroke ? 2 : undefined }),
};

export const open = (w, h, title, desc) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" font-family="${FONT}"><title>${esc(title)}</title><desc>${esc(desc)}</desc>`;

/**
 * The paper sheet: title, subtitle, hair lines and the foot that says what the picture is, who made it and after what.
 * `caveat` is the honest remark (disputed, approximate) and stands over the foot line.
 * `drop` lowers the title, for drawings whose corners a page covers with labels.
 */
export function sheet({ w = 1200, h = 800, title, sub, desc, source, caveat, drop = 0 }, ...parts) {
  const foot = [`示意图 · ${MAKER} · 据：${source}`];
  const remark = caveat ? breakLines(caveat, (w - 120) / 20) : [];
  const rule = h - 58 - remark.length * 30;
  // An opening bracket is half empty: its title starts further left, so that the edges align.
  const titleX = title.startsWith('《') ? 66 : 86;
  return [
    open(w, h, `${title}（示意图）`, `${desc}示意图，${MAKER}。据：${source}。${caveat ?? ''}`),
    rect(0, 0, w, h, C.paper),
    rect(18, 18, w - 36, h - 36, 'none', { stroke: C.hair, 'stroke-width': 1 }),
    rect(60, 56 + drop, 9, 44, C.accent),
    text(titleX, 93 + drop, title, { size: 40, weight: 700, spacing: 2 }),
    sub ? text(86, 132 + drop, sub, { size: 22, fill: C.soft }) : '',
    ...parts.flat(Infinity),
    line(60, rule, w - 60, rule, C.hair, 1),
    remark.map((l, i) => text(60, rule + 30 + i * 30, l, { size: 20, fill: C.accent })).join(''),
    breakFoot(foot[0], w, h),
    '</svg>\n',
  ].join('\n');
}

function breakFoot(words, w, h) {
  // A long source may not run past the frame: it is set a little smaller, never under 20 units unless it would be cut.
  const size = Math.min(20, (w - 120) / widthOf(words));
  return text(60, h - 30, words, { size, fill: C.soft });
}
