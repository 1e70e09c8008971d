// The drawings are honest and safe pictures: same bytes every time, well-formed, self-contained, signed.
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawAll, inputRoot } from '../../input/_drawings/draw.mjs';
import { readCsv, pagedItems, transcription } from '../../input/_drawings/records.mjs';
import { breakLines, cellsOf, columnsOf } from '../../input/_drawings/type.mjs';
import { drawPage } from '../../input/_drawings/pages.mjs';

const files = await drawAll();
const isCover = (file) => /\/(cover-[a-z]+|home-lead|institution)\.svg$/.test(file);
// Names and source stand on the map that is laid over it.
const isGround = (file) => file.endsWith('-relief.svg');
const isPage = (file) => file.startsWith('media/pages/');

/** A strict reader for the little XML that we write: tags must nest, attributes must be quoted, text must be escaped. */
function assertWellFormed(file, xml) {
  const open = [];
  const token = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  let at = 0;
  for (let m; (m = token.exec(xml)); at = token.lastIndex) {
    const [, closing, name, attributes, empty, words] = m;
    if (words !== undefined) {
      assert.doesNotMatch(words, /&(?!amp;|lt;|gt;|quot;)/, `${file}: bare ampersand`);
      continue;
    }
    if (closing) {
      assert.equal(open.pop(), name, `${file}: wrong end tag at ${m.index}`);
      continue;
    }
    const names = [...attributes.matchAll(/([\w:-]+)=/g)].map((a) => a[1]);
    assert.equal(new Set(names).size, names.length, `${file}: attribute twice in <${name}${attributes}>`);
    assert.doesNotMatch(attributes, /&(?!amp;|lt;|gt;|quot;)/, `${file}: bare ampersand in <${name}>`);
    if (!empty) open.push(name);
  }
  assert.equal(at, xml.length, `${file}: not well-formed near ${xml.slice(at, at + 60)}`);
  assert.deepEqual(open, [], `${file}: elements left open`);
}

test('drawing twice gives the same bytes', async () => {
  const again = await drawAll();
  assert.deepEqual([...again.keys()], [...files.keys()]);
  for (const [file, svg] of files) assert.equal(again.get(file), svg, file);
});

test('the files kept under media are those that the script draws', () => {
  for (const [file, svg] of files) {
    // Pages follow the items, which others edit: only drawings must always be up to date.
    if (isPage(file)) continue;
    assert.ok(existsSync(join(inputRoot, file)), `${file} is missing: run node input/_drawings/draw.mjs`);
    assert.equal(readFileSync(join(inputRoot, file), 'utf8'), svg, `${file} is old: run node input/_drawings/draw.mjs`);
  }
});

test('every drawing named in the contract exists', () => {
  const names =
    'chen-genealogy chen-offices huangcheng-plan heshan-tower route-yangcheng-beijing kangxi-structure kangxi-radicals kangxi-entry kangxi-editors kangxi-chronology memorial-flow coin-weight wuting-structure lecture-hall taihang-section taiyue-area nine-columns dingdian-valley newspaper-page press-route hundred-regiments arsenal county-timeline telegram-form base-growth qinyuan-siege cover-chen cover-taihang cover-kangxi cover-compilation home-lead institution';
  for (const name of names.split(' ')) assert.ok(files.has(`media/drawings/${name}.svg`), name);
});

test('every picture is well-formed, sized, described and self-contained', () => {
  for (const [file, svg] of files) {
    assertWellFormed(file, svg.trimEnd());
    const [, w, h, vw, vh] =
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="(\d+)" height="(\d+)" viewBox="0 0 (\d+) (\d+)"/.exec(svg) ??
      assert.fail(`${file}: root`);
    assert.deepEqual([w, h], [vw, vh], file);
    assert.match(svg, /<title>[^<]+<\/title><desc>[^<]+<\/desc>/, file);
    assert.doesNotMatch(svg, /<script|<foreignObject|<image|<use|<style|\shref=|xlink:|\son[a-z]+="|@import|data:/i, file);
    for (const [, target] of svg.matchAll(/url\(([^)]*)\)/g)) assert.match(target, /^#/, `${file}: url(${target})`);
    assert.equal(svg.match(/https?:\/\//g)?.length, 1, `${file}: an address beside the namespace`);
    assert.doesNotMatch(svg, /NaN|undefined|null|Infinity/, file);
    assert.ok(Buffer.byteLength(svg) <= (isCover(file) ? 30 : 60) * 1024, `${file}: ${Buffer.byteLength(svg)} bytes`);
  }
});

test('every diagram says at its foot that it is one, who made it and after what', () => {
  for (const [file, svg] of files) {
    if (isPage(file)) assert.match(svg, />示意排印 · 非原件 · 本馆数字编研组制</, file);
    else if (isGround(file)) assert.match(svg, /<desc>示意[^<]+本馆数字编研组制[^<]*<\/desc>/, file);
    else if (isCover(file)) assert.doesNotMatch(svg, /<text/, `${file}: a title picture carries no words`);
    else assert.match(svg, />示意图 · 本馆数字编研组制 · 据：[^<]+</, file);
  }
});

test('no lettering is smaller than twenty units, and none starts or ends outside the sheet', () => {
  for (const [file, svg] of files) {
    const [, w, h] = /width="(\d+)" height="(\d+)"/.exec(svg).map(Number);
    for (const [tag, attributes, words] of svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)) {
      const value = (name) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
      const size = Number(value('font-size'));
      if (!isPage(file)) assert.ok(size >= 19, `${file}: ${tag}`);
      const xs = value('x').split(' ').map(Number),
        ys = value('y').split(' ').map(Number);
      if (xs.length > 1) {
        assert.equal(xs.length, [...words.replace(/&[a-z]+;/g, '&')].length, `${file}: ${tag}`);
        assert.equal(xs.length, ys.length);
      }
      const reach =
        xs.length > 1 ? size : size * [...words.replace(/&[a-z]+;/g, '&')].reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e80 ? 1 : 0.5), 0);
      const anchor = value('text-anchor');
      const left = anchor === 'middle' ? reach / 2 : anchor === 'end' ? reach : 0;
      for (const x of xs) assert.ok(x - left >= 16 && x - left + reach <= w - 16, `${file}: runs off the side: ${tag}`);
      for (const y of ys) assert.ok(y - size * 0.7 >= 0 && y <= h - 10, `${file}: runs off the end: ${tag}`);
    }
  }
});

