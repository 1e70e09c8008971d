// Ground and sites of the war in south-east Shanxi, all qualitative: what lay where in relation to what.
import { C, sheet, text, line, rect, circle, path, block, upright, arrow, shape, poly, smooth, box, legend, signs, n } from './kit.mjs';
import { clip } from './map.mjs';

// [longitude, height 0–1 by eye]: horizontal places follow the longitude, heights are no data.
const PROFILE = [[111.3, 0.08], [111.5, 0.06], [111.7, 0.16], [111.9, 0.55], [112.02, 0.86], [112.14, 0.52], [112.27, 0.24], [112.36, 0.3], [112.5, 0.52], [112.68, 0.42], [112.86, 0.26], [113.1, 0.22], [113.28, 0.36], [113.45, 0.66], [113.56, 0.82], [113.64, 0.5], [113.69, 0.32], [113.8, 0.42], [113.95, 0.3], [114.2, 0.1], [114.49, 0.03], [114.65, 0.02]];

function section() {
  const x = (lon) => 70 + (lon - 111.3) * 1060 / (114.65 - 111.3), y = (k) => 610 - k * 340;
  const points = PROFILE.map(([lon, k]) => [x(lon), y(k)]);
  const land = (part, fill) => shape(`${smooth(PROFILE.map(([lon, k]) => [x(lon), y(k * part)]))}L${n(x(114.65))} 640L${n(x(111.3))} 640Z`, fill);
  const names = [[112.02, 0.86, '太岳山'], [113.53, 0.82, '太行山']].map(([lon, k, name]) => text(x(lon), y(k) - 24, name, { size: 32, at: 'middle', weight: 700, fill: C.accent }));
  const low = [[111.52, 0.06, '汾河谷地'], [112.285, 0.5, '沁河谷'], [113.0, 0.22, '上党盆地'], [114.4, 0.05, '华北平原']].map(([lon, k, name]) => text(x(lon), y(k) - 44, name, { size: 24, at: 'middle', fill: C.soft }));
  const towns = [[111.519, '临汾'], [112.234, '安泽'], [112.861, '长子'], [113.105, '长治'], [113.662, '涉县'], [114.488, '邯郸']].map(([lon, name], i) => line(x(lon), 640, x(lon), 652, C.ink) + text(x(lon), 678, name, { size: 21, at: 'middle' }));
  const rails = [[111.45, 0.07, '同蒲铁路'], [114.5, 0.04, '平汉铁路']].map(([lon, k, name]) => line(x(lon), y(k) - 8, x(lon), 640, C.accent, 3, { 'stroke-dasharray': '7 5' }) + text(lon < 112 ? x(lon) - 14 : x(lon) + 20, 712, name, { size: 20, at: lon < 112 ? 'start' : 'end', fill: C.accent }));
  const degrees = [112, 113, 114].map((lon) => line(x(lon), 200, x(lon), 640, C.hair, 1, { 'stroke-dasharray': '2 6' }) + text(x(lon), 196, `${lon}°E`, { size: 20, at: 'middle', fill: C.mid }));
  return sheet({
    h: 860, title: '太行太岳地形剖面示意',
    desc: '自西向东的地形剖面：同蒲铁路、汾河谷地、太岳山、沁河谷、上党盆地、太行山、华北平原、平汉铁路，下标临汾至邯郸的县城。', sub: '自西向东，约在北纬 36°—36.6° 之间看过去',
    source: '县城经度据公开地名数据（WGS84）；山河次序据常识',
    caveat: '横向按经度成比例；纵向没有高程数据，只表示起伏，不供量测。',
  }, degrees, land(1, C.wash2), land(0.72, '#d3c7ac'), land(0.42, '#c6b899'), path(smooth(points), C.ink, 2), rect(70, 638, 1060, 3, C.ink), names, low, towns, rails,
  shape(`M${x(112.27) - 12} ${y(0.24) + 4}Q${x(112.27)} ${y(0.24) + 16} ${x(112.27) + 12} ${y(0.24) + 4}Z`, C.indigo), arrow(556, 722, 636, 722, { stroke: C.mid }), text(520, 729, '西', { size: 22, fill: C.soft }), text(650, 729, '东', { size: 22, fill: C.soft }));
}

