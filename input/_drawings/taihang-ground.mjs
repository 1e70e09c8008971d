// The lie of the land, all qualitative: a section from west to east, the valley of Dingdian.
import { C, sheet, text, line, rect, circle, path, arrow, shape, smooth, n } from './kit.mjs';
import { clip } from './map.mjs';

// [longitude, height 0–1 by eye]: horizontal places follow the longitude, heights are no data.
const PROFILE = [
  [111.3, 0.08],
  [111.5, 0.06],
  [111.7, 0.16],
  [111.9, 0.55],
  [112.02, 0.86],
  [112.14, 0.52],
  [112.27, 0.24],
  [112.36, 0.3],
  [112.5, 0.52],
  [112.68, 0.42],
  [112.86, 0.26],
  [113.1, 0.22],
  [113.28, 0.36],
  [113.45, 0.66],
  [113.56, 0.82],
  [113.64, 0.5],
  [113.69, 0.32],
  [113.8, 0.42],
  [113.95, 0.3],
  [114.2, 0.1],
  [114.49, 0.03],
  [114.65, 0.02],
];

const x = (lon) => 70 + ((lon - 111.3) * 1060) / (114.65 - 111.3);
const y = (k) => 610 - k * 340;

function sectionNames() {
  const names = [
    [112.02, 0.86, '太岳山'],
    [113.53, 0.82, '太行山'],
  ].map(([lon, k, name]) => text(x(lon), y(k) - 24, name, { size: 32, at: 'middle', weight: 700, fill: C.accent }));
  const low = [
    [111.52, 0.06, '汾河谷地'],
    [112.285, 0.5, '沁河谷'],
    [113.0, 0.22, '上党盆地'],
    [114.4, 0.05, '华北平原'],
  ].map(([lon, k, name]) => text(x(lon), y(k) - 44, name, { size: 24, at: 'middle', fill: C.soft }));
  const towns = [
    [111.519, '临汾'],
    [112.234, '安泽'],
    [112.861, '长子'],
    [113.105, '长治'],
    [113.662, '涉县'],
    [114.488, '邯郸'],
  ].map(([lon, name], i) => line(x(lon), 640, x(lon), 652, C.ink) + text(x(lon), 678, name, { size: 21, at: 'middle' }));
  const rails = [
    [111.45, 0.07, '同蒲铁路'],
    [114.5, 0.04, '平汉铁路'],
  ].map(
    ([lon, k, name]) =>
      line(x(lon), y(k) - 8, x(lon), 640, C.accent, 3, { 'stroke-dasharray': '7 5' }) +
      text(lon < 112 ? x(lon) - 14 : x(lon) + 20, 712, name, { size: 20, at: lon < 112 ? 'start' : 'end', fill: C.accent }),
  );
  const degrees = [112, 113, 114].map(
    (lon) =>
      line(x(lon), 200, x(lon), 640, C.hair, 1, { 'stroke-dasharray': '2 6' }) +
      text(x(lon), 196, `${lon}°E`, { size: 20, at: 'middle', fill: C.mid }),
  );
  return [degrees, names, low, towns, rails];
}

function section() {
  const land = (part, fill) => shape(`${smooth(PROFILE.map(([lon, k]) => [x(lon), y(k * part)]))}L${n(x(114.65))} 640L${n(x(111.3))} 640Z`, fill);
  return sheet(
    {
      h: 860,
      title: '太行太岳地形剖面示意',
      desc: '自西向东的地形剖面：同蒲铁路、汾河谷地、太岳山、沁河谷、上党盆地、太行山、华北平原、平汉铁路，下标临汾至邯郸的县城。',
      sub: '自西向东，约在北纬 36°—36.6° 之间看过去',
      source: '县城经度据公开地名数据（WGS84）；山河次序据常识',
      caveat: '横向按经度成比例；纵向没有高程数据，只表示起伏，不供量测。',
    },
    land(1, C.wash2),
    land(0.72, '#d3c7ac'),
    land(0.42, '#c6b899'),
    path(smooth(PROFILE.map(([lon, k]) => [x(lon), y(k)])), C.ink, 2),
    rect(70, 638, 1060, 3, C.ink),
    sectionNames(),
    shape(`M${x(112.27) - 12} ${y(0.24) + 4}Q${x(112.27)} ${y(0.24) + 16} ${x(112.27) + 12} ${y(0.24) + 4}Z`, C.indigo),
    arrow(556, 722, 636, 722, { stroke: C.mid }),
    text(520, 729, '西', { size: 22, fill: C.soft }),
    text(650, 729, '东', { size: 22, fill: C.soft }),
  );
}

