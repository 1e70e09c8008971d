// Four pictures about the working life of Chen Tingjing: the way of a memorial, coins, the collected works, the lecture.
import { C, sheet, text, line, rect, circle, path, group, block, upright, arrow, box, legend, signs, poly, shape } from './kit.mjs';

const STATIONS = [
  ['具本', '题奏者'],
  ['通政司', '投进'],
  ['内阁', '票拟'],
  ['御览', '批红'],
  ['六科', '抄发'],
  ['部议', '覆奏'],
];

function memorialFlow() {
  const w = 150,
    gap = 33,
    y = 260;
  const boxes = STATIONS.map(([name, act], i) => {
    const x = 66 + i * (w + gap);
    const known = i < 2;
    return (
      box(x, y, w, 104, name, { sub: act, size: 30, weight: 700, fill: known ? C.accent : C.paper, colour: known ? C.paper : C.ink }).replace(
        `fill="${C.soft}"`,
        `fill="${known ? C.paper : C.soft}"`,
      ) + (i ? arrow(x - gap + 3, y + 52, x - 4, y + 52, { stroke: C.ink, dash: known ? undefined : '4 4' }) : '')
    );
  });
  const back =
    path(`M${66 + 5 * (w + gap) + w / 2} ${y + 108}V${y + 180}H141V${y + 116}`, C.mid, 2, { 'stroke-dasharray': '4 4' }) +
    shape(
      poly(
        [
          [141, y + 108],
          [135, y + 122],
          [147, y + 122],
        ],
        true,
      ),
      C.mid,
    ) +
    text(600, y + 170, '议定准行，行文原奏衙门', { size: 20, at: 'middle', fill: C.soft });
  const cases = [
    ['1684.9.25', '制钱销毁滋弊疏', '请改铸一钱重之钱，听民开采铜铅'],
    ['1685.2.26', '劝廉、察吏二疏', '以左都御史上，论俭以养廉、考察外官'],
    ['1685.10.3', '三疏', '督抚之责、水旱、云南巡抚亏空'],
  ];
  const table = cases.map(([date, name, gist], i) => {
    const yy = 536 + i * 46;
    return (
      line(66, yy - 31, 1134, yy - 31, C.hair, 1) +
      text(66, yy, date, { size: 21, fill: C.accent }) +
      text(220, yy, name, { size: 23, weight: 700 }) +
      text(440, yy, gist, { size: 21, fill: C.soft })
    );
  });
  return sheet(
    {
      title: '奏疏流程示意',
      desc: '六个方框相连：具本、通政司、内阁、御览、六科、部议；前两步红色为有据，其余虚线为常识；下列陈廷敬1684至1685年的三次上疏。',
      sub: '一道题本从写成到议覆经过的地方',
      source: '《午亭文编》卷三十（叶8a 通政司投进；叶12b 起）、卷三十一',
      caveat: '红色两步有本人奏疏为证；其余四步是制度史常识，未逐件核对，以虚线相连。',
    },
    boxes,
    back,
    text(66, 214, '有据', { size: 20, fill: C.accent }),
    text(432, 214, '常识，未核', { size: 20, fill: C.mid }),
    line(66, 226, 399, 226, C.accent, 2),
    line(432, 226, 1131, 226, C.mid, 1),
    table,
  );
}

// Weights in 厘 of a 两 as the memorial of 1684 tells them: [label, when, 厘, note].
const COINS = [
  ['一钱', '顺治十年以前', 100, '顺治钱'],
  ['一钱二分五厘', '顺治十年', 125, '旧钱壅滞，改铸'],
  ['一钱四分', '顺治十七年', 140, '钱价贱，又改铸'],
  ['一钱', '康熙二十三年疏', 100, '陈廷敬请改重为轻'],
];

function coin(x, y, weight, proposed) {
  // Area stands for weight, so the radius goes with its square root.
  const r = 7.4 * Math.sqrt(weight);
  return (
    circle(x, y, r, proposed ? C.accentWash : C.wash2, {
      stroke: proposed ? C.accent : C.ink,
      'stroke-width': 2,
      'stroke-dasharray': proposed ? '6 5' : undefined,
    }) +
    circle(x, y, r - 9, 'none', { stroke: proposed ? C.accent : C.mid }) +
    rect(x - 17, y - 17, 34, 34, C.paper, { stroke: proposed ? C.accent : C.ink, 'stroke-width': 2 })
  );
}

