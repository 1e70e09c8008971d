// Makes the silent film of six county names, its captions and its poster, month by month: node input/_recordings/film.mjs from the root of the project.
// Needs rsvg-convert, ffmpeg and a Chinese serif font.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { C, FONT, el, line, rect, text } from '../_drawings/kit.mjs';

const OUT = 'input/media/recordings';
const PER_SECOND = 4;
const FIRST = 1941 * 12 + 5; // June 1941, two months before the first county
const LAST = 1947 * 12 + 11;
const month = (year, number) => year * 12 + number - 1;

// [name, first month, last month, what became of it]; a merger known by its year alone is shown at the middle of that year.
const COUNTIES = [
  ['沁翼', month(1941, 8), month(1942, 2), '并入沁南'],
  ['沁水', month(1941, 8), month(1943, 7), '撤销'],
  ['端氏', month(1941, 9), month(1941, 12), '改名士敏'],
  ['士敏', month(1941, 12), month(1947, 6), '与沁南合并'],
  ['沁南', month(1942, 1), month(1947, 6), '与士敏合并'],
  ['陵高', month(1943, 1), month(1945, 12), '撤销'],
];
const CAPTIONS = [
  [1941, 6, 1941, 8, '示意动画，没有声音。六个县名，一九四一年夏起。'],
  [1941, 8, 1942, 1, '八月，沁翼、沁水同时设立；九月，端氏；十二月，端氏改称士敏。'],
  [1942, 1, 1943, 1, '一九四二年一月，沁南；二月，沁翼并入沁南。'],
  [1943, 1, 1943, 7, '一九四三年，晋城、高平、陵川之间设陵高，月份未详。'],
  [1943, 7, 1945, 12, '七月，沁水撤销。此后两年多没有变动的记载。'],
  [1945, 12, 1947, 6, '一九四五年，陵高撤销，月份未详。'],
  [1947, 6, 1948, 6, '一九四七年，士敏与沁南合并，复称沁水，月份未详。'],
];

function frame(now) {
  const x = (m) => 150 + ((m - FIRST) * 620) / (LAST - FIRST);
  const rows = COUNTIES.map(([name, from, to, end], i) => {
    if (now < from) return '';
    const y = 132 + i * 56;
    const [live, fill] = [now < to, i === 3 ? C.accent : C.ink];
    return (
      text(134, y + 24, name, { size: 26, at: 'end', weight: 700, fill: live ? C.ink : C.mid }) +
      rect(x(from), y, Math.max(4, x(Math.min(now, to)) - x(from)), 30, live ? fill : C.wash2) +
      (live ? '' : text(x(to) + 10, y + 22, end, { size: 19, fill: C.soft }))
    );
  });
  const years = [1942, 1943, 1944, 1945, 1946, 1947].map((year) => line(x(year * 12), 112, x(year * 12), 462, C.hair) + text(x(year * 12) + 4, 480, year, { size: 16, fill: C.mid }));
  const body =
    rect(0, 0, 960, 540, C.paper) + rect(40, 36, 6, 34, C.accent) + text(58, 64, '六个县名', { size: 32, weight: 700 }) +
    text(920, 66, `${Math.floor(now / 12)} 年 ${(now % 12) + 1} 月`, { size: 34, at: 'end', weight: 700, fill: C.accent }) +
    years.join('') + rows.join('') + (now < LAST ? line(x(now), 112, x(now), 462, C.accent, 2) : '') +
    text(40, 518, '示意动画 · 无声 · 本馆数字编研组制', { size: 18, fill: C.soft }) + text(920, 518, '据公开网页；只知年份者画在年初、年中或年末', { size: 16, at: 'end', fill: C.mid });
  return el('svg', { xmlns: 'http://www.w3.org/2000/svg', width: 960, height: 540, viewBox: '0 0 960 540', 'font-family': FONT }, body);
}

// The first months are slow enough to read: four names come within half a year.
const framesOf = (m) => (m < month(1942, 3) ? 7 : m === month(1943, 1) || m === month(1943, 7) ? 8 : 1);
const months = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i).flatMap((m) => Array(framesOf(m)).fill(m));
months.push(...Array(12).fill(LAST));

const stamp = (seconds) => new Date(seconds * 1000).toISOString().slice(11, 23);
const second = (m) => (m > LAST ? months.length : months.indexOf(m)) / PER_SECOND;
const cues = CAPTIONS.map(
  ([y1, m1, y2, m2, words]) => `${stamp(second(month(y1, m1)))} --> ${stamp(second(month(y2, m2)))}\n${words}`,
);
writeFileSync(join(OUT, 'counties.vtt'), `WEBVTT\n\n${cues.join('\n\n')}\n`);

writeFileSync(join(OUT, 'counties.svg'), `${frame(month(1943, 6))}\n`);

const work = mkdtempSync(join(tmpdir(), 'film-'));
months.forEach((m, i) => {
  const name = join(work, String(i).padStart(3, '0'));
  writeFileSync(`${name}.svg`, frame(m));
  execFileSync('rsvg-convert', ['-o', `${name}.png`, `${name}.svg`]);
});
execFileSync('ffmpeg', [
  ...'-loglevel error -y -framerate'.split(' '), String(PER_SECOND), '-i', join(work, '%03d.png'),
  ...'-c:v libx264 -preset veryslow -tune stillimage -crf 26 -pix_fmt yuv420p -movflags +faststart -map_metadata -1 -fflags +bitexact -an'.split(' '),
  join(OUT, 'counties.mp4'),
]);
rmSync(work, { recursive: true });
