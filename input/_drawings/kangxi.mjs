// The Kangxi dictionary: twelve collections in three parts, the 214 radicals, the people, the dates.
import { C, sheet, text, rect, circle, path, upright, box } from './kit.mjs';

const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
// Radicals by number of strokes, one to seventeen (6, 23, 31, 34, 23, 29, 20, 9, 11, 8, 6, 4, 4, 2, 1, 2, 1).
export const RADICALS = [
  '一丨丶丿乙亅',
  '二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又',
  '口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳',
  '心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬',
  '玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立',
  '竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾',
  '見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里',
  '金長門阜隶隹雨靑非',
  '面革韋韭音頁風飛食首香',
  '馬骨高髟鬥鬯鬲鬼',
  '魚鳥鹵鹿麥麻',
  '黃黍黑黹',
  '黽鼎鼓鼠',
  '鼻齊',
  '齒',
  '龍龜',
  '龠',
];
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六', '十七'];
// First radical of every part, as printed at the head of the 36 juan.
const FIRST = [...'一人儿口土夊子山干心戈支日木欠水火牛玄疒石竹糸肉艸虍血見谷車金阜頁馬魚鹵'];

function structure() {
  const w = 80,
    x0 = 1086 - 11 * w,
    top = 262;
  const grid = [...BRANCHES].flatMap((branch, i) => {
    const x = 1086 - (i + 1) * w;
    return [
      rect(x, top - 76, w, 66, i % 2 ? C.wash : C.wash2),
      text(x + w / 2, top - 32, branch, { size: 36, at: 'middle', weight: 700 }),
      ...[0, 1, 2].map(
        (part) =>
          rect(x, top + part * 96, w, 96, 'none', { stroke: C.ink, 'stroke-width': 1.2 }) +
          text(x + w / 2, top + part * 96 + 54, FIRST[i * 3 + part], { size: 38, at: 'middle' }) +
          text(x + w / 2, top + part * 96 + 84, i * 3 + part + 1, { size: 20, at: 'middle', fill: C.mid }),
      ),
    ];
  });
  const labels = ['上', '中', '下'].map((p, i) => text(1118, top + i * 96 + 56, p, { size: 28, at: 'middle', fill: C.accent, weight: 700 }));
  const extras = ['总目', '检字', '辨似', '等韵'].map((name, i) => box(1086 - (i + 1) * 108 + 8, 600, 100, 56, name, { fill: C.wash, size: 24 }));
  const tail = ['补遗', '备考'].map((name, i) => box(x0 - w + 108 * (1 - i), 600, 100, 56, name, { fill: C.wash, size: 24 }));
  return sheet(
    {
      h: 900,
      title: '字典的结构：十二集，每集三卷',
      desc: '表格：上行自右而左为子至亥十二集，每集上中下三卷，格内为每卷起首的部首与卷次；下为卷首总目、检字、辨似、等韵与卷末补遗、备考，合四十二卷。',
      sub: '自右而左：大字是每卷起首的部首，小字是卷次',
      source: '《康熙字典》各卷卷端；《四库全书》提要',
      caveat: '提要作「一百一十九部」「康熙五十九年」，与原书 214 部、康熙五十五年序不合，两说并列于此。',
    },
    grid,
    labels,
    extras,
    tail,
    text(1086, 588, '卷首四卷', { size: 20, at: 'end', fill: C.soft }),
    text(x0 - w, 588, '卷末二卷', { size: 20, fill: C.soft }),
    path('M352 628H644', C.mid, 1.5, { 'stroke-dasharray': '3 5' }),
    text(498, 616, '12 × 3 ＝ 36 卷', { size: 22, at: 'middle', fill: C.soft }),
    text(600, 730, '36 ＋ 4 ＋ 2 ＝ 42 卷', { size: 34, at: 'middle', weight: 700, fill: C.accent }),
    text(600, 768, '通行统计 47,035 字（网页），214 部', { size: 21, at: 'middle', fill: C.soft }),
  );
}

function radicals() {
  const cell = 54,
    cols = 18,
    x0 = 148,
    parts = [];
  let y = 176,
    number = 0;
  RADICALS.forEach((row, i) => {
    const chars = [...row];
    const lines = Math.ceil(chars.length / cols);
    if (i % 2 === 0) parts.push(rect(60, y - 4, 1080, lines * cell + 4, C.wash, { opacity: 0.7 }));
    parts.push(text(130, y + 34, `${NUMERALS[i]}画`, { size: 20, at: 'end', fill: C.accent, weight: 700 }));
    chars.forEach((c, j) => parts.push(text(x0 + (j % cols) * cell + cell / 2, y + Math.floor(j / cols) * cell + 39, c, { size: 36, at: 'middle' })));
    number += chars.length;
    y += lines * cell + 6;
  });
  return sheet(
    {
      h: y + 120,
      title: '二百一十四部首',
      desc: '部首表：按一画至十七画分行排列二百一十四个部首。',
      sub: `按笔画一至十七画排列，自左而右；共 ${number} 部`,
      source: '《康熙字典》目录部次；部首字形用现行字体',
      caveat: '《四库全书》提要作「一百一十九部」，与原书不合。',
    },
    parts,
  );
}

