// Two sites of the war, all qualitative: what lay where in relation to what.
import { C, sheet, text, line, rect, circle, path, block, arrow, shape, poly, smooth, legend, signs } from './kit.mjs';
import { clip } from './map.mjs';

function siegeRings(cx, cy) {
  const ring = (r, fill, dash) => circle(cx, cy, r, fill, { stroke: C.soft, 'stroke-dasharray': dash });
  const groups = Array.from({ length: 12 }, (_, i) => {
    const a = (i * Math.PI) / 6;
    const p = [cx + 254 * Math.cos(a), cy + 254 * Math.sin(a)];
    return (
      circle(p[0], p[1], 16, C.accent) +
      arrow(cx + 238 * Math.cos(a), cy + 238 * Math.sin(a), cx + 196 * Math.cos(a), cy + 196 * Math.sin(a), { stroke: C.accent, width: 3 })
    );
  });
  const empty = Array.from({ length: 18 }, (_, i) => {
    const a = ((i + 0.5) * Math.PI) / 9;
    const [x, y] = [cx + 148 * Math.cos(a), cy + 148 * Math.sin(a)];
    return shape(
      poly(
        [
          [x - 13, y + 10],
          [x - 13, y - 3],
          [x, y - 13],
          [x + 13, y - 3],
          [x + 13, y + 10],
        ],
        true,
      ),
      '#fbf8ef',
      { stroke: C.mid, 'stroke-dasharray': '3 3' },
    );
  });
  return [
    ring(302, '#f3e6db'),
    ring(206, C.wash, '4 6'),
    ring(92, C.wash2),
    groups,
    ['断路', '断水', '断粮'].map((word, i) => {
      const a = ((-90 + 15 + i * 120) * Math.PI) / 180;
      return text(cx + 254 * Math.cos(a), cy + 254 * Math.sin(a) + 9, word, { size: 23, at: 'middle', weight: 700, halo: '#f3e6db' });
    }),
    empty,
    rect(cx - 48, cy - 40, 96, 80, C.ink),
    rect(cx - 48, cy - 40, 96, 80, 'none', { stroke: C.paper, 'stroke-width': 3, 'stroke-dasharray': '8 8' }),
    text(cx, cy + 10, '沁源城', { size: 26, at: 'middle', fill: C.paper, weight: 700 }),
  ];
}

function qinyuan() {
  const rows = [
    ['城中', '日军据点，孤悬一城', C.ink],
    ['城郊', '人走屋空：水井、粮食、牲畜皆不可得', C.mid],
    ['外圈', '军民分组围困，袭扰交通', C.accent],
  ];
  return sheet(
    {
      h: 900,
      title: '沁源围困示意',
      desc: '同心圆：中央沁源城据点，中圈空屋，外圈十二个红点各有箭头指向城中，标断路、断水、断粮。',
      sub: '一座县城、一圈空村、一圈围困的人',
      source: '围困之法为常识，未核；年月据公开网页三处',
      caveat: '圈层只表示关系：距离、组数、村数都不是统计；四条年月各据一处网页。',
    },
    siegeRings(420, 476),
    rows.map(
      ([name, words, fill], i) =>
        rect(812, 236 + i * 116, 12, 70, fill) +
        text(842, 262 + i * 116, name, { size: 27, weight: 700 }) +
        block(842, 296 + i * 116, words, 294, { size: 21, fill: C.soft }),
    ),
    line(812, 578, 1136, 578, C.hair),
    [
      ['1940.11.18', '七千日军扫荡沁源'],
      ['1942.10.20', '日军再来，占城不走'],
      ['1942.11.18', '围困指挥部成立'],
      ['1945.3.11—4.11', '最后一月的大围困'],
    ].map(
      ([date, words], i) =>
        text(812, 614 + i * 52, date, { size: 21, weight: 700, fill: C.accent }) + text(812, 638 + i * 52, words, { size: 20, fill: C.soft }),
    ),
  );
}

/** A cliff: a stepped outline with bedding lines that follow the slope, as the rock there lies in level beds. */
function cliff(points, fill, beds) {
  const out = [shape(poly(points, true), fill)];
  for (const [x1, x2, y] of beds) out.push(path(`M${x1} ${y}Q${(x1 + x2) / 2} ${y - 7} ${x2} ${y + 3}`, '#a6987a', 1.5));
  return out.join('');
}

