// The place itself: the plan of Huangcheng to scale, the tower, and the way to Beijing.
import { C, sheet, text, line, rect, circle, block, upright, arrow, shape } from './kit.mjs';
import { frame, graticule, border, clip, river, ridge, place, label, scaleBar, north, compass, distanceKm } from './map.mjs';
import { P, RIVERS, RIDGES } from './places.mjs';

const INNER = { east: 71.5, north: 161.75 }; // metres
const WHOLE = 36580; // square metres, one of the two published values

/** A wall with crenels, as a thick line with teeth on the outside. */
const wall = (x, y, w, h, colour) =>
  rect(x, y, w, h, 'none', { stroke: colour, 'stroke-width': 9 }) +
  rect(x, y, w, h, 'none', { stroke: C.paper, 'stroke-width': 3, 'stroke-dasharray': '7 7' });

const SITE_FACTS = [
  ['内城 斗筑居', '1633 年筑，五门'],
  ['河山楼', '1632 年建，七层'],
  ['藏兵洞', '五层 125 间'],
  ['外城', '1703 年成'],
  ['院落', '16 或 19 座，两说'],
  ['房屋', '640 间'],
];
const square = (metres) => `${Math.round(metres).toLocaleString('en-US')} 平方米`;

function innerTown(x, y, w, h) {
  const courts = [0, 1, 2, 3].map(
    (i) =>
      rect(x + 36, y + 122 + i * 88, w - 72, 64, C.wash, { stroke: C.hair }) +
      rect(x + 76, y + 138 + i * 88, w - 152, 32, '#fbf8ef', { stroke: C.hair }),
  );
  return [
    rect(x, y, w, h, '#fbf8ef'),
    courts,
    wall(x, y, w, h, C.ink),
    rect(x + w - 80, y + 36, 44, 56, C.accent),
    text(x + w - 92, y + 72, '河山楼', { size: 24, at: 'end', weight: 700, fill: C.accent }),
    text(x + w / 2, y + h - 20, `内城 ${square(INNER.east * INNER.north)}`, { size: 20, at: 'middle', fill: C.soft }),
  ];
}

function dimensions(x, y, w, h) {
  const right = x + w,
    low = y + h;
  return [
    line(x, low + 34, right, low + 34),
    line(x, low + 24, x, low + 44),
    line(right, low + 24, right, low + 44),
    text(x + w / 2, low + 64, `${INNER.east} 米`, { size: 22, at: 'middle' }),
    line(right + 34, y, right + 34, low),
    line(right + 24, y, right + 44, y),
    line(right + 24, low, right + 44, low),
    text(right + 46, y + h / 2 + 8, `${INNER.north} 米`, { size: 22 }),
  ];
}

function outerTown(x, y, w, h) {
  return [
    rect(x, y, w, h, C.wash, { opacity: 0.5 }),
    rect(x, y, w, h, 'none', { stroke: C.soft, 'stroke-width': 2, 'stroke-dasharray': '10 7' }),
    upright(x + w / 2, y + 170, '外城', { size: 34, fill: C.soft, gap: 1.5 }),
    text(x + w / 2, y + 310, `约 ${square(WHOLE - INNER.east * INNER.north)}`, { size: 22, at: 'middle', fill: C.soft }),
    text(x + w / 2, y + 340, '（折算，非轮廓）', { size: 20, at: 'middle', fill: C.soft }),
  ];
}

function plan() {
  const scale = 3.1,
    right = 770,
    y = 190;
  const [w, h] = [INNER.east * scale, INNER.north * scale];
  const outerW = (WHOLE / INNER.north - INNER.east) * scale; // the rest of the area, folded into a rectangle of the same height
  const [x, xo, bar] = [right - w, right - w - outerW, 50 * scale];
  return sheet(
    {
      h: 940,
      title: '皇城相府平面示意',
      desc: '右为按比例画出的长方形内城，东西71.5米、南北161.75米，内有河山楼与院落示意；左为虚线长方形，表示按面积折算的外城，不是实际轮廓。',
      sub: '内城按一处网页所记尺寸画成比例；外城只按面积折算',
      source: '公开网页（内城 71.5 × 161.75 米；全部 36,580 平方米，另一说 36,500）',
      caveat: '虚线长方形由总面积减内城折成，不是外城的轮廓与方位；河山楼、院落位置为拟画，五门未载不画。',
    },
    outerTown(xo, y, outerW, h),
    innerTown(x, y, w, h),
    dimensions(x, y, w, h),
    SITE_FACTS.map(
      ([a, b], i) =>
        text(944, 214 + i * 74, a, { size: 24, weight: 700, fill: i < 2 ? C.accent : C.ink }) +
        text(944, 246 + i * 74, b, { size: 21, fill: C.soft }),
    ),
    rect(xo, y + h + 46, bar / 2, 8, C.ink),
    rect(xo + bar / 2, y + h + 46, bar / 2, 8, C.paper, { stroke: C.ink }),
    text(xo, y + h + 38, '0', { size: 20 }),
    text(xo + bar, y + h + 38, '50 米', { size: 20, at: 'end' }),
    compass(1060, 690),
  );
}

