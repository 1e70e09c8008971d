// Title pictures without words: ridges, courtyards, cells, fascicles, boxes. Each carries its own ground, for light and dark pages.
import { open, rect, circle, path, shape, line, n, C } from './kit.mjs';
import { hall, hills, ridgeLine, seeded, towerShape } from './scenery.mjs';

const cover = (w, h, title, desc, ground, ...parts) =>
  [open(w, h, title, `${desc}。示意图，本馆数字编研组制，非照片。`), rect(0, 0, w, h, ground), ...parts.flat(Infinity), '</svg>\n'].join('\n');

function coverChen() {
  const w = 1600,
    h = 900,
    ground = '#efe7d6';
  const far = hills({ w, base: 610, height: 230, seed: 11 }, '#cfc6b1', h, ground),
    near = hills({ w, base: 700, height: 170, seed: 29 }, '#b3aa96', h, ground);
  const rows = [
    [690, 0.8, '#8b8779', '#d2c9b6'],
    [770, 1, '#5d5b52', '#bdb49f'],
    [862, 1.25, '#34342f', '#8f8a7b'],
  ].map(([base, k, roof, wall], row) => {
    const next = seeded(50 + row);
    let x = -40 - row * 60,
      out = '';
    while (x < w) {
      const width = (130 + next() * 110) * k;
      out += hall(x, base, width, 46 * k, 44 * k, roof, wall);
      x += width * (1.24 + next() * 0.3);
    }
    return out + rect(0, base - 16 * k, w, 120, wall) + rect(0, base - 18 * k, w, 5 * k, roof);
  });
  return cover(
    w,
    h,
    '堡院与高楼',
    '远山之前，层层院墙屋脊，一座高楼',
    ground,
    circle(790, 236, 82, C.accent, { opacity: 0.9 }),
    far,
    near,
    rows[0],
    towerShape(1176, 800, 138, 460, '#45443d', '#c3baa6'),
    rows[1],
    rows[2],
    rect(0, 850, w, 50, '#34342f'),
  );
}

function coverTaihang() {
  const w = 1600,
    h = 900,
    ground = '#e6e2d6';
  const tones = ['#d3d0c5', '#b3b5ae', '#8b918d', '#5f6a69', '#37443f'];
  const layers = tones.map((fill, i) =>
    hills({ w, base: 470 + i * 105, height: 330 - i * 40, seed: 101 + i * 17, step: 32, sharp: 1.7 }, fill, h, i < 4 ? ground : undefined),
  );
  const ground2 = ridgeLine({ w, base: 890, height: 170, seed: 169, step: 32, sharp: 1.7 });
  const at = (x) => ground2[Math.round(x / 32)][1];
  const poles = [110, 400, 690, 980, 1270, 1540].map((x) => [x, at(x) + 6]);
  const tall = 150;
  const wires = poles.slice(1).flatMap(([x, y], i) =>
    [0, 22].map((d) => {
      const [px, py] = poles[i];
      return path(`M${px} ${n(py - tall + d)}Q${n((x + px) / 2)} ${n((y + py) / 2 - tall + d + 34)} ${x} ${n(y - tall + d)}`, '#22292a', 2);
    }),
  );
  return cover(
    w,
    h,
    '层峦与电线',
    '层层太行山脊，电报线越过最近的一道坡',
    ground,
    circle(1240, 210, 58, C.accent, { opacity: 0.92 }),
    layers.slice(0, 4),
    layers[4],
    poles.map(
      ([x, y]) =>
        line(x, y - tall - 16, x, y + 6, '#22292a', 6) +
        line(x - 26, y - tall, x + 26, y - tall, '#22292a', 4) +
        line(x - 20, y - tall + 22, x + 20, y - tall + 22, '#22292a', 4),
    ),
    wires,
  );
}

function coverKangxi() {
  const w = 1600,
    h = 900,
    ground = '#f1ead9',
    cell = 72,
    next = seeded(214);
  const parts = [];
  // Cells thin out to the left, as on a page that is still being filled; one of them is the cinnabar one.
  for (let c = 0; c < 18; c++)
    for (let r = 0; r < 10; r++) {
      const x = w - 104 - (c + 1) * cell + 26,
        y = 92 + r * cell,
        chance = 1.06 - c / 15;
      const roll = next(),
        tone = next();
      if (roll > chance + 0.25) continue;
      parts.push(rect(x, y, cell, cell, 'none', { stroke: '#c9bea4', 'stroke-width': 1.5 }));
      if (roll > chance - 0.05) continue;
      const fill = c === 6 && r === 4 ? C.accent : tone < 0.5 ? '#3b3a35' : tone < 0.8 ? '#77705f' : '#b5a98e';
      parts.push(strokes(x, y, cell, fill, next));
      if (c === 6 && r === 4) parts.push(rect(x, y, cell, cell, 'none', { stroke: C.accent, 'stroke-width': 4 }));
    }
  return cover(
    w,
    h,
    '字格',
    '一片字格，自右向左渐疏，其中一格是朱色',
    ground,
    parts,
    rect(w - 66, 60, 10, 784, '#3b3a35'),
    rect(w - 50, 60, 3, 784, '#3b3a35'),
  );
}

/** An abstract sign of two to four strokes on the grid of a cell: reads as writing, is no character. */
function strokes(x, y, cell, fill, next) {
  const s = cell * 0.62,
    ox = x + (cell - s) / 2,
    oy = y + (cell - s) / 2,
    thick = 5;
  const rows = [0.1, 0.36, 0.62, 0.9].filter(() => next() < 0.62),
    columns = [0.15, 0.5, 0.85].filter(() => next() < 0.5);
  const d = [
    ...(rows.length ? rows : [0.5]).map((k) => `M${n(ox)} ${n(oy + s * k)}h${n(s)}`),
    ...(columns.length ? columns : [0.5]).map((k) => `M${n(ox + s * k)} ${n(oy)}v${n(s)}`),
  ].join('');
  return path(d, fill, thick);
}