function arsenalGround() {
  const mirror = (points) => points.map(([x, y]) => [880 - x, y + 14]);
  const back = [
    [60, 300],
    [100, 300],
    [118, 236],
    [186, 232],
    [204, 262],
    [262, 266],
    [280, 350],
    [318, 356],
    [340, 470],
    [372, 478],
    [384, 710],
    [60, 710],
  ];
  const front = [
    [60, 452],
    [128, 456],
    [150, 520],
    [214, 526],
    [236, 612],
    [286, 620],
    [300, 710],
    [60, 710],
  ];
  const beds = (k) =>
    [
      [118, 252, 290],
      [112, 270, 330],
      [100, 306, 384],
      [110, 318, 424],
      [96, 330, 462],
    ].map(([a, b, y]) => (k ? [880 - b, 880 - a, y + 14] : [a, b, y]));
  const frame = { x: 60, y: 170, w: 760, h: 540 };
  const far = smooth([
    [40, 330],
    [200, 270],
    [330, 320],
    [430, 250],
    [520, 306],
    [640, 262],
    [840, 330],
  ]);
  return (
    rect(60, 170, 760, 540, '#fbf8ef') +
    clip(
      frame,
      shape(`${far}V720H40Z`, '#efe8d8'),
      cliff(back, '#cfc2a5', beds(false)),
      cliff(mirror(back), '#cfc2a5', beds(true)),
      shape('M384 500C420 480 470 480 500 506L560 720H300Z', C.wash),
      path('M446 486C430 530 470 560 448 606S470 690 440 720', '#9fb4bd', 7),
      shape(poly(front, true), C.wash2),
      shape(poly(mirror(front), true), C.wash2),
    ) +
    rect(60, 170, 760, 540, 'none', { stroke: C.soft })
  );
}

const post = ([x, y]) =>
  shape(
    poly(
      [
        [x - 15, y + 10],
        [x, y - 14],
        [x + 15, y + 10],
      ],
      true,
    ),
    C.accent,
  );

function arsenalSigns() {
  const shed = (x, y) =>
    rect(x, y, 58, 30, '#fbf8ef', { stroke: C.ink }) +
    shape(
      poly(
        [
          [x - 7, y + 1],
          [x + 29, y - 18],
          [x + 65, y + 1],
        ],
        true,
      ),
      C.ink,
    ) +
    rect(x + 10, y + 9, 10, 10, C.mid) +
    rect(x + 38, y + 9, 10, 10, C.mid);
  return [
    shape('M176 350Q176 312 204 312Q232 312 232 350Z', C.ink),
    text(204, 300, '黄崖洞', { size: 24, at: 'middle', weight: 700, halo: '#cfc2a5' }),
    [
      [372, 520],
      [474, 528],
      [360, 582],
      [486, 592],
    ].map(([x, y]) => shed(x, y)),
    text(440, 452, '工房', { size: 24, at: 'middle', weight: 700, halo: '#efe8d8' }),
    line(330, 652, 428, 652, C.accent, 7),
    line(468, 652, 560, 652, C.accent, 7),
    text(614, 690, '谷口守备', { size: 24, at: 'start', fill: C.accent, weight: 700 }),
    arrow(450, 706, 450, 668, { stroke: C.ink, width: 4, head: 16 }),
    text(250, 690, '来敌方向', { size: 20, at: 'end', fill: C.soft }),
    line(262, 684, 430, 690, C.soft, 1),
    line(606, 682, 566, 656, C.accent, 1),
    [
      [110, 432],
      [158, 432],
      [724, 444],
      [772, 444],
    ].map(post),
    text(748, 412, '崖上阵地', { size: 20, at: 'middle', fill: C.accent, halo: '#cfc2a5' }),
  ];
}

function arsenal() {
  const facts = [
    ['1939', '兵工厂始建'],
    ['1941.11', '保卫战（月份未核）'],
    ['所在', '黎城县，太行山中'],
  ];
  return sheet(
    {
      h: 900,
      title: '黄崖洞兵工厂示意',
      desc: '两侧层状崖壁之间的峡谷：左崖有洞，谷中有溪与四座工房，谷口有工事，崖上有阵地。',
      sub: '太行山中：崖、洞、谷口、工房的相互位置',
      source: '公开网页（1939 年起建厂）；1941 年 11 月保卫战之月份为常识',
      caveat: '山形、工房、工事均为拟画，不按比例；地点坐标误差约五公里，此图不标经纬度。',
    },
    arsenalGround(),
    arsenalSigns(),
    facts.map(
      ([a, b], i) =>
        line(856, 180 + i * 112, 1140, 180 + i * 112, C.hair) +
        text(856, 226 + i * 112, a, { size: 30, weight: 700, fill: C.accent }) +
        text(856, 264 + i * 112, b, { size: 22 }),
    ),
    line(856, 516, 1140, 516, C.hair),
    legend(856, 566, [
      [(x, y) => post([x + 18, y + 2]), '阵地'],
      [signs.line(C.accent, 7), '谷口工事'],
      [signs.line('#9fb4bd', 6), '溪谷'],
      [(x, y) => shape(`M${x + 4} ${y + 12}Q${x + 4} ${y - 14} ${x + 18} ${y - 14}Q${x + 32} ${y - 14} ${x + 32} ${y + 12}Z`, C.ink), '山洞'],
    ]),
  );
}

export const drawings = { 'qinyuan-siege.svg': qinyuan, 'arsenal.svg': arsenal };
