// Typesetting of Chinese: widths, line breaking with 避头尾, and the cells of a vertical page.

const NO_START = '，。、；：？！）》」』〉】〕”’…—·%';
const NO_END = '（《「『〈【〔“‘';
const isWide = (c) => /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f\u{20000}-\u{323af}“”‘’…—·]/u.test(c);

/** Width in ems: Han and full-width marks one, Latin and figures about half. */
export const widthOf = (words) => [...words].reduce((sum, c) => sum + (isWide(c) ? 1 : 0.56), 0);

/** Horizontal lines of at most `ems`; a closing mark is never first, an opening mark never last; figures stay together. */
export function breakLines(words, ems) {
  const lines = [];
  for (const part of String(words).split('\n')) {
    let current = '';
    for (const token of part.match(/[A-Za-z0-9.,'’/-]+|./gsu) ?? ['']) {
      // Closing marks hang in the margin: at most two or three narrow glyphs past the measure.
      const hangs = NO_START.includes(token);
      if (current && !hangs && widthOf(current + token) > ems) {
        const carry = NO_END.includes([...current].at(-1)) ? [...current].at(-1) : '';
        lines.push(carry ? current.slice(0, -carry.length) : current);
        current = carry + token.trimStart();
      } else current += token;
    }
    lines.push(current);
  }
  return lines;
}

/** Vertical forms: brackets and dashes are replaced by the forms Unicode has for upright setting. */
const VERTICAL_FORM = {
  '（': '︵',
  '）': '︶',
  '《': '︽',
  '》': '︾',
  '〈': '︿',
  '〉': '﹀',
  '「': '﹁',
  '」': '﹂',
  '『': '﹃',
  '』': '﹄',
  '“': '﹃',
  '”': '﹄',
  '‘': '﹁',
  '’': '﹂',
  '〔': '︹',
  '〕': '︺',
  '【': '︻',
  '】': '︼',
  '—': '︱',
  '…': '︙',
  '(': '︵',
  ')': '︶',
  '［': '﹇',
  '］': '﹈',
  '[': '﹇',
  ']': '﹈',
  '-': '︱',
  '–': '︱',
  '～': '︴',
};
const CORNER = '，。、；：？！,.;:?!';
const FULL_WIDTH = { ',': '，', '.': '。', ';': '；', ':': '：', '?': '？', '!': '！' };

/**
 * Cells of a vertical text. A cell is { glyph, corner } where `corner` marks sit in the upper right of the cell,
 * or { figures } for a number of up to three digits that stands side by side in one cell.
 */
export function cellsOf(words) {
  const tokens = (words.match(/[0-9A-Za-z]+|./gsu) ?? []).flatMap((run) => (/^[0-9A-Za-z]{4,}$/.test(run) ? [...run] : [run]));
  return tokens
    .filter((c) => c.trim() || c === '\u3000')
    .map((c) => {
      if (/^[0-9A-Za-z]{2,3}$/.test(c)) return { figures: c };
      if (CORNER.includes(c)) return { glyph: FULL_WIDTH[c] ?? c, corner: true };
      return { glyph: VERTICAL_FORM[c] ?? c, opens: NO_END.includes(c), closes: NO_START.includes(c) };
    });
}

const DIGITS = '〇一二三四五六七八九';
const numeral = (value) =>
  value < 10 ? DIGITS[value] : `${value < 20 ? '' : DIGITS[Math.floor(value / 10)]}十${value % 10 ? DIGITS[value % 10] : ''}`;

/** Dates in figures are written out for a vertical line: 2026-02-28 becomes 二〇二六年二月二十八日; others stay as they are. */
export const dateInWords = (date) =>
  String(date)
    .replace(
      /(\d{4})(?:-(\d\d))?(?:-(\d\d))?/g,
      (_, year, month, day) =>
        [...year].map((c) => DIGITS[c]).join('') + '年' + (month ? `${numeral(Number(month))}月` : '') + (day ? `${numeral(Number(day))}日` : ''),
    )
    .replace('~', '（约）')
    .replace(/\//g, '至')
    .replace('至..', '起');

const isClosing = (cell) => Boolean(cell.corner || cell.closes);

/** What moves on to the next column: an opening mark left at the foot, and whatever a closing mark must stay with. */
function takeOver(column, next) {
  const carried = [];
  if (isClosing(next))
    do carried.unshift(column.pop());
    while (column.length > 1 && isClosing(carried[0]));
  while (column.length > 1 && column.at(-1).opens) carried.unshift(column.pop());
  return carried;
}

/** Columns of at most `rows` cells from paragraphs; no column starts with a closing or ends with an opening mark. */
export function columnsOf(paragraphs, rows) {
  const columns = [];
  for (const { words } of paragraphs) {
    let column = [];
    for (const cell of cellsOf(words)) {
      if (column.length >= rows) {
        const carried = takeOver(column, cell);
        columns.push(column);
        column = carried;
      }
      column.push(cell);
    }
    columns.push(column);
  }
  return columns;
}