function coverCompilation() {
  const w = 1600,
    h = 900,
    ground = '#ece6da',
    next = seeded(77);
  const parts = [];
  const stacks = [
    [170, 360, 8],
    [600, 430, 13],
    [1090, 340, 10],
  ];
  stacks.forEach(([x, width, count], s) => {
    let y = 742;
    for (let i = 0; i < count; i++) {
      const height = 30 + Math.floor(next() * 3) * 6,
        shift = Math.floor(next() * 5) * 5 - 10,
        blue = i % 4 !== 3;
      y -= height + 4;
      const red = s === 1 && i === 8;
      parts.push(
        rect(x + shift, y, width, height, red ? C.accent : blue ? ['#3f5266', '#33465a', '#4d6073'][(i + s) % 3] : '#6d7a86'),
        rect(x + shift + 6, y + 5, width - 12, height - 10, '#f4efe2'),
      );
      for (let k = 1; k * 6 < height - 8; k++) parts.push(line(x + shift + 8, y + 5 + k * 6, x + shift + width - 8, y + 5 + k * 6, '#ddd4c0', 1));
      // The cloth corner of a stitched fascicle stands at its right end.
      parts.push(rect(x + shift + width - 40, y, 40, height, red ? C.accent : '#33465a'));
    }
  });
  return cover(w, h, '叠放的册页', '三叠线装册页，其中一册书衣为朱色', ground, rect(0, 742, w, 158, '#d8cfbd'), rect(0, 742, w, 4, '#b7ab93'), parts);
}

function institution() {
  const w = 1600,
    h = 900,
    ground = '#e9e4d8',
    ink = '#3d4645',
    pale = '#d8d1c1',
    next = seeded(5);
  const stroke = { stroke: ink, 'stroke-width': 3 };
  // A plain imagined house: closed stack floors with slits, one open floor where the boxes show, a deep roof.
  const boxes = Array.from(
    { length: 30 },
    (_, i) =>
      rect(334 + i * 31.2, 498, 25, 84, i === 19 ? C.accent : ['#8d9691', '#a3aaa3', '#78827e'][Math.floor(next() * 3)]) +
      rect(341 + i * 31.2, 512, 11, 26, ground),
  );
  const slits = Array.from({ length: 26 }, (_, i) => rect(342 + i * 36, 352, 8, 92, ink, { opacity: 0.75 }));
  const steps = [0, 1, 2].map((i) => rect(640 - i * 24, 752 + i * 16, 320 + i * 48, 16, pale, stroke));
  return cover(
    w,
    h,
    '档案馆',
    '一座简洁的档案馆，馆舍为虚构；一层敞开，可见架上档盒，其中一盒为朱色',
    ground,
    hills({ w, base: 560, height: 190, seed: 61 }, '#d6d0c1', h, ground),
    rect(0, 800, w, 100, '#d5ccba'),
    line(0, 800, w, 800, ink, 3),
    rect(300, 330, 1000, 470, '#f3eee2', stroke),
    shape('M236 330L300 262H1300L1364 330Z', ink),
    line(300, 470, 1300, 470, ink, 3),
    line(300, 606, 1300, 606, ink, 3),
    slits,
    boxes,
    rect(326, 582, 948, 6, ink),
    [350, 470, 1050, 1170].map((x) => rect(x, 650, 84, 110, pale, stroke) + line(x + 42, 650, x + 42, 760, ink, 2)),
    rect(690, 640, 220, 112, ink),
    rect(704, 654, 92, 98, pale),
    rect(804, 654, 92, 98, pale),
    steps,
  );
}

function homeLead() {
  const w = 2400,
    h = 1200,
    ground = '#ece6d8';
  const tones = ['#dcd6c7', '#c2bfb2', '#9fa29a', '#737c78'];
  const layers = tones.map((fill, i) =>
    hills({ w, base: 650 + i * 122, height: 400 - i * 58, seed: 301 + i * 23, step: 36, sharp: 1.8 }, fill, h, ground),
  );
  const bank = shape('M940 1200C1160 1084 1400 1000 1660 990S2080 992 2400 950V1200Z', '#5f6a66');
  // The river comes round the foot of the hill, narrow far off, broad in front.
  const stream = shape(
    'M2400 1036C2180 1030 2060 1062 1880 1064S1560 1040 1440 1064S1420 1112 1300 1136S1010 1160 900 1200H1420C1500 1170 1640 1160 1660 1128S1560 1092 1640 1086S1940 1106 2080 1086S2280 1052 2400 1054Z',
    '#d6dad2',
  );
  return cover(
    w,
    h,
    '太行沁水',
    '层峦叠嶂之间，沁水一曲，高楼一座',
    ground,
    circle(1300, 300, 90, C.accent, { opacity: 0.92 }),
    layers,
    bank,
    towerShape(1660, 1000, 84, 260, '#353d3a', '#9fa29a'),
    [1480, 1560, 1770, 1860].map((x, i) => hall(x, 992 + (i % 2) * 12, 78, 26, 26, '#353d3a', '#8d9089')),
    shape('M0 1140C260 1040 520 1020 820 1100S1240 1170 1480 1200H0Z', '#48544f'),
    stream,
  );
}

export const drawings = {
  'cover-chen.svg': coverChen,
  'cover-taihang.svg': coverTaihang,
  'cover-kangxi.svg': coverKangxi,
  'cover-compilation.svg': coverCompilation,
  'institution.svg': institution,
  'home-lead.svg': homeLead,
};