// Those whose title in the list begins with 原任: no longer in the post when the list was made.
const FORMER = new Set('张玉书 陈廷敬 凌绍雯 史夔 周起渭 潘从律 朱启昆 吴世焘 俞梅 刘岩 贾国维 刘灏'.split(' '));
const COMPILERS =
  '凌绍雯 史夔 周起渭 王景曾 梅之珩 蒋廷锡 陈璋 汪漋 励廷仪 陈邦彦 张逸少 潘从律 朱启昆 赵熊诏 薄有德 吴世焘 陈壮履 刘师恕 万经 涂天相 俞梅 刘岩 王云锦 贾国维 缪沅 蒋涟 刘灏'.split(
    ' ',
  );

function tablet(x, y, name, { w = 62, h = 128, fill = C.paper, stroke = C.mid, colour = C.ink, size = 27 } = {}) {
  const gap = name.length === 2 ? 1.9 : 1.22;
  const tall = size + (name.length - 1) * size * gap;
  return (
    rect(x, y, w, h, fill, { stroke, 'stroke-width': 1.3 }) +
    upright(x + w / 2, y + (h - tall) / 2 - 2, name, { size, gap, fill: colour }) +
    (FORMER.has(name) ? circle(x + w, y, 9, C.paper, { stroke: C.accent, 'stroke-width': 2.5 }) : '')
  );
}

function editors() {
  const parts = [upright(1104, 196, '总阅官', { size: 24, fill: C.accent, weight: 700 })];
  const look = { h: 170, w: 78, size: 36, fill: C.ink, stroke: C.ink, colour: C.paper };
  parts.push(tablet(960, 186, '张玉书', look), tablet(850, 186, '陈廷敬', { ...look, fill: C.accent, stroke: C.accent }));
  parts.push(
    text(818, 240, '二人', { size: 24, at: 'end', weight: 700 }),
    text(818, 276, '张玉书 1711 年卒', { size: 20, at: 'end', fill: C.soft }),
    text(818, 306, '陈廷敬 1712 年卒', { size: 20, at: 'end', fill: C.soft }),
    text(818, 336, '均未及见书成（1716）', { size: 20, at: 'end', fill: C.soft }),
  );
  parts.push(
    upright(1104, 412, '纂修官', { size: 24, fill: C.accent, weight: 700 }),
    text(1104, 530, '二十七人', { size: 20, at: 'middle', fill: C.soft }),
  );
  COMPILERS.forEach((name, i) => {
    const marks = { 陈壮履: { fill: C.accentWash, stroke: C.accent }, 陈邦彦: { fill: C.wash, stroke: C.ink } };
    parts.push(tablet(960 - (i % 9) * 100 + 12, 400 + Math.floor(i / 9) * 144, name, marks[name]));
  });
  parts.push(
    upright(1104, 852, '纂修兼', { size: 24, fill: C.accent, weight: 700 }),
    upright(1076, 852, '校刊官', { size: 24, fill: C.accent, weight: 700 }),
    tablet(972, 846, '陈世倌'),
    text(940, 918, '一人', { size: 24, at: 'end', weight: 700 }),
  );
  parts.push(
    rect(70, 880, 26, 26, C.accentWash, { stroke: C.accent }),
    text(108, 901, '陈壮履：陈廷敬之子', { size: 20 }),
    rect(70, 920, 26, 26, C.wash, { stroke: C.ink }),
    text(108, 941, '陈邦彦：相传书写序文', { size: 20 }),
    circle(83, 853, 9, C.paper, { stroke: C.accent, 'stroke-width': 2.5 }),
    text(108, 860, `圆圈：职名冠「原任」者，${FORMER.size} 人`, { size: 20 }),
  );
  return sheet(
    {
      h: 1080,
      title: '三十名纂修者',
      desc: '三十块名牌：总阅官张玉书、陈廷敬二人，纂修官二十七人，纂修兼校刊官陈世倌一人；小圆圈标出职名冠以原任者，红底为陈廷敬之子陈壮履。',
      sub: '2 ＋ 27 ＋ 1 ＝ 30，依原书职名次序，自右而左',
      source: '《康熙字典》职名',
      caveat: '人名转写为简体；「凃」作涂，「巗」作岩。',
    },
    parts,
  );
}

export const drawings = { 'kangxi-structure.svg': structure, 'kangxi-radicals.svg': radicals, 'kangxi-editors.svg': editors };
