// The inside of one dictionary entry, and the life of the book from the edict to the corrections.
import { C, sheet, text, line, rect, circle, path, block, upright, arrow } from './kit.mjs';
import { columnsOf } from './type.mjs';

// The beginning of the entry 口 in the part 丑集上, as far as it is needed to show the order of the kinds of remark.
const ENTRY = [
  ['音', '【唐韻】苦后切【集韻】【韻會】去厚切', C.accent],
  ['音', '【正韻】苦厚切𠀤寇上聲', C.accent],
  ['义', '【說文】人所以言食也象形', C.indigo],
  ['证', '【易頤卦】自求口食', C.ochre],
  ['别义', '又戶口【孟子】數口之家', C.indigo],
  ['别义', '又姓【唐韻】今同州有之', C.indigo],
  ['别义', '又列口縣名', C.indigo],
  ['叶音', '又叶康杜切音苦【詩小雅】好言自口', C.pine],
  ['考辨', '〇按【唐韻正】口古音苦', C.soft],
];

function entry() {
  const top = 236,
    size = 26,
    pitch = 28,
    x0 = 860,
    gap = 62;
  const parts = [rect(330, 190, 660, 550, '#fcf9f0', { stroke: C.ink, 'stroke-width': 2 }), rect(322, 182, 676, 566, 'none', { stroke: C.ink })];
  parts.push(text(938, 282, '口', { size: 84, at: 'middle', weight: 700 }), text(938, 352, '（字头）', { size: 20, at: 'middle', fill: C.soft }));
  ENTRY.forEach(([, words, fill], i) => {
    const x = x0 - i * gap;
    columnsOf([{ words }], 40)[0].forEach((cell, j) => parts.push(text(x, top + j * pitch - 8, cell.glyph, { size, at: 'middle', fill })));
    if (i) parts.push(line(x + gap / 2, 192, x + gap / 2, 738, C.hair, 1));
  });
  const note = (y, name, words, fill, x = 66) =>
    rect(x, y - 22, 8, 50, fill) + text(x + 20, y, name, { size: 24, weight: 700, fill }) + text(x + 20, y + 28, words, { size: 20, fill: C.soft });
  parts.push(
    note(240, '一 音', '先列各韵书之音', C.accent),
    note(330, '二 义', '次训释其义', C.indigo),
    note(420, '三 书证', '引典籍，详其始末', C.ochre),
    note(510, '四 别音别义', '次列别音、别义', C.indigo),
    note(600, '五 古音', '次列古音、叶韵', C.pine),
    note(690, '六 考辨', '有所考辨，附于注末', C.soft),
  );
  parts.push(
    upright(1046, 210, '丑集上', { size: 24, fill: C.accent, weight: 700 }),
    upright(1046, 330, '口部', { size: 24, weight: 700 }),
    upright(1084, 210, '每字先音后义', { size: 20, fill: C.soft }),
    upright(1118, 210, '每义必有出处', { size: 20, fill: C.soft }),
  );
  return sheet(
    {
      h: 900,
      title: '一个字条的解剖：「口」',
      desc: '竖排节录「口」字条，以六种颜色区分音、义、书证、别音别义、古音、考辨，左侧逐一说明。',
      sub: '颜色分出一条之内六种成分；竖排，自右而左读',
      source: '《康熙字典》丑集上口部；次序依《四库全书》提要',
      caveat: '只节录字条各成分的开头，用正体字排出，不是原书版面。',
    },
    parts,
  );
}

// [decimal year, words, detail, side]: positions are computed from the dates.
const EVENTS = [
  [1710.27, '上谕修字典', '1710.4.7 康熙四十九年三月初九日'],
  [1711.5, '张玉书卒', '1711 康熙五十年'],
  [1712.39, '陈廷敬卒', '1712.5.23 康熙五十一年四月十九日'],
  [1716.36, '御制序', '1716.5.10 康熙五十五年闰三月十九日'],
  [1720.5, '提要所记之年', '1720 康熙五十九年（与序不合）'],
  [1777.5, '王锡侯案', '1777 乾隆四十二年，《字贯》'],
  [1781.45, '四库提要', '1781 乾隆四十六年五月恭校上，作「一百一十九部」'],
  [1827.5, '字典考证', '1827 道光七年，王引之'],
];

function chronology() {
  const y0 = 190,
    y1 = 1020,
    x = 210;
  const y = (year) => y0 + ((year - 1708) * (y1 - y0)) / (1830 - 1708);
  const axis = [line(x, y0, x, y1, C.ink, 3)];
  for (let year = 1710; year <= 1830; year += 10)
    axis.push(line(x - 10, y(year), x, y(year), C.ink, 1.5), text(x - 20, y(year) + 7, year, { size: 20, at: 'end', fill: C.soft }));
  axis.push(rect(x - 5, y(1710.27), 10, y(1716.36) - y(1710.27), C.accent));
  const places = [214, 276, 338, 400, 462, 640, 704, 1000];
  const marks = EVENTS.map(([year, name, detail], i) => {
    const yy = places[i],
      doubtful = i === 4;
    return (
      circle(x, y(year), 7, doubtful ? C.paper : C.accent, { stroke: C.accent, 'stroke-width': 2 }) +
      path(`M${x + 9} ${y(year)}H${x + 26}L${x + 76} ${yy}H${x + 100}`, C.mid, 1.3, { 'stroke-dasharray': doubtful ? '4 4' : undefined }) +
      text(x + 112, yy + 8, name, { size: 26, weight: 700, fill: doubtful ? C.accent : C.ink }) +
      text(x + 330, yy + 7, detail, { size: 21, fill: C.soft })
    );
  });
  return sheet(
    {
      h: 1160,
      title: '字典年表：1710—1827',
      desc: '纵向年轴，八个节点：1710上谕，1711张玉书卒，1712陈廷敬卒，1716序，1720提要所记之年（空心），1777王锡侯案，1781四库提要，1827字典考证。',
      sub: '纵轴按年等距；红段为纂修期间，序言自称「凡五阅岁」，通行说六年',
      source: '《康熙字典》上谕、序、提要；网页（考证、王锡侯案）',
      caveat: '空心圆：提要作康熙五十九年，原书序署五十五年，两说并存。',
    },
    axis,
    marks,
  );
}

export const drawings = { 'kangxi-entry.svg': entry, 'kangxi-chronology.svg': chronology };