/** Boxes of all words of a drawing, drawn in a little so that only a real collision counts; a halo and its word are one. */
function wordBoxes(svg) {
  const boxes = new Map();
  for (const [, attributes, words] of svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)) {
    const value = (name) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1];
    const size = Number(value('font-size')),
      x = Number(value('x')),
      y = Number(value('y'));
    const w = size * [...words].reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e80 ? 1 : 0.5), 0);
    const left = { middle: x - w / 2, end: x - w }[value('text-anchor')] ?? x;
    boxes.set(`${x} ${y} ${words}`, { words, l: left + 3, r: left + w - 3, t: y - size * 0.78, b: y + size * 0.04 });
  }
  return [...boxes.values()];
}

test('no two words of a diagram collide', () => {
  for (const [file, svg] of files) {
    if (isPage(file)) continue;
    const boxes = wordBoxes(svg);
    boxes.forEach((a, i) =>
      boxes.slice(i + 1).forEach((b) => assert.ok(a.r <= b.l || b.r <= a.l || a.b <= b.t || b.b <= a.t, `${file}: “${a.words}” and “${b.words}”`)),
    );
  }
});

test('lines keep closing marks off their start and figures together', () => {
  for (const ems of [6, 7, 8, 9, 10]) {
    for (const l of breakLines('一九三八年七月，「芦苇河」之战（町店），1,824 次；见《纪要》。', ems)) {
      assert.doesNotMatch(l, /^[，。；」》）]/);
      assert.doesNotMatch(l, /[「《（]$/);
    }
  }
  assert.ok(breakLines('共计1,824次', 4).some((l) => l.includes('1,824')));
});

test('vertical columns keep closing marks off their head, and lose no character', () => {
  const words = '經筵講官，吏部左侍郎（管理錢法）「臣」陳廷敬謹題：銅鉛之微物。';
  for (let rows = 4; rows < 12; rows++) {
    const columns = columnsOf([{ words }], rows);
    assert.equal(columns.flat().length, cellsOf(words).length);
    for (const column of columns) {
      assert.ok(!column[0].corner && !column[0].closes, `rows ${rows}`);
      assert.ok(column.length <= rows, `rows ${rows}`);
      assert.ok(!column.at(-1).opens, `rows ${rows}`);
    }
  }
});

test('a page is set for every item that declares one, in Markdown or in a table, and never overflows', () => {
  const root = mkdtempSync(join(tmpdir(), 'drawings-'));
  try {
    mkdirSync(join(root, 'items', '_drafts'), { recursive: true });
    const head = (id) => `---\ntitle: 试页\ndate: 康熙五十年\nmedia:\n  - file: media/pages/${id}.svg\n---\n`;
    writeFileSync(
      join(root, 'items', 'a.md'),
      `${head('a')}\n## 说明\n\n不排。\n\n## 释文\n\n> 正文，[[agent:x|某]]{确: source:y}。𠀤𪚥\n\n（附记）\n`,
    );
    writeFileSync(join(root, 'items', 'long.md'), `${head('long')}\n## 释文\n\n${'天地玄黃，宇宙洪荒。'.repeat(400)}\n`);
    writeFileSync(join(root, 'items', '_drafts', 'b.md'), `${head('b')}\n## 释文\n\n不见。\n`);
    writeFileSync(join(root, 'items', 't.csv'), 'id,title,media,body\nc,"表中,一件",media/pages/c.svg,"## 释文\n\n表中文字。"\n');
    const items = pagedItems(root);
    assert.deepEqual(
      items.map((i) => i.file),
      ['a', 'c', 'long'].map((id) => `media/pages/${id}.svg`),
    );
    assert.deepEqual(items[0].paragraphs, [
      { words: '正文，某。𠀤𪚥', remark: false },
      { words: '（附记）', remark: true },
    ]);
    assert.equal(items[1].title, '表中,一件');
    for (const item of items) {
      const svg = drawPage(item);
      assertWellFormed(item.file, svg.trimEnd());
      assert.ok(Buffer.byteLength(svg) <= 60 * 1024, `${item.file}: ${Buffer.byteLength(svg)}`);
      for (const [, list] of svg.matchAll(/<text[^>]* y="([\d. ]+)"/g))
        for (const y of list.split(' ').map(Number)) assert.ok(y > 128 && y < 1560, `${item.file}: y ${y}`);
    }
    assert.match(drawPage(items[2]), /下/, 'a cut is marked');
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('tables are read with quotes and line breaks, and texts without their markup', () => {
  assert.deepEqual(readCsv('a,b\n"x ""y""","1\n2"\n'), [{ a: 'x "y"', b: '1\n2' }]);
  assert.deepEqual(
    transcription('前言\n\n## 释文\n\n甲[[page:30-8b]]乙[^1]\n\n[^1]: 注\n\n## 说明\n\n丙').map((p) => p.words),
    ['甲乙'],
  );
});