function dingdianGround() {
  const at = (points, dy) => smooth(points.map(([x, y]) => [x, y + dy]));
  const north = [[40, 236], [150, 262], [300, 240], [450, 288], [600, 282], [720, 322], [830, 316]];
  const south = [[40, 452], [180, 470], [330, 436], [500, 500], [660, 486], [830, 540]];
  const stream = [[40, 292], [200, 326], [340, 314], [480, 362], [620, 356], [740, 396], [830, 402]];
  const hills = (line, dys, edge) => dys.map(([dy, fill]) => shape(`${at(line, dy)}L830 ${edge}L40 ${edge}Z`, fill)).join('');
  const frame = { x: 60, y: 170, w: 740, h: 500 };
  return rect(60, 170, 740, 500, '#fbf8ef') + clip(frame, hills(north, [[0, C.wash2], [-34, '#d0c4a8'], [-66, '#c0b293']], 160), hills(south, [[0, C.wash2], [56, '#d0c4a8'], [116, '#c0b293']], 690),
    path(at(stream, 0), '#9fb4bd', 12), path(at(stream, 54), C.soft, 4, { 'stroke-dasharray': '12 6' })) + rect(60, 170, 740, 500, 'none', { stroke: C.soft });
}

const DINGDIAN = [['何日', [['7 月 6 日', '多数'], ['7 月 3 日', '一处']]], ['日军死者', [['约 500', ''], ['801', ''], ['近 1,000', '']]], ['我军损失', [['509', ''], ['114', '']]], ['日军番号', [['第 108 师团', ''], ['第 25 师团', '']]]];

function dingdian() {
  let y = 200;
  const table = DINGDIAN.map(([question, answers]) => {
    const rows = answers.map(([v, who], i) => text(980, y + i * 38, v, { size: 26, weight: 700 }) + (who ? text(1140, y + i * 38, who, { size: 20, at: 'end', fill: C.mid }) : '')).join('');
    const out = text(840, y, question, { size: 23, fill: C.accent, weight: 700 }) + rows + line(840, y + answers.length * 38 - 10, 1140, y + answers.length * 38 - 10, C.hair);
    y += answers.length * 38 + 36;
    return out;
  });
  const attack = (x1, y1, x2, y2) => arrow(x1, y1, x2, y2, { stroke: C.accent, width: 4, head: 18 });
  return sheet({
    h: 860, title: '町店芦苇河示意',
    desc: '左为示意地形：两面山地之间芦苇河与公路并行，町店在河谷中，三支箭头自山地出击；右列日期、伤亡与番号的各种说法。', sub: '一九三八年七月，阳城町店：一条河、一条路、两面山',
    source: '公开网页四处，互有出入',
    caveat: '左图不按比例、无方位，箭头为示意：只表示山地、河谷、道路的关系。右列各数并存，本馆不取舍。',
  }, dingdianGround(), text(130, 300, '芦苇河', { size: 24, fill: C.indigo, spacing: 4, halo: '#fbf8ef' }), text(110, 408, '公路', { size: 22, fill: C.soft, halo: '#fbf8ef' }), circle(560, 392, 11, C.accent), circle(560, 392, 17, 'none', { stroke: C.accent, 'stroke-width': 2 }), text(590, 386, '町店', { size: 30, weight: 700, halo: '#fbf8ef' }),
  attack(420, 262, 446, 384), attack(690, 292, 672, 412), attack(440, 560, 470, 434), text(430, 220, '第 344 旅', { size: 26, at: 'middle', fill: C.accent, weight: 700, halo: '#c9bc9e' }), text(430, 250, '徐海东 黄克诚', { size: 20, at: 'middle', fill: C.accent, halo: '#d0c4a8' }),
  text(690, 220, '山地', { size: 24, at: 'middle', fill: C.soft }), text(250, 620, '山地', { size: 24, at: 'middle', fill: C.soft }), table);
}

