// The Chen family of Huangcheng: the generations as the 百鹤阡表 names them, and the offices of Chen Tingjing.
import { C, sheet, text, line, rect, circle, path, group, block, para, upright, legend, signs } from './kit.mjs';

const NAME = { w: 62, h: 118 };

/** A name plate with the name set upright; the note stands to its right. */
function plate(x, y, name, note, kind = 'plain') {
  const look = { plain: [C.paper, C.ink, C.ink], main: [C.accent, C.accent, C.paper], side: [C.wash, C.mid, C.ink] }[kind];
  const gap = name.length > 2 ? 1.1 : 1.5;
  return group(
    {},
    rect(x - NAME.w / 2, y, NAME.w, NAME.h, look[0], { stroke: look[1], 'stroke-width': 1.5 }),
    upright(x, y + (NAME.h - (name.length - 1) * 26 * gap - 26) / 2 - 2, name, { size: 27, gap, fill: look[2], weight: 700 }),
    note.map((l, i) => text(x + NAME.w / 2 + 12, y + 26 + i * 29, l, { size: 20, fill: C.soft })),
  );
}

const drop = (x1, y1, x2, y2, dash) => path(`M${x1} ${y1}V${(y1 + y2) / 2}H${x2}V${y2}`, C.ink, 1.5, { 'stroke-dasharray': dash });

function elders() {
  const x = 300;
  const rows = [
    ['林', ['七世祖', '宣德初迁阳城中道庄']],
    ['秀', ['六世祖', '有诗名，西乡县尉']],
    ['珏', ['滑县尉', '赠户部主事']],
  ];
  const first = rows.map(([name, note], i) => plate(x, 170 + i * 162, name, note) + (i ? line(x, 170 + i * 162 - 44, x, 170 + i * 162) : ''));
  return [
    first,
    drop(x, 612, 180, 656),
    drop(x, 612, 420, 656, '6 5'),
    plate(180, 656, '天祐', ['嘉靖甲辰', '进士，陕', '西副使'], 'side'),
    plate(420, 656, '修', ['隐居耕稼', '乡人称岁星']),
    line(420, 774, 420, 818),
    plate(420, 818, '三乐', ['忼慨有节概']),
    line(420, 936, 420, 980),
    plate(420, 980, '经济', ['廷敬祖父', '诸生']),
  ];
}

function juniors() {
  const parts = [path('M420 1098V1120H640V148H905V170', C.ink, 1.5)];
  const brothers = [
    ['昌言', 730, ['伯父', '崇祯七年进士', '监察御史']],
    ['昌期', 905, ['父 号鱼山', '1692年卒', '年八十五']],
    ['昌齐', 1075, ['叔父', '州学生']],
  ];
  for (const [name, x, note] of brothers)
    parts.push(
      plate(x, 170, name, []),
      line(x, 148, x, 170),
      note.map((l, i) => text(x, 318 + i * 28, l, { size: 20, at: 'middle', fill: C.soft })),
    );
  parts.push(line(730, 148, 1075, 148), line(905, 392, 905, 440), line(700, 440, 1113.5, 440));
  const sons = ['廷敬', '廷继', '廷荩', '廷愫', '廷扆', '廷统', '廷弼', '廷翰'];
  sons.forEach((name, i) => {
    const x = i === 0 ? 700 : 718 + i * 56.5;
    parts.push(
      line(x, 440, x, 462),
      i === 0
        ? plate(x, 462, name, [], 'main')
        : rect(x - 23, 462, 46, 118, C.wash, { stroke: C.mid }) + upright(x, 484, name, { size: 24, gap: 1.5 }),
    );
  });
  parts.push(
    block(772, 616, '兄弟八人（女五人，名不载），廷敬居长。本名敬，因同科有同名者，奉旨加廷字。1638—1712，谥文贞。', 360, { size: 20, fill: C.soft }),
  );
  parts.push(line(700, 580, 700, 720), line(700, 720, 1010, 720));
  const grandsons = [
    ['谦吉', 700, ['国子监生']],
    ['豫朋', 855, ['次子', '1694年进士']],
    ['壮履', 1010, ['翰林院编修', '列名字典', '纂修官']],
  ];
  for (const [name, x, note] of grandsons)
    parts.push(
      line(x, 720, x, 742),
      plate(x, 742, name, []),
      note.map((l, i) => text(x, 890 + i * 28, l, { size: 20, at: 'middle', fill: C.soft })),
    );
  return parts;
}

