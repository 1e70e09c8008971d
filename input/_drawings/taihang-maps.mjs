// Maps without any boundary: the Taiyue area, the nine columns, the road of the newspaper.
import { C, sheet, text, line, rect, circle, block, arrow, path, smooth, legend, signs, group, shape, poly } from './kit.mjs';
import { frame, graticule, border, clip, river, road, ridge, place, label, scaleBar, north } from './map.mjs';
import { P, RIVERS, RIDGES, ROADS } from './places.mjs';

const COORDINATES = '地点坐标据公开地名数据（WGS84）';
const ground = (f, rivers, ridges, roads = []) =>
  clip(
    f,
    ridges.map((k) => ridge(f, RIDGES[k])),
    rivers.map((k) => river(f, RIVERS[k], k === '黄河' ? 6 : 3)),
    roads.map((k) => road(f, ROADS[k])),
  );
const named = (f, rows) => rows.map(([name, side, more]) => place(f, P[name], name, { side, ...more }));

const TAIYUE_TOWNS = [
  ['沁源', 'w', { kind: 'main', weight: 700 }],
  ['阳城', 's', { kind: 'main', weight: 700 }],
  ['沁县', 'e'],
  ['安泽', 'w'],
  ['沁水', 'w'],
  ['晋城', 'e'],
  ['高平', 'e'],
  ['长治', 'e'],
  ['临汾', 'w'],
  ['曲沃', 'w'],
  ['垣曲', 'w'],
  ['济源', 'e'],
  ['武乡', 'e'],
  ['屯留', 'w'],
  ['翼城', 'e'],
];

function taiyueMap(f) {
  const part = (at, name) => label(f, at, name, { size: 32, weight: 700, fill: C.accent, spacing: 8 });
  const small = { size: 20, spacing: 0 };
  return [
    graticule(f, 1),
    ground(f, ['汾河', '沁河', '丹河', '浊漳河', '清漳河', '黄河'], ['太行山', '太岳山', '中条山'], ['同蒲铁路', '白晋线']),
    part([36.72, 112.36], '岳北'),
    part([35.97, 112.45], '岳南'),
    part([35.25, 112.28], '晋豫'),
    named(f, TAIYUE_TOWNS),
    label(f, [37.25, 113.55], '太行山'),
    label(f, [36.27, 111.9], '太岳山', { size: 20 }),
    label(f, [35.13, 111.62], '中条山', { size: 20 }),
    label(f, [34.8, 111.85], '黄河', { fill: C.indigo }),
    label(f, [36.33, 112.44], '沁河', { ...small, fill: C.indigo }),
    label(f, [37.32, 111.98], '同蒲铁路', { ...small, fill: C.soft }),
    label(f, [37.36, 112.8], '白晋线', { ...small, fill: C.soft }),
    border(f),
    scaleBar(f, 50),
    north(f),
  ];
}

function taiyueSide(x, right) {
  const limits = [
    ['西', '同蒲铁路以东'],
    ['东', '白晋公路以西'],
    ['南', '黄河以北'],
  ];
  const figures = [
    ['47', '县'],
    ['423', '万人'],
    ['45,000', '平方公里'],
  ];
  return [
    limits.map(
      ([way, words], i) =>
        circle(x + 24, 214 + i * 60, 24, C.accent) +
        text(x + 24, 222 + i * 60, way, { size: 24, at: 'middle', fill: C.paper }) +
        text(x + 64, 222 + i * 60, words, { size: 24 }),
    ),
    line(x, 400, right, 400, C.hair),
    text(x, 446, '两处机关所在', { size: 26, weight: 700 }),
    block(x, 486, '1940.6.7 太岳军区成立，沁源阎寨', 306, { size: 21 }),
    block(x, 566, '1946.1 太岳军区机关移驻阳城，凡四年', 306, { size: 21 }),
    line(x, 634, right, 634, C.hair),
    text(x, 680, '1947 年秋（最大时）', { size: 26, weight: 700 }),
    figures.map(
      ([figure, unit], i) =>
        text(x, 736 + i * 54, figure, { size: 42, fill: C.accent, weight: 700 }) +
        text(right, 736 + i * 54, unit, { size: 22, at: 'end', fill: C.soft }),
    ),
    legend(x, 910, [
      [signs.line('#9fb4bd', 4), '河流（示意线形）'],
      [signs.line(C.soft, 2, '10 5'), '铁路、公路（示意线形）'],
      [signs.area(C.wash2), '山脊'],
      [signs.dot(C.accent, 9), '机关所在'],
      [signs.dot(C.paper, 5, C.ink), '县城'],
    ]),
  ];
}