function qinyuan() {
  const [cx, cy] = [420, 476];
  const ring = (r, fill, dash) => circle(cx, cy, r, fill, { stroke: C.soft, 'stroke-dasharray': dash });
  const groups = Array.from({ length: 12 }, (_, i) => { const a = i * Math.PI / 6; const p = [cx + 254 * Math.cos(a), cy + 254 * Math.sin(a)]; return circle(p[0], p[1], 16, C.accent) + arrow(cx + 238 * Math.cos(a), cy + 238 * Math.sin(a), cx + 196 * Math.cos(a), cy + 196 * Math.sin(a), { stroke: C.accent, width: 3 }); });
  const empty = Array.from({ length: 18 }, (_, i) => { const a = (i + 0.5) * Math.PI / 9; const [x, y] = [cx + 148 * Math.cos(a), cy + 148 * Math.sin(a)]; return shape(poly([[x - 13, y + 10], [x - 13, y - 3], [x, y - 13], [x + 13, y - 3], [x + 13, y + 10]], true), '#fbf8ef', { stroke: C.mid, 'stroke-dasharray': '3 3' }); });
  const rows = [['城中', '日军据点，孤悬一城', C.ink], ['城郊', '人走屋空：水井、粮食、牲畜皆不可得', C.mid], ['外圈', '军民分组围困，袭扰交通', C.accent]];
  return sheet({
    h: 900, title: '沁源围困示意',
    desc: '同心圆：中央沁源城据点，中圈空屋，外圈十二个红点各有箭头指向城中，标断路、断水、断粮。', sub: '一座县城、一圈空村、一圈围困的人',
    source: '围困之法为常识，未核；1940.11.18 一条据公开网页',
    caveat: '圈层只表示关系：距离、组数、村数都不是统计；围困的起讫年月本馆未核，图中不标。',
  }, ring(302, '#f3e6db'), ring(206, C.wash, '4 6'), ring(92, C.wash2), groups, ['断路', '断水', '断粮'].map((word, i) => { const a = (-90 + 15 + i * 120) * Math.PI / 180; return text(cx + 254 * Math.cos(a), cy + 254 * Math.sin(a) + 9, word, { size: 23, at: 'middle', weight: 700, halo: '#f3e6db' }); }), empty, rect(cx - 48, cy - 40, 96, 80, C.ink), rect(cx - 48, cy - 40, 96, 80, 'none', { stroke: C.paper, 'stroke-width': 3, 'stroke-dasharray': '8 8' }), text(cx, cy + 10, '沁源城', { size: 26, at: 'middle', fill: C.paper, weight: 700 }),
  rows.map(([name, words, fill], i) => rect(812, 236 + i * 116, 12, 70, fill) + text(842, 262 + i * 116, name, { size: 27, weight: 700 }) + block(842, 296 + i * 116, words, 294, { size: 21, fill: C.soft })),
  line(812, 600, 1136, 600, C.hair), text(812, 644, '此前', { size: 24, weight: 700, fill: C.accent }), block(812, 680, '1940 年 11 月 18 日，日军七千人「扫荡」沁源（一处网页）。', 324, { size: 21 }));
}

/** A cliff: a stepped outline with bedding lines that follow the slope, as the rock there lies in level beds. */
function cliff(points, fill, beds) {
  const out = [shape(poly(points, true), fill)];
  for (const [x1, x2, y] of beds) out.push(path(`M${x1} ${y}Q${(x1 + x2) / 2} ${y - 7} ${x2} ${y + 3}`, '#a6987a', 1.5));
  return out.join('');
}