/** Seven floors of equal height with a zigzag stair and slits in the wall. */
function towerFloors({ x, w, top, base, floors }) {
  const step = (base - top) / floors;
  return Array.from({ length: floors }, (_, i) => {
    const y = base - (i + 1) * step,
      even = i % 2 === 0;
    const stair =
      i === floors - 1
        ? []
        : [0, 1, 2, 3, 4, 5].map((s) => {
            const sx = even ? x + 60 + s * 9 : x + w - 60 - s * 9;
            return line(sx, y + step - 6 - s * 11, sx + (even ? 9 : -9), y + step - 6 - s * 11, C.mid, 2);
          });
    const slits = i > 1 ? rect(x + 6, y + 28, 22, 22, C.ink) + rect(x + w - 28, y + 28, 22, 22, C.ink) : '';
    return [
      rect(x + 34, y + 12, w - 68, step - 16, i ? '#fbf8ef' : C.wash, { stroke: C.mid }),
      line(x + 34, y + step - 4, x + w - 34, y + step - 4, C.ink, 3),
      text(x + w / 2 + (i ? 0 : 64), y + step / 2 + 10, `${'一二三四五六七'[i]}层`, { size: 23, at: 'middle', fill: C.soft }),
      stair,
      slits,
    ];
  });
}

const well = (x, top) =>
  rect(x - 13, top - 8, 26, 84, C.paper, { stroke: C.ink, 'stroke-width': 2 }) +
  rect(x - 12, top + 40, 24, 35, '#9fb4bd') +
  text(x - 24, top + 66, '楼井', { size: 20, at: 'end', fill: C.soft });

function tower() {
  const body = { x: 330, w: 280, top: 220, base: 760, floors: 7 };
  const { x, w, top, base } = body;
  const shell =
    rect(120, base, 700, 10, C.wash2) +
    shape(`M${x - 16} ${base}L${x} ${top}H${x + w}L${x + w + 16} ${base}Z`, C.wash2, { stroke: C.ink, 'stroke-width': 2 });
  const teeth = Array.from({ length: 8 }, (_, i) => rect(x - 6 + i * 38, top - 26, 24, 28, C.wash2, { stroke: C.ink, 'stroke-width': 1.5 }));
  const height = [
    line(700, top - 26, 700, base),
    line(688, top - 26, 712, top - 26),
    line(688, base, 712, base),
    text(716, 500, '三十余米', { size: 26, weight: 700 }),
  ];
  const person =
    circle(230, base - 24, 4, C.ink) +
    line(230, base - 20, 230, base - 8, C.ink, 3) +
    line(230, base - 8, 225, base, C.ink, 2) +
    line(230, base - 8, 235, base, C.ink, 2);
  const facts = [
    ['何时', '1632 年，明崇祯五年'],
    ['何人', '网页：昌言、昌期、昌齐；墓表：只归昌期'],
    ['何用', '乱起先事筑楼，被围三昼夜，楼上下千人得活'],
    ['何以不渴', '楼中有井，汲水扬楼外示敌'],
    ['多高', '七层，三十余米'],
  ];
  return sheet(
    {
      h: 960,
      title: '河山楼剖面示意',
      desc: '七层高楼的剖面，顶有垛口，底有一井，旁有三十余米的标尺与一个人形作比。',
      sub: '一座为避乱而建的高楼',
      source: '公开网页（一处）；《午亭文编》卷四十三，叶2a—3a',
      caveat: '层高按七层均分，门窗、楼梯、雉堞、井的位置均为拟画，不据实测。',
    },
    shell,
    towerFloors(body),
    teeth,
    rect(x + w / 2 - 20, base - 46, 40, 44, C.accent),
    text(x + w / 2 - 20, base + 40, '入口（拟画）', { size: 20, fill: C.accent }),
    well(x + 76, base),
    height,
    person,
    text(230, base + 36, '人高约 1.7 米', { size: 20, at: 'middle', fill: C.soft }),
    facts.map(
      ([a, b], i) =>
        line(850, 216 + i * 128, 1134, 216 + i * 128, C.hair) +
        text(850, 256 + i * 128, a, { size: 22, fill: C.accent, weight: 700 }) +
        block(850, 292 + i * 128, b, 284, { size: 22 }),
    ),
  );
}