function dingdianGround() {
  const at = (points, dy) => smooth(points.map(([x, y]) => [x, y + dy]));
  const north = [
    [40, 236],
    [150, 262],
    [300, 240],
    [450, 288],
    [600, 282],
    [720, 322],
    [830, 316],
  ];
  const south = [
    [40, 452],
    [180, 470],
    [330, 436],
    [500, 500],
    [660, 486],
    [830, 540],
  ];
  const stream = [
    [40, 292],
    [200, 326],
    [340, 314],
    [480, 362],
    [620, 356],
    [740, 396],
    [830, 402],
  ];
  const hills = (line, dys, edge) => dys.map(([dy, fill]) => shape(`${at(line, dy)}L830 ${edge}L40 ${edge}Z`, fill)).join('');
  const frame = { x: 60, y: 170, w: 740, h: 500 };
  return (
    rect(60, 170, 740, 500, '#fbf8ef') +
    clip(
      frame,
      hills(
        north,
        [
          [0, C.wash2],
          [-34, '#d0c4a8'],
          [-66, '#c0b293'],
        ],
        160,
      ),
      hills(
        south,
        [
          [0, C.wash2],
          [56, '#d0c4a8'],
          [116, '#c0b293'],
        ],
        690,
      ),
      path(at(stream, 0), '#9fb4bd', 12),
      path(at(stream, 54), C.soft, 4, { 'stroke-dasharray': '12 6' }),
    ) +
    rect(60, 170, 740, 500, 'none', { stroke: C.soft })
  );
}

const DINGDIAN = [
  [
    '何日',
    [
      ['7 月 6 日', '多数'],
      ['7 月 3 日', '一处'],
    ],
  ],
  [
    '日军死者',
    [
      ['约 500', ''],
      ['801', ''],
      ['近 1,000', ''],
    ],
  ],
  [
    '我军损失',
    [
      ['509', ''],
      ['114', ''],
    ],
  ],
  [
    '日军番号',
    [
      ['第 108 师团', ''],
      ['第 25 师团', ''],
    ],
  ],
];

function dingdian() {
  let top = 200;
  const table = DINGDIAN.map(([question, answers]) => {
    const rows = answers
      .map(
        ([v, who], i) =>
          text(980, top + i * 38, v, { size: 26, weight: 700 }) + (who ? text(1140, top + i * 38, who, { size: 20, at: 'end', fill: C.mid }) : ''),
      )
      .join('');
    const out =
      text(840, top, question, { size: 23, fill: C.accent, weight: 700 }) +
      rows +
      line(840, top + answers.length * 38 - 10, 1140, top + answers.length * 38 - 10, C.hair);
    top += answers.length * 38 + 36;
    return out;
  });
  const attack = (x1, y1, x2, y2) => arrow(x1, y1, x2, y2, { stroke: C.accent, width: 4, head: 18 });
  return sheet(
    {
      h: 860,
      title: '町店芦苇河示意',
      desc: '左为示意地形：两面山地之间芦苇河与公路并行，町店在河谷中，三支箭头自山地出击；右列日期、伤亡与番号的各种说法。',
      sub: '一九三八年七月，阳城町店：一条河、一条路、两面山',
      source: '公开网页四处，互有出入',
      caveat: '左图不按比例、无方位，箭头为示意：只表示山地、河谷、道路的关系。右列各数并存，本馆不取舍。',
    },
    dingdianGround(),
    text(130, 300, '芦苇河', { size: 24, fill: C.indigo, spacing: 4, halo: '#fbf8ef' }),
    text(110, 408, '公路', { size: 22, fill: C.soft, halo: '#fbf8ef' }),
    circle(560, 392, 11, C.accent),
    circle(560, 392, 17, 'none', { stroke: C.accent, 'stroke-width': 2 }),
    text(590, 386, '町店', { size: 30, weight: 700, halo: '#fbf8ef' }),
    attack(420, 262, 446, 384),
    attack(690, 292, 672, 412),
    attack(440, 560, 470, 434),
    text(430, 220, '第 344 旅', { size: 26, at: 'middle', fill: C.accent, weight: 700, halo: '#c9bc9e' }),
    text(430, 250, '徐海东 黄克诚', { size: 20, at: 'middle', fill: C.accent, halo: '#d0c4a8' }),
    text(690, 220, '山地', { size: 24, at: 'middle', fill: C.soft }),
    text(250, 620, '山地', { size: 24, at: 'middle', fill: C.soft }),
    table,
  );
}

export const drawings = { 'taihang-section.svg': section, 'dingdian-valley.svg': dingdian };