function genealogy() {
  return sheet(
    {
      h: 1240,
      title: '陈氏世系图',
      desc: '九世世系：左列陈林、秀、珏、（天祐、修）、三乐、经济；右列昌言、昌期、昌齐三兄弟，廷敬等八兄弟，最下谦吉、豫朋、壮履。廷敬一格为红色，修出于珏为虚线。',
      sub: '自迁居中道庄的陈林到字典纂修官陈壮履，九世',
      source: '《午亭文编》卷四十三百鹤阡表、卷三十、卷四十六；《康熙字典》职名',
      caveat: '虚线：天祐为昌期之曾伯祖，修出于珏是按世次推得，原文未明言。廷敬生年有 1638、1639 两说。',
    },
    elders(),
    juniors(),
  );
}

// [year, office, certain?]: the rows of the facts list that name an office; false = disputed or one source only.
const OFFICES = [
  [1658, '进士，翰林院庶吉士', true],
  [1661, '内秘书院检讨', true],
  [1669, '国子监司业', true],
  [1670, '内秘书院侍读', true],
  [1671, '翰林院侍讲学士', true],
  [1672, '日讲起居注官', true],
  [1673, '翰林院侍读学士', true],
  [1675, '詹事府詹事', true],
  [1676, '内阁学士兼礼部侍郎衔 · 经筵讲官', false],
  [1677, '翰林院掌院学士', true],
  [1684, '吏部左侍郎，管理京省钱法', true],
  [1684, '都察院左都御史', true],
  [1686, '工部尚书', false],
  [1690, '再任左都御史', true],
  [1691, '刑部尚书', true],
  [1703, '文渊阁大学士兼吏部尚书', true],
];
const AWAY = [
  [1662, 1665, '告病'],
  [1678.9, 1681.9, '丁母忧'],
  [1692.7, 1694.9, '丁父忧'],
];

function offices() {
  const [x0, x1, y0, step] = [110, 1090, 850, 40];
  const x = (year) => x0 + ((year - 1656) * (x1 - x0)) / (1713 - 1656);
  const y = (i) => y0 - (i + 1) * step;
  const steps = OFFICES.map(([year], i) => rect(x(year), y(i), x(1712.4) - x(year), step, i % 2 ? C.wash : '#f1eada')).join('');
  const edge =
    path(`M${x(1658)} ${y0}` + OFFICES.map(([year], i) => `H${x(year)}V${y(i)}`).join('') + `H${x(1712.4)}V${y0}`, C.ink, 2);
  const words = OFFICES.map(([year, office, sure], i) => {
    const left = year > 1700;
    return left
      ? text(x(year) - 14, y(i) + 28, `${year}  ${office}`, { size: 22, at: 'end', weight: 700 })
      : text(x(year) + 12, y(i) + 28, `${year}  ${office}${sure ? '' : ' ※'}`, { size: 21 });
  }).join('');
  const bands = AWAY.map(
    ([from, to, why]) =>
      rect(x(from), y0 - 640, x(to) - x(from), 640, C.accent, { opacity: 0.08 }) +
      rect(x(from), y0 + 1, x(to) - x(from), 9, C.accent) +
      text((x(from) + x(to)) / 2, y0 + 70, why, { size: 22, at: 'middle', fill: C.accent }),
  ).join('');
  const axis = [line(x0 - 20, y0, x1 + 20, y0, C.ink, 2)];
  for (let year = 1660; year <= 1710; year += 10)
    axis.push(line(x(year), y0, x(year), y0 + 10), text(x(year), y0 + 36, year, { size: 20, at: 'middle', fill: C.soft }));
  const end =
    circle(x(1712.4), y(15), 8, C.accent) + text(x(1712.4) + 6, y(15) - 16, '1712 卒', { size: 22, at: 'end', fill: C.accent, weight: 700 });
  return sheet(
    {
      h: 1040,
      title: '陈廷敬仕历阶梯图',
      desc: '十六级阶梯自左下升向右上，从1658年庶吉士到1703年文渊阁大学士；横轴按年，三段红带为告病、丁母忧、丁父忧。',
      sub: '横轴为年，按实际间隔；每级一个新职，阶高不表示品级',
      source: '《午亭文编》卷三十、三十一、三十五、四十八；《清史稿》卷二六七（转引）',
      caveat: '※ 经筵讲官一说在 1675 年；工部尚书据网页。1688 年去官、1710 年致仕、1711 年复召：前二者未核，均未画。',
    },
    steps,
    bands,
    edge,
    words,
    axis,
    end,
    text(x0 - 20, y0 + 70, '离职', { size: 20, fill: C.mid }),
  );
}

export const drawings = { 'chen-genealogy.svg': genealogy, 'chen-offices.svg': offices };
