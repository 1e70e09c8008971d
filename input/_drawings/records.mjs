// Finds the items that ask for a typeset page: Markdown files and CSV tables under input/items.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = /media\/pages\/[a-z0-9-]+\.svg/;

/** All files under a folder in ordinal order; names with a leading underscore are not content. */
function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .filter((name) => !name.startsWith('_'))
    .flatMap((name) => {
      const full = join(folder, name);
      return statSync(full).isDirectory() ? filesUnder(full) : [full];
    });
}

const unquote = (value) => value.trim().replace(/^"(.*)"$|^'(.*)'$/s, (_, a, b) => a ?? b);

/** Top-level scalars are all that a page needs from the front matter. */
export function readMarkdown(source) {
  const parts = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(source.replace(/\r\n/g, '\n'));
  if (!parts) return null;
  const field = (name) => {
    const found = new RegExp(`^${name}:[ ]*(.+)$`, 'm').exec(parts[1]);
    return found ? unquote(found[1]) : '';
  };
  return {
    file: PAGE.exec(parts[1])?.[0],
    title: field('title'),
    date: field('date') || field('date-note'),
    code: field('code'),
    source: field('source'),
    body: parts[2],
  };
}

/** RFC 4180: quoted cells may hold commas, quotes and line breaks. */
export function readCsv(source) {
  const rows = [[]];
  let cell = '',
    quoted = false;
  const text = source.replace(/^\ufeff/, '').replace(/\r\n/g, '\n');
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        cell += '"';
        i++;
      } else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"') quoted = true;
    else if (c === ',' || c === '\n') {
      rows.at(-1).push(cell);
      cell = '';
      if (c === '\n') rows.push([]);
    } else cell += c;
  }
  if (cell) rows.at(-1).push(cell);
  const [head, ...rest] = rows.filter((row) => row.length > 0);
  return rest.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
}

const fromRow = (row) => ({
  file: Object.values(row)
    .map((value) => PAGE.exec(value)?.[0])
    .find(Boolean),
  title: row.title,
  date: row.date || row['date-note'] || '',
  code: row.code ?? '',
  source: row.source ?? '',
  body: row.body ?? '',
});

/** Markup is dropped, wording kept: references, evidence, notes, anchors, emphasis. */
const plain = (words) =>
  words
    .replace(/\[\[page:[^\]]*\]\]/g, '')
    .replace(/\[\[[^\]|]*\|([^\]]*)\]\]/g, '$1')
    .replace(/\[\[[^\]]*\]\]/g, '')
    .replace(/\s*\{[^{}]*\}/g, '')
    .replace(/\[\^[^\]]*\]/g, '')
    .replace(/[*_`]/g, '')
    .trim();

/** Paragraphs of the 释文 section; a line in full brackets is an editor's remark and is set small. */
export function transcription(body) {
  const [, section] = /^## 释文[^\n]*\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(body) ?? [];
  const source = section ?? (body.includes('## ') ? '' : body);
  return source
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .filter((l) => !/^(:::|\[\^|\||[a-z-]+: )/.test(l))
        .map((l) => l.replace(/^>\s?/, ''))
        .join(''),
    )
    .map((words) => ({ words: plain(words), remark: /^（.*）$/.test(plain(words)) }))
    .filter((p) => p.words);
}

/** Items with a declared page and some text, in the order of their page files. */
export function pagedItems(inputRoot) {
  const records = filesUnder(join(inputRoot, 'items')).flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    return file.endsWith('.md') ? [readMarkdown(source)] : file.endsWith('.csv') ? readCsv(source).map(fromRow) : [];
  });
  return records
    .filter((r) => r?.file)
    .map((r) => ({ ...r, paragraphs: transcription(r.body) }))
    .filter((r) => r.paragraphs.length)
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}
