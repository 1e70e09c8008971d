// Figures of the war years as countable marks: what is claimed is drawn one by one, never as a curve between guesses.
import { C, sheet, text, line, rect, circle, path, block, arrow, legend, signs, n } from './kit.mjs';

/** A grid of `count` round dots as one path: each dot is a zero-length line with a round cap. */
function dots(count, x, y, columns, pitch, size, colour) {
  let d = '';
  for (let i = 0; i < count; i++) d += `M${n(x + (i % columns) * pitch)} ${n(y + Math.floor(i / columns) * pitch)}h0`;
  return path(d, colour, size, { 'stroke-linecap': 'round' });
}
const squares = (count, x, y, columns, pitch, size, fill) =>
  Array.from({ length: count }, (_, i) => rect(x + (i % columns) * pitch, y + Math.floor(i / columns) * pitch, size, size, fill)).join('');

function hundredRegiments() {
  return sheet(
    {
      h: 1170,
      title: '百团大战：两个数字',
      desc: '一百零五个红格表示参战的团，一千八百二十四个黑点表示所称战斗次数。',
      sub: '一九四〇年八月二十日起；指挥所在武乡砖壁',
      source: '公开网页：105 个团，战斗 1,824 次',
      caveat: '1,824 次为当时宣布之数；不同材料或有出入，本馆未见原始统计。',
    },
    text(66, 236, '105', { size: 72, weight: 700, fill: C.accent }),
    text(220, 236, '个团', { size: 28 }),
    text(66, 272, '一格一团，所称参战之数', { size: 20, fill: C.soft }),
    squares(105, 66, 300, 21, 51, 42, C.accent),
    text(66, 646, '1,824', { size: 72, weight: 700 }),
    text(280, 646, '次战斗', { size: 28 }),
    text(66, 682, '一点一次，所称战斗之数', { size: 20, fill: C.soft }),
    dots(1824, 74, 712, 76, 14.1, 8, C.ink),
  );
}

// [county, [[from, to, colour], …], remark]: decimal years, as the pages give them to the month or the year.
const COUNTIES = [
  ['沁翼县', [[1941.58, 1942.12, C.ink]], '1941.8—1942.2，并入沁南'],
  ['沁水县', [[1941.58, 1943.54, C.ink]], '1941.8—1943.7，撤销，分归士敏、青城'],
  [
    '士敏县',
    [
      [1941.67, 1941.92, C.wash2],
      [1941.92, 1947.5, C.accent],
    ],
    '1941.9 名端氏，1941.12 改士敏；1947 与沁南合并',
  ],
  ['沁南县', [[1942.0, 1947.5, C.ink]], '1942.1—1947，与士敏合并，复称沁水'],
  ['陵高县', [[1943.0, 1945.99, C.ink]], '1943—1945，在晋城、高平、陵川之间'],
];

function countyTimeline() {
  const x = (year) => 210 + ((year - 1940) * 900) / 10,
    top = 250;
  const axis = Array.from(
    { length: 11 },
    (_, i) =>
      line(x(1940 + i), 196, x(1940 + i), 790, C.hair) + (i < 10 ? text(x(1940.5 + i), 190, 1940 + i, { size: 21, at: 'middle', fill: C.soft }) : ''),
  );
  const rows = COUNTIES.map(([name, bars, remark], i) => {
    const y = top + i * 82;
    return (
      text(190, y + 22, name, { size: 25, at: 'end', weight: 700 }) +
      bars.map(([from, to, fill]) => rect(x(from), y, x(to) - x(from), 26, fill, { stroke: C.ink, 'stroke-width': 1 })).join('') +
      text(x(bars[0][0]), y + 52, remark, { size: 20, fill: C.soft, halo: C.paper })
    );
  });
  const events = [
    [1940.43, '军区成立 1940.6'],
    [1943.1, '晋豫区并入 1943 年初'],
    [1946.04, '移驻阳城 1946.1'],
    [1949.62, '太岳区撤销 1949.8'],
  ].map(
    ([year, words], i) =>
      line(x(year), 208, x(year), 704 + (i % 2) * 40, C.accent, 1.5, { 'stroke-dasharray': '3 4' }) +
      circle(x(year), 704 + (i % 2) * 40, 6, C.accent) +
      text(x(year) + (i === 3 ? -14 : 14), 711 + (i % 2) * 40, words, { size: 21, at: i === 3 ? 'end' : 'start', fill: C.accent }),
  );
  return sheet(
    {
      h: 940,
      title: '太岳区县级建置变迁',
      desc: '1940至1949年时间图，五条横条：沁翼、沁水、端氏改士敏、沁南、陵高，各标起止；四条竖虚线为军区成立、晋豫区并入、移驻阳城、太岳区撤销。',
      sub: '只画所据材料提到的五个县级建置；浅色一段为改名以前的端氏县',
      source: '晋城党史网页（沁水各县）；地名条目（1947 年合并）；公开网页（陵高县）',
      caveat: '太岳区最多时有 47 县（1947 年秋），此图不是全部；端氏设县另有 1941.10、1942 两说。1947 年只知年份。',
    },
    axis,
    events,
    rows,
  );
}

function baseGrowth() {
  const dates = [
    ['1937.10', '太岳山区最初的工作'],
    ['1940.1', '太岳区党委成立（一说 4 月）'],
    ['1940.6.7', '太岳军区成立'],
    ['1943 初', '晋豫区并入'],
    ['1947 秋', '规模最大'],
    ['1949.8', '太岳区撤销'],
  ];
  const column = (x, figure, unit, key) =>
    text(x, 236, figure, { size: 60, weight: 700, fill: C.accent }) +
    text(x, 274, unit, { size: 24 }) +
    text(x, 306, key, { size: 20, fill: C.soft });
  return sheet(
    {
      h: 1000,
      title: '太岳区规模图',
      desc: '三组图形：四十七个方格表示县，四百二十三个点表示每点一万人，四十五个方格表示每格一千平方公里；下为先后次序，不按时间比例。',
      sub: '一九四七年秋，最大时的三个数字',
      source: '公开网页',
      caveat: '只有这一个时点有数字：不画增长曲线，也不推算其他年份。',
    },
    column(66, '47', '县', '一格一县'),
    squares(47, 66, 334, 7, 42, 34, C.ink),
    column(430, '423', '万人', '一点一万人'),
    dots(423, 440, 342, 24, 13.2, 8, C.accent),
    column(826, '45,000', '平方公里', '一格一千平方公里'),
    squares(45, 826, 334, 7, 42, 34, C.wash2),
    line(66, 740, 1134, 740, C.ink, 2),
    dates.map(([date, words], i) => {
      const x = 66 + i * 182;
      return (
        circle(x + 8, 740, i === 4 ? 11 : 7, i === 4 ? C.accent : C.ink) +
        text(x, 786, date, { size: 23, weight: 700, fill: i === 4 ? C.accent : C.ink }) +
        block(x, 818, words, 158, { size: 20, fill: C.soft, lead: 1.4 })
      );
    }),
    text(66, 712, '先后（不按时间比例）', { size: 20, fill: C.soft }),
  );
}

export const drawings = { 'hundred-regiments.svg': hundredRegiments, 'county-timeline.svg': countyTimeline, 'base-growth.svg': baseGrowth };
