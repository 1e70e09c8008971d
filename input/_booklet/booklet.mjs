// Prints a reader for a school class as a PDF: `node input/_booklet/booklet.mjs` from the root of the project, with Chromium (EXHIBIT_CHROMIUM names
// another than /usr/bin/chromium) and the Noto CJK fonts. Its texts are taken from the records, so that they are written once. What it makes says on
// itself who made it and when, and is no image of any original.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const input = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(input, 'media/booklets/two-coins.pdf');
const DAY = '20260302000000';

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Title, source and the versions of the text of an item. */
function textOf(id) {
  const file = readFileSync(join(input, `items/chen/${id}.md`), 'utf8');
  const block = /:::文本\n[\s\S]*?\n\n([\s\S]*?)\n:::/.exec(file)[1];
  const versions = block.split(/^### /m).filter(Boolean).map((part) => part.split(/\n\n/)).map(([name, ...text]) => [name.trim(), text.join('').trim()]);
  return { title: /^title: (.*)$/m.exec(file)[1], date: /^date: "?(.*?)"?$/m.exec(file)?.[1] ?? '未书年月', source: /^source: (.*)$/m.exec(file)[1], versions };
}

const pageOf = ({ title, date, source, versions }, words) => `
  <section>
    <h2>${escaped(title)}</h2><p class="when">${escaped(date)}</p>
    <p class="lead">${escaped(words)}</p>
    ${versions.map(([name, text]) => `<h3>${escaped(name)}</h3><p class="${name === '原文' ? 'original' : ''}">${escaped(text)}</p>`).join('')}
    <p class="source">${escaped(source)}</p>
  </section>`;

const questions = [
  '原文没有标点。自己先断一遍句，再与“整理”对照：哪一处断得不同？意思变了没有？',
  '“一錢”在两篇里各出现几次？一篇不取，一篇必与，他自己看是一件事还是两件事？',
  '白话里加了哪些原文没有的字？去掉它们，还读得懂吗？',
  '他算的那笔账，天下人都照做才成立。你同意这个前提吗？',
];

const page = `<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><title>两枚钱，一文钱：陈廷敬两篇短文读本</title><style>
  @page { size: 148mm 210mm; margin: 18mm 16mm 16mm; }
  html { font: 10.5pt/1.9 "Noto Serif CJK SC", serif; color: #1c1a17; }
  section { break-after: page; } section:last-child { break-after: auto; }
  h1 { font-size: 25pt; line-height: 1.5; font-weight: 700; margin: 42mm 0 5mm; letter-spacing: .08em; }
  h2 { font-size: 17pt; line-height: 1.4; margin: 0; letter-spacing: .06em; }
  h3 { font: 9pt/1.5 "Noto Sans CJK SC", sans-serif; color: #8f1d14; letter-spacing: .3em; margin: 5mm 0 1.5mm; padding-bottom: 1mm; border-bottom: .3pt solid #b9b2a6; }
  p { margin: 0 0 2mm; text-align: justify; } .original { font-size: 14pt; line-height: 1.9; }
  .when, .source, .by { font: 8.5pt/1.7 "Noto Sans CJK SC", sans-serif; color: #5c554a; } .source { margin-top: 6mm; } .lead { margin-top: 3mm; }
  .rule { border-top: 2pt solid #8f1d14; width: 16mm; margin: 0 0 6mm; } ol { padding-left: 1.6em; } li { margin-bottom: 15mm; }
</style></head><body>
  <section><h1>两枚钱，一文钱</h1><div class="rule"></div><p>陈廷敬两篇短文，各有原文、整理和白话，给初中课堂用。</p><p class="by" style="margin-top: 62mm">本馆数字编研组编，2026 年 3 月。排印本，不是原书影像。</p></section>
  ${pageOf(textOf('ctj-erqian-shuo'), '督理钱法的时候，他发过誓不受一钱，后来发现自己手里有了两枚。')}
  ${pageOf(textOf('ctj-yiqian-shuo'), '另一篇说的是给钱：遇见讨饭的人，每人给一文。')}
  <section><h2>想一想</h2><ol style="margin-top: 6mm">${questions.map((question) => `<li>${escaped(question)}</li>`).join('')}</ol></section>
</body></html>`;

const folder = mkdtempSync(join(tmpdir(), 'booklet-'));
try {
  writeFileSync(join(folder, 'page.html'), page);
  const made = join(folder, 'made.pdf');
  execFileSync(process.env.EXHIBIT_CHROMIUM ?? '/usr/bin/chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--print-to-pdf=${made}`, join(folder, 'page.html')], { stdio: 'ignore' });
  // The day of the records instead of the second of printing; as long, so that no offset moves.
  const bytes = readFileSync(made).toString('latin1').replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, `$1${DAY}`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, Buffer.from(bytes, 'latin1'));
} finally {
  rmSync(folder, { recursive: true });
}
