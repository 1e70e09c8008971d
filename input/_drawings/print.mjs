// Printed and written forms: the make-up of a newspaper page, a blank telegram form. Both are our own set-up, not facsimiles.
import { C, sheet, text, line, rect, path, upright, block } from './kit.mjs';

/** Grey columns stand for text that we do not have. */
function columns(x, y, w, h, pitch = 15) {
  let d = '';
  for (let i = 1; i * pitch < w; i++) d += `M${x + w - i * pitch} ${y + 6}V${y + h - 6 - (i % 7 === 3 ? h * 0.35 : 0)}`;
  return path(d, C.wash2, 6);
}

/** A zone with its head at the right and one line of our own explanation beside it. */
function zone(x, y, w, h, name, remark) {
  return (
    rect(x, y, w, h, '#fbf8ef', { stroke: C.mid }) +
    columns(x + 6, y + 6, w - 106, h - 12) +
    rect(x + w - 52, y + 10, 42, h - 20, C.wash) +
    upright(x + w - 31, y + (h - [...name].length * 30) / 2, name, { size: 26, weight: 700, gap: 1.15 }) +
    upright(x + w - 76, y + 14, remark, { size: 20, gap: 1.05, fill: C.accent })
  );
}

function newspaper() {
  const x = 90,
    y = 176,
    w = 700;
  return sheet(
    {
      h: 1180,
      title: '《新华日报》华北版创刊号版面示意',
      desc: '竖排报纸头版分区：右上报头，其余为头条、社论、短讯、通讯、启事，栏内是本馆的说明文字与灰条，不是原报文字。',
      sub: '一九三九年一月一日，沁县后沟',
      source: '公开网页（创刊日期与地点）',
      caveat: '本馆未藏创刊号原件：除报名、日期外，栏位只表示当时竖排报纸的一般样子，灰条与红字是本馆说明，不是原报文字。',
    },
    rect(x, y, w, 830, '#fdfaf2', { stroke: C.ink, 'stroke-width': 2 }),
    rect(x + w - 150, y + 16, 134, 420, C.paper, { stroke: C.ink, 'stroke-width': 2 }),
    upright(x + w - 83, y + 34, '新华日报', { size: 62, weight: 700, gap: 1.2 }),
    text(x + w - 83, y + 362, '华北版', { size: 26, at: 'middle', fill: C.accent, weight: 700 }),
    text(x + w - 83, y + 398, '创刊号', { size: 22, at: 'middle' }),
    text(x + w - 83, y + 424, '1939.1.1', { size: 20, at: 'middle', fill: C.soft }),
    zone(x + 16, y + 16, 508, 250, '头条', '当日最要之事'),
    zone(x + 16, y + 280, 246, 156, '短讯', '各地消息'),
    zone(x + 276, y + 280, 248, 156, '社论', '编者之言'),
    zone(x + 16, y + 450, 330, 180, '通讯', '记者来稿'),
    zone(x + 360, y + 450, 324, 180, '电讯', '电台所收'),
    zone(x + 16, y + 644, 668, 170, '启事', '发行与声明'),
    [
      ['报名', '竖排，居右上；字形为本馆排印，不摹原题字'],
      ['日期', '1939 年 1 月 1 日，有据'],
      ['栏目', '名称与位置为拟画'],
      ['后来', '出至 1943.9.29，共 846 期'],
    ].map(
      ([a, b], i) =>
        line(830, 190 + i * 148, 1140, 190 + i * 148, C.hair) +
        text(830, 232 + i * 148, a, { size: 26, weight: 700, fill: C.accent }) +
        block(830, 268 + i * 148, b, 304, { size: 21 }),
    ),
  );
}

function telegram() {
  const x = 110,
    y = 176,
    w = 980;
  const head = ['发往', '发自', '等级', '字数', '月日'].map(
    (name, i) =>
      rect(x + 20 + i * 188, y + 96, 188, 92, '#fbf8ef', { stroke: C.hair }) +
      text(x + 114 + i * 188, y + 126, name, { size: 22, at: 'middle', fill: C.accent }),
  );
  const cells = [];
  for (let r = 0; r < 6; r++)
    for (let c = 0; c < 10; c++) {
      const [cx, cy] = [x + 20 + c * 94, y + 210 + r * 84];
      cells.push(rect(cx, cy, 94, 34, C.wash, { stroke: C.hair }), rect(cx, cy + 34, 94, 44, '#fdfaf2', { stroke: C.hair }));
    }
  return sheet(
    {
      h: 1060,
      title: '电报稿纸式样',
      desc: '空白稿纸：上栏发往、发自、等级、字数、月日，中为本文的四码与译字格，下为译电、校对，标有示意字样。',
      sub: '上格填四码，下格填译字：一字四码，逐字对译',
      source: '无原件所本，式样为本馆拟制',
      caveat: '空白示意稿纸，不是任何部队或机关的用纸，不含任何电文。',
    },
    rect(x, y, w, 756, '#fdfaf2', { stroke: C.accent, 'stroke-width': 2 }),
    text(x + w / 2, y + 62, '电 报 稿', { size: 42, at: 'middle', weight: 700, fill: C.accent, spacing: 12 }),
    line(x + 20, y + 82, x + w - 20, y + 82, C.accent, 1.5),
    head,
    cells,
    text(x + 67, y + 234, '四码', { size: 20, at: 'middle', fill: C.mid }),
    text(x + 67, y + 274, '译字', { size: 20, at: 'middle', fill: C.mid }),
    text(x + 24, y + 732, '译电', { size: 22, fill: C.accent }),
    line(x + 84, y + 736, x + 440, y + 736, C.hair),
    text(x + 520, y + 732, '校对', { size: 22, fill: C.accent }),
    line(x + 580, y + 736, x + 950, y + 736, C.hair),
    text(x + w - 24, y + 62, '示意', { size: 24, at: 'end', fill: C.mid }),
    text(x + 24, y + 62, '本文：四码在上，译字在下', { size: 20, fill: C.mid }),
  );
}

export const drawings = { 'newspaper-page.svg': newspaper, 'telegram-form.svg': telegram };