function coinWeight() {
  const row = COINS.map(([weight, when, li, note], i) => {
    const x = 180 + i * 280,
      last = i === 3;
    return (
      coin(x, 290, li, last) +
      text(x, 424, weight, { size: 27, at: 'middle', weight: 700, fill: last ? C.accent : C.ink }) +
      text(x, 458, when, { size: 21, at: 'middle', fill: C.soft }) +
      text(x, 488, note, { size: 20, at: 'middle', fill: C.soft }) +
      (i ? arrow(x - 172, 290, x - 108, 290, { stroke: C.mid }) : '')
    );
  });
  const scale = 5.4; // units per tael of copper
  const bars = [
    ['销毁一千文可得铜', 140, '八斤十二两＝一百四十两', C.accent],
    ['白银一两可买铜', 7 * 16, '七斤有余（约一百一十二两）', C.wash2],
  ].map(([what, liang, words, fill], i) => {
    const y = 592 + i * 62;
    return (
      text(66, y - 12, what, { size: 21, fill: C.soft }) +
      rect(66, y, liang * scale, 22, fill) +
      text(66 + liang * scale + 14, y + 19, words, { size: 21 })
    );
  });
  return sheet(
    {
      h: 900,
      title: '制钱轻重图',
      desc: '四枚圆钱，面积与重量成正比：一钱、一钱二分五厘、一钱四分，虚线一枚为1684年所请的一钱；下有两条横条，比较毁钱一千所得之铜与银一两所买之铜。',
      sub: '圆面积与每文重量成正比；一钱等于十分，一百厘',
      source: '《午亭文编》卷三十，制钱销毁滋弊疏（叶12b—14b，1684.9.25）',
      caveat: '斤两为当时衡制，一斤十六两。钱面文字不画，圆与方孔不是实物图像。',
    },
    row,
    text(66, 548, '为什么有人毁钱', { size: 26, weight: 700 }),
    bars,
    block(66, 742, '当时定制一千文值银一两，市上银一两只换得八九百文；钱重则毁钱得利，钱日少而日贵。', 1068, { size: 22 }),
  );
}

// Parts of the 50 juan as the Siku notice counts them, with the kinds that stand at the head of each juan.
const PARTS = [
  {
    name: '诗',
    count: 20,
    fill: C.indigo,
    kinds: [
      [1, 2, '乐府'],
      [3, 7, '古体'],
      [8, 20, '今体'],
    ],
  },
  {
    name: '杂著',
    count: 4,
    fill: C.ochre,
    kinds: [
      [21, 21, '赋'],
      [22, 24, '杂著'],
    ],
  },
  {
    name: '经解',
    count: 4,
    fill: C.pine,
    kinds: [
      [25, 27, '易'],
      [28, 28, '诗书礼'],
    ],
  },
  {
    name: '奏疏序记及各体文',
    count: 20,
    fill: C.accent,
    kinds: [
      [29, 29, '奏对'],
      [30, 31, '奏疏'],
      [32, 34, '表论史评'],
      [35, 37, '序引'],
      [38, 40, '记书颂'],
      [41, 43, '传阡表'],
      [44, 47, '志铭碑祭'],
      [48, 48, '跋'],
    ],
  },
  { name: '杜律诗话', count: 2, fill: C.soft, kinds: [[49, 50, '上下']] },
];