function taiyueArea() {
  const f = frame([34.75, 111, 37.6, 114], { x: 60, y: 166, w: 740 });
  return sheet(
    {
      h: Math.round(f.y + f.h) + 160,
      title: '太岳区范围示意',
      desc: '示意地图：同蒲铁路、白晋线与黄河三条线之间的太岳区，标岳北、岳南、晋豫与沁源、阳城等县城，无任何界线；右列1947年秋的三个数字。',
      sub: '三条线说明位置：铁路、公路、大河；不画任何界线',
      source: `公开网页所述范围；${COORDINATES}`,
      caveat: '河流、山脊、道路为示意线形，不供量测；岳北、岳南、晋豫三部分只注大致方位。',
    },
    taiyueMap(f),
    taiyueSide(834, 1140),
  );
}

/** Nine bearings, evenly spread: only the number nine and the encircling are known to us. */
function columnArrows(cx, cy) {
  return Array.from({ length: 9 }, (_, i) => {
    const a = ((-200 + i * 40) * Math.PI) / 180;
    const from = [cx + 470 * Math.cos(a), cy - 390 * Math.sin(a)],
      to = [cx + 205 * Math.cos(a), cy - 170 * Math.sin(a)];
    return (
      shape(
        poly(
          [
            [from[0] - 16 * Math.sin(a), from[1] - 16 * Math.cos(a)],
            [from[0] + 16 * Math.sin(a), from[1] + 16 * Math.cos(a)],
            [to[0] + 5 * Math.sin(a), to[1] + 5 * Math.cos(a)],
            [to[0] - 5 * Math.sin(a), to[1] - 5 * Math.cos(a)],
          ],
          true,
        ),
        C.mid,
        { opacity: 0.45 },
      ) +
      arrow(from[0], from[1], to[0] - 14 * Math.cos(a), to[1] + 14 * Math.sin(a), { stroke: C.soft, width: 1, head: 26 }) +
      circle(from[0], from[1], 18, C.paper, { stroke: C.soft }) +
      text(from[0], from[1] + 8, '一二三四五六七八九'[i], { size: 22, at: 'middle' })
    );
  });
}

function nineColumns() {
  const f = frame([35.9, 111.9, 37.9, 114.7], { x: 60, y: 166, w: 1080 });
  const [cx, cy] = f.at([36.93, 113.12]);
  return sheet(
    {
      h: 166 + Math.round(f.h) + 190,
      title: '九路围攻示意',
      desc: '示意地图：九支编号箭头自四周指向辽县、榆社、武乡一带的内线椭圆，旁有长治、沁县、邯郸等地点。',
      sub: '一九三八年四月，晋东南：九路合围，终被粉碎',
      source: `公开网页；${COORDINATES}`,
      caveat: '箭头只表示九路合围之势，按等分画出，不是实际路线与番号。1939 年 7—8 月的第二次未画。',
    },
    graticule(f, 1),
    ground(f, ['汾河', '沁河', '浊漳河', '清漳河'], ['太行山', '太岳山'], []),
    `<ellipse cx="${cx}" cy="${cy}" rx="200" ry="164" fill="${C.accentWash}" opacity="0.55" stroke="${C.accent}" stroke-dasharray="6 6"/>`,
    clip(f, columnArrows(cx, cy)),
    named(f, [
      ['辽县', 'e', { weight: 700 }],
      ['榆社', 'w', { weight: 700 }],
      ['武乡', 's', { weight: 700 }],
      ['沁县', 's'],
      ['襄垣', 'e'],
      ['长治', 'e'],
      ['和顺', 'e'],
      ['黎城', 'e'],
      ['涉县', 's'],
      ['邯郸', 's'],
      ['太原', 'e'],
      ['沁源', 'w'],
      ['屯留', 'w'],
    ]),
    text(cx, cy + 22, '内线', { size: 30, at: 'middle', fill: C.accent, weight: 700, spacing: 10, halo: C.accentWash }),
    border(f),
    scaleBar(f, 50),
    north(f),
  );
}