// Journeys named in the sources: [year (decimal), where he goes, words].
const TRIPS = [
  [1662, '归', '告病归里'],
  [1665, '出', '还朝'],
  [1678.95, '归', '闻母丧，奔归'],
  [1681.9, '出', '服阕还京'],
  [1692.7, '归', '父丧，奔归'],
];

const AT_BEIJING = [
  [1658, 1662],
  [1665, 1678.95],
  [1681.9, 1692.7],
  [1695, 1712.4],
];
const AT_HOME = [
  [1662, 1665],
  [1678.95, 1681.9],
  [1692.7, 1694.9],
];

/** Two upright lines of years: where he was, and the journeys between. The ends that nobody has checked are dotted. */
function journeys(top, bottom) {
  const y = (year) => top + ((year - 1656) * (bottom - top)) / (1714 - 1656);
  const stay = (x, spans, colour) =>
    spans.map(([from, to], i) => line(x, y(from), x, y(to), colour, 8, { 'stroke-dasharray': i === spans.length - 1 ? '3 4' : undefined }));
  const trips = TRIPS.map(
    ([year, way, words]) =>
      (way === '归'
        ? arrow(1094, y(year), 808, y(year), { stroke: C.ink, width: 1.5 })
        : arrow(806, y(year), 1092, y(year), { stroke: C.accent, width: 1.5 })) +
      text(950, y(year) - 8, `${Math.floor(year)} ${words}`, { size: 20, at: 'middle', halo: C.paper }),
  );
  return [
    [800, '皇城'],
    [1100, '北京'],
  ]
    .map(([x, name]) => line(x, y(1656), x, y(1714), C.hair, 2) + text(x, top - 24, name, { size: 24, at: 'middle', weight: 700 }))
    .concat(
      stay(1100, AT_BEIJING, C.accent),
      stay(800, AT_HOME, C.ink),
      trips,
      text(1088, y(1658) + 2, '1658 成进士', { size: 20, at: 'end', fill: C.accent }),
      text(1088, y(1712.4) + 6, '1712 卒', { size: 20, at: 'end', fill: C.accent }),
    );
}

function routeMap(f) {
  const [[ax, ay], [bx, by]] = [f.at(P.皇城), f.at(P.北京)];
  const range = [...RIDGES.太行山.slice().reverse(), [38, 113.9], [38.6, 114.2], [39.2, 115], [39.8, 115.6]];
  const towns = [
    ['太原', '太原'],
    ['长治', '潞安（长治）'],
    ['晋城', '泽州（晋城）'],
    ['邯郸', '邯郸'],
    ['新乡', '新乡'],
  ];
  return [
    graticule(f, 1),
    clip(
      f,
      ridge(f, range, { gap: 22, size: 13 }),
      ridge(f, RIDGES.太岳山, { gap: 22, size: 12 }),
      ['汾河', '沁河', '浊漳河', '黄河'].map((k) => river(f, RIVERS[k], k === '黄河' ? 5 : 2.5)),
    ),
    line(ax, ay, bx, by, C.accent, 3, { 'stroke-dasharray': '2 10', 'stroke-linecap': 'round' }),
    towns.map(([key, name]) => place(f, P[key], name)),
    ['皇城', '北京'].map((name) => place(f, P[name], name, { kind: 'main', side: 'w', weight: 700 })),
    label(f, [38.62, 113.05], '太行山'),
    label(f, [34.88, 115.2], '黄河', { fill: C.indigo }),
    border(f),
    scaleBar(f, 100),
    north(f),
  ];
}

function route() {
  const f = frame([34.7, 111.2, 40.4, 117.4], { x: 60, y: 166, w: 660 });
  return sheet(
    {
      h: Math.round(f.y + f.h) + 170,
      title: '阳城—北京行程示意',
      sub: `皇城到北京，直线约 ${Math.round(distanceKm(P.皇城, P.北京))} 公里`,
      desc: '左为示意地图，皇城与北京两点以直虚线相连，旁有太原、潞安、泽州、邯郸、新乡；右为年轴，画出他在皇城与北京之间的往返。',
      source: '《午亭文编》卷三十、卷三十一；地点坐标据公开地名数据',
      caveat: '虚线是两地之间的直线，不是道路：沿途所经，本馆所据未载。右图时段末端虚线：起讫年未核。',
    },
    routeMap(f),
    journeys(230, 900),
  );
}

export const drawings = { 'huangcheng-plan.svg': plan, 'heshan-tower.svg': tower, 'route-yangcheng-beijing.svg': route };