function arsenalGround() {
  const mirror = (points) => points.map(([x, y]) => [880 - x, y + 14]);
  const back = [[60, 300], [100, 300], [118, 236], [186, 232], [204, 262], [262, 266], [280, 350], [318, 356], [340, 470], [372, 478], [384, 710], [60, 710]];
  const front = [[60, 452], [128, 456], [150, 520], [214, 526], [236, 612], [286, 620], [300, 710], [60, 710]];
  const beds = (k) => [[118, 252, 290], [112, 270, 330], [100, 306, 384], [110, 318, 424], [96, 330, 462]].map(([a, b, y]) => (k ? [880 - b, 880 - a, y + 14] : [a, b, y]));
  const frame = { x: 60, y: 170, w: 760, h: 540 };
  const far = smooth([[40, 330], [200, 270], [330, 320], [430, 250], [520, 306], [640, 262], [840, 330]]);
  return rect(60, 170, 760, 540, '#fbf8ef') + clip(frame, shape(`${far}V720H40Z`, '#efe8d8'), cliff(back, '#cfc2a5', beds(false)), cliff(mirror(back), '#cfc2a5', beds(true)),
    shape('M384 500C420 480 470 480 500 506L560 720H300Z', C.wash), path('M446 486C430 530 470 560 448 606S470 690 440 720', '#9fb4bd', 7), shape(poly(front, true), C.wash2), shape(poly(mirror(front), true), C.wash2)) + rect(60, 170, 760, 540, 'none', { stroke: C.soft });
}

function arsenal() {
  const shed = (x, y) => rect(x, y, 58, 30, '#fbf8ef', { stroke: C.ink }) + shape(poly([[x - 7, y + 1], [x + 29, y - 18], [x + 65, y + 1]], true), C.ink) + rect(x + 10, y + 9, 10, 10, C.mid) + rect(x + 38, y + 9, 10, 10, C.mid);
  const post = ([x, y]) => shape(poly([[x - 15, y + 10], [x, y - 14], [x + 15, y + 10]], true), C.accent);
  const facts = [['1939', '兵工厂始建'], ['1941.11', '保卫战（月份未核）'], ['所在', '黎城县，太行山中']];
  return sheet({
    h: 900, title: '黄崖洞兵工厂示意',
    desc: '两侧层状崖壁之间的峡谷：左崖有洞，谷中有溪与四座工房，谷口有工事，崖上有阵地。', sub: '太行山中：崖、洞、谷口、工房的相互位置',
    source: '公开网页（1939 年起建厂）；1941 年 11 月保卫战之月份为常识',
    caveat: '山形、工房、工事均为拟画，不按比例；地点坐标误差约五公里，此图不标经纬度。',
  }, arsenalGround(), shape('M176 350Q176 312 204 312Q232 312 232 350Z', C.ink), text(204, 300, '黄崖洞', { size: 24, at: 'middle', weight: 700, halo: '#cfc2a5' }),
  [[372, 520], [474, 528], [360, 582], [486, 592]].map(([x, y]) => shed(x, y)), text(440, 452, '工房', { size: 24, at: 'middle', weight: 700, halo: '#efe8d8' }),
  line(330, 652, 428, 652, C.accent, 7), line(468, 652, 560, 652, C.accent, 7), text(614, 690, '谷口守备', { size: 24, at: 'start', fill: C.accent, weight: 700 }), arrow(450, 706, 450, 668, { stroke: C.ink, width: 4, head: 16 }), text(250, 690, '来敌方向', { size: 20, at: 'end', fill: C.soft }),
  line(262, 684, 430, 690, C.soft, 1), line(606, 682, 566, 656, C.accent, 1), [[110, 432], [158, 432], [724, 444], [772, 444]].map(post), text(748, 412, '崖上阵地', { size: 20, at: 'middle', fill: C.accent, halo: '#cfc2a5' }),
  facts.map(([a, b], i) => line(856, 180 + i * 112, 1140, 180 + i * 112, C.hair) + text(856, 226 + i * 112, a, { size: 30, weight: 700, fill: C.accent }) + text(856, 264 + i * 112, b, { size: 22 })), line(856, 516, 1140, 516, C.hair),
  legend(856, 566, [[(x, y) => post([x + 18, y + 2]), '阵地'], [signs.line(C.accent, 7), '谷口工事'], [signs.line('#9fb4bd', 6), '溪谷'], [(x, y) => shape(`M${x + 4} ${y + 12}Q${x + 4} ${y - 14} ${x + 18} ${y - 14}Q${x + 32} ${y - 14} ${x + 32} ${y + 12}Z`, C.ink), '山洞']]));
}

export const drawings = { 'taihang-section.svg': section, 'dingdian-valley.svg': dingdian, 'qinyuan-siege.svg': qinyuan, 'arsenal.svg': arsenal };