function pressRoute() {
  const f = frame([36.2, 112, 37.3, 114], { x: 60, y: 166, w: 1080 });
  const [a, b, d] = [f.at(P.后沟), f.at(P.沁县), f.at(P.辽县)];
  const leg = (points, dash) => path(smooth(points), C.accent, 4, { 'stroke-dasharray': dash, 'stroke-linecap': 'round' });
  const number = ([x, y], i) => circle(x, y, 19, C.accent) + text(x, y + 8, i, { size: 22, at: 'middle', fill: C.paper, weight: 700 });
  const rows = [
    ['1', '1938.12.19', '新华日报华北分馆成立，沁县后沟'],
    ['', '1939.1.1', '华北版创刊号出版'],
    ['2', '1939.5', '沁县县城失守，报社转移；去处本馆所据未载'],
    ['3', '1942.5.28', '何云等在辽县牺牲；此次反「扫荡」报社殉难 57 人'],
    ['', '1943.9.29', '华北版终刊，共 846 期；此后为太行版'],
  ];
  const top = f.y + f.h + 74;
  return sheet(
    {
      h: Math.round(top) + 310,
      title: '报社迁徙路线',
      desc: '示意地图：红色虚线自沁县后沟到沁县，再到辽县，三处编号；下列1938年12月至1943年9月的五条记事。',
      sub: '新华日报华北版，一九三八年十二月至一九四三年九月',
      source: `公开网页；${COORDINATES}，后沟约误差十公里`,
      caveat: '虚线只把有记载的地点按先后连起来，不是行军路线；3 在辽县境内，按县城标注。',
    },
    graticule(f, 1),
    ground(f, ['沁河', '浊漳河', '清漳河'], ['太行山', '太岳山'], ['白晋线']),
    leg([a, [a[0] - 6, (a[1] + b[1]) / 2], b], '2 9'),
    leg([b, [b[0] + 130, b[1] - 36], [d[0] - 150, d[1] + 60], d], '2 11'),
    named(f, [
      ['沁源', 'w'],
      ['武乡', 'n'],
      ['襄垣', 'e'],
      ['榆社', 'n'],
      ['黎城', 'e'],
      ['涉县', 'e'],
      ['砖壁', 'e', { kind: 'rough', size: 20 }],
      ['麻田', 'e', { kind: 'rough', size: 20 }],
    ]),
    text(a[0] - 32, a[1] + 36, '后沟', { size: 24, weight: 700, at: 'end', halo: '#fbf8ef' }),
    text(b[0] - 30, b[1] - 18, '沁县', { size: 24, weight: 700, at: 'end', halo: '#fbf8ef' }),
    text(d[0] + 30, d[1] + 8, '辽县（今左权）', { size: 24, weight: 700, halo: '#fbf8ef' }),
    number(a, '1'),
    number(b, '2'),
    number(d, '3'),
    label(f, [36.9, 113.85], '太行山'),
    label(f, [36.63, 112.15], '太岳山', { size: 20 }),
    border(f),
    scaleBar(f, 20),
    north(f),
    rows.map(
      ([i, date, words], r) =>
        (i ? number([86, top + r * 44 - 7], i) : '') +
        text(124, top + r * 44, date, { size: 22, fill: C.accent, weight: 700 }) +
        text(270, top + r * 44, words, { size: 22 }),
    ),
  );
}

// The same map twice, laid over each other by the reader: only the two roads differ.
const ROAD_TOWNS = [
  ['沁源', 'w'],
  ['沁县', 'w'],
  ['武乡', 'e'],
  ['榆社', 'w'],
  ['和顺', 'e'],
  ['辽县', 'e'],
  ['黎城', 'n'],
  ['涉县', 's'],
  ['邯郸', 'n'],
  ['屯留', 'w'],
  ['长治', 'e', { weight: 700 }],
  ['高平', 'e'],
  ['晋城', 'e'],
];

function roads(opened) {
  const f = frame([35.3, 111.8, 37.5, 114.7], { x: 60, y: 196, w: 1080 });
  const named20 = { size: 22, spacing: 2, fill: C.accent, weight: 700 };
  return sheet(
    {
      h: Math.round(f.y + f.h) + 160,
      drop: 30,
      title: opened ? '公路打通以后' : '公路打通以前',
      desc: opened
        ? '示意地图：太行、太岳两列山之间加上两条红线，白晋公路纵贯南北，邯长公路横穿东西，在长治盆地相交。'
        : '示意地图：太行、太岳两列山，沁河、浊漳河、清漳河与各县城，没有公路。',
      sub: opened ? '一九三九年七八月：红线为白晋、邯长两条公路' : '一九三九年夏天以前：山、河与县城',
      source: `公开网页所述起讫；${COORDINATES}`,
      caveat: '两图同一底图，只差两条路。线形只示起讫与大致走向，各段修通的日期未详；别的道路不画。',
    },
    graticule(f, 1),
    ground(f, ['沁河', '丹河', '浊漳河', '清漳河'], ['太行山', '太岳山']),
    opened
      ? [
          clip(f, path(smooth(ROADS['白晋线'].map(f.at)), C.accent, 5), path(smooth(ROADS['邯长线'].map(f.at)), C.accent, 5)),
          label(f, [37.2, 112.74], '白晋公路', named20),
          label(f, [37.42, 112.5], '往白圭', { size: 20, spacing: 0, fill: C.soft }),
          label(f, [36.5, 114.02], '邯长公路', named20),
        ]
      : '',
    named(f, ROAD_TOWNS),
    label(f, [37.2, 114.16], '太行山'),
    label(f, [37.12, 112.0], '太岳山', { size: 22 }),
    border(f),
    scaleBar(f, 50),
    north(f),
  );
}

export const drawings = {
  'taiyue-area.svg': taiyueArea,
  'nine-columns.svg': nineColumns,
  'press-route.svg': pressRoute,
  'roads-before.svg': () => roads(false),
  'roads-after.svg': () => roads(true),
};