function wuting() {
  const parts = [];
  const slot = 21,
    x0 = 1128,
    top = 300,
    height = 300; // juan one stands at the right, as books are read
  let juan = 0;
  for (const part of PARTS) {
    const right = x0 - juan * slot;
    for (let i = 0; i < part.count; i++)
      parts.push(
        rect(right - (i + 1) * slot + 2, top, slot - 4, height, part.fill),
        rect(right - (i + 1) * slot + 5, top + 22, slot - 10, 70, C.paper, { opacity: 0.85 }),
      );
    const mid = right - (part.count * slot) / 2;
    const narrow = part.count < 5;
    parts.push(line(right - 3, top - 14, right - part.count * slot + 3, top - 14, part.fill, 4));
    parts.push(
      narrow
        ? upright(mid, top - 20 - [...part.name].length * 23, part.name, { size: 21, gap: 1.08, fill: part.fill, weight: 700 })
        : text(mid, top - 30, `${part.name} ${part.count} 卷`, { size: 26, at: 'middle', fill: part.fill, weight: 700 }),
    );
    for (const [from, to, kind] of part.kinds) {
      const a = x0 - (from - 1) * slot - 3,
        b = x0 - to * slot + 3;
      parts.push(
        line(a, top + height + 40, b, top + height + 40, part.fill, 2),
        upright((a + b) / 2, top + height + 48, kind, { size: 20, gap: 1.05, fill: C.soft }),
      );
    }
    juan += part.count;
  }
  for (const j of [1, 10, 20, 30, 40, 50]) parts.push(text(x0 - (j - 0.5) * slot, top + height + 28, j, { size: 20, at: 'middle', fill: C.mid }));
  const counts = '诗二十 · 杂著四 · 经解四 · 各体文二十 · 杜律诗话二 ＝ 五十卷';
  return sheet(
    {
      h: 920,
      title: '《午亭文编》五十卷的构成',
      desc: '五十条书脊自右而左：诗二十卷、杂著四卷、经解四卷、奏疏序记及各体文二十卷、杜律诗话二卷，下注各卷文体。',
      sub: '每一格为一卷，自右而左；由八十卷《尊闻堂集》手定为此编',
      source: '《四库全书》提要（《午亭文编》卷首）及各卷卷端文体',
      caveat: '提要所计「杂著四卷」按卷次推算含赋一卷；各体名称从卷端，略有归并。',
    },
    parts,
    text(600, 804, counts, { size: 23, at: 'middle', weight: 700 }),
  );
}

function lectureHall() {
  const seat = (x, y, words, fill = C.paper) =>
    rect(x - 66, y - 26, 132, 52, fill, { stroke: C.ink }) +
    text(x, y + 8, words, { size: 22, at: 'middle', fill: fill === C.accent ? C.paper : C.ink });
  const hall = [
    rect(250, 170, 560, 450, '#fbf8ef', { stroke: C.ink, 'stroke-width': 3 }),
    rect(470, 614, 120, 12, C.paper),
    text(530, 652, '殿门（南）', { size: 20, at: 'middle', fill: C.soft }),
  ];
  for (const x of [300, 420, 640, 760]) for (const y of [312, 484]) hall.push(circle(x, y, 9, C.wash2, { stroke: C.mid }));
  const inside = [
    seat(530, 216, '御座', C.accent),
    rect(455, 258, 150, 26, C.wash, { stroke: C.ink }),
    text(622, 279, '御案', { size: 20, fill: C.soft }),
    rect(455, 350, 150, 26, C.wash, { stroke: C.ink }),
    text(622, 371, '讲案', { size: 20, fill: C.soft }),
    seat(530, 428, '讲官'),
    seat(350, 428, '侍班'),
    seat(710, 428, '侍班'),
    seat(350, 540, '记注官'),
    seat(710, 540, '侍仪'),
  ];
  inside.push(arrow(530, 400, 530, 382, { stroke: C.accent, head: 9 }));
  const rows = [
    ['1676', '充经筵讲官（一说 1675）'],
    ['1677.4.14', '弘德殿进讲，谕刊讲义'],
    ['1678.1.10', '进呈刊成的《日讲四书解义》'],
    ['1679—1681', '丁忧离京'],
  ];
  const side = rows.map(
    ([date, what], i) =>
      text(850, 228 + i * 112, date, { size: 24, fill: C.accent, weight: 700 }) + block(850, 262 + i * 112, what, 284, { size: 21 }),
  );
  return sheet(
    {
      title: '经筵讲席示意',
      desc: '殿内平面：御座、御案在上，讲案与讲官居中相对，侍班、记注官、侍仪在两侧，席次为示意；右列1676至1681年的进讲年月。',
      sub: '皇帝与讲官隔案而对：谁讲，谁听，谁记',
      source: '《午亭文编》卷三十（1677.4.14 弘德殿进讲）',
      caveat: '席次、柱网未见当时图样，只按「御案、讲案相对」的一般说法画出，未核。',
    },
    hall,
    inside,
    side,
    text(530, 600, '侍班、记注、侍仪各席位置为拟画', { size: 20, at: 'middle', fill: C.mid }),
  );
}

export const drawings = {
  'memorial-flow.svg': memorialFlow,
  'coin-weight.svg': coinWeight,
  'wuting-structure.svg': wuting,
  'lecture-hall.svg': lectureHall,
};
