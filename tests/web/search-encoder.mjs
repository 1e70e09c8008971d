// Writes a search index as docs/search.md says, from a few parts in memory: what the client reads before the generator is asked.
import { gzipSync } from "node:zlib";

const { max } = Math;
const utf8 = new TextEncoder();

export const points = (text) => Array.from(text, (character) => character.codePointAt(0));
const compare = (a, b) => { for (let i = 0; i < a.length && i < b.length; i++) if (a[i] !== b[i]) return a[i] - b[i]; return a.length - b.length; };

function number(bytes, value) {
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  bytes.push(value);
}
const signed = (bytes, value) => number(bytes, value < 0 ? -2 * value - 1 : 2 * value);
const differences = (bytes, values) => values.reduce((before, value) => (number(bytes, value - before), value), 0);

/** The position of each folded code point within its field (2). */
export const placeIn = ({ carriedFrom, carriedTo }) => (at) => (carriedTo === carriedFrom ? at : at < carriedTo ? 8192 - carriedFrom + at : 8216 + at - carriedTo);

/** The terms of one folded field: [family, text, place, isCarried]. */
export function termsOf({ points: text, kinds, carriedFrom, carriedTo, isCut }, { gap, han, word }) {
  const terms = [];
  const carried = (at) => at >= carriedFrom && at < carriedTo;
  for (let at = 0; at < text.length; at++) {
    if (kinds[at] === gap) continue;
    if (kinds[at] === han) {
      if (!carried(at)) terms.push(["u", [text[at]], at, false]);
      if (kinds[at + 1] === han) terms.push(["b", text.slice(at, at + 2), at, carried(at)]);
      continue;
    }
    if (kinds[at - 1] === word) continue;
    let end = at;
    while (kinds[end] === word) end++;
    if (isCut && end === carriedTo) continue;
    const run = text.slice(at, Math.min(end, at + 64));
    terms.push(["w", run, at, carried(at)]);
    if (kinds[at - 1] === han) terms.push(["w", [text[at - 1], ...run], at - 1, carried(at - 1)]);
    if (kinds[end] === han) terms.push(["w", [...run, text[end]], at, carried(at)]);
  }
  return terms;
}

export function lengthOf(terms, folded, { han, word }) {
  const isOwn = (at) => at < folded.carriedFrom || at >= folded.carriedTo;
  const lone = folded.kinds.filter((kind, i) => kind === han && folded.kinds[i - 1] !== han && folded.kinds[i + 1] !== han && isOwn(i)).length;
  const runs = folded.kinds.filter((kind, i) => kind === word && folded.kinds[i - 1] !== word && isOwn(i)).length;
  return lone + runs + terms.filter(([family, , , carried]) => family === "b" && !carried).length;
}

function byteOf(length) {
  if (length < 24) return length;
  const value = length - 24;
  const bits = 32 - Math.clz32(value);
  return bits < 4 ? 24 + value : 24 + (((value >> (bits - 4)) & 7) | ((bits - 3) << 3));
}

/**
 * The files of an index, by name, packed.
 * @param records [{ parts: [StoredPart], terms: ["@1712"], facets: { kind: [0] }, days: [earliest, latest] }]
 */
export function encode(records, { fold = new Map(), kit, facets = [], values = {}, suggest = {}, eras = [], perShard = 20, perFile = 3, perSegment = 1e9, rare = 2, language = "zh-Hans" }) {
  const foldText = kit.foldBy(fold);
  const files = new Map();
  const put = (name, bytes) => files.set(name, gzipSync(Uint8Array.from(bytes)));
  const [norms, firsts, segments, roots] = [[], [], [], []];
  let length = 0;
  for (let from = 0, segment = 0; from < records.length; from += perSegment, segment++) {
    const some = records.slice(from, from + perSegment);
    const parts = some.flatMap((record) => record.parts.map((part, i) => ({ part, isFirst: i === 0, terms: i === 0 ? record.terms ?? [] : [] })));
    const name = `seg${segment}`;
    const index = { b: new Map(), u: new Map(), w: new Map() };
    const first = norms.length;
    parts.forEach(({ part, isFirst, terms: own }, at) => {
      let total = 0;
      const add = (family, text, place, isCarried) => {
        const key = text.join();
        const list = index[family].get(key) ?? index[family].set(key, { text, postings: [] }).get(key);
        if (list.postings.at(-1)?.at !== at) list.postings.push({ at, own: 0, more: 0, head: 0, places: [] });
        const posting = list.postings.at(-1);
        posting.places.push(place);
        if (isCarried) posting.more++;
        else posting.own++;
        if ([1, 2, 3, 6].includes(place >> 14)) posting.head = 1;
      };
      for (const [field, text] of part.fields) {
        const folded = foldText(text, field === 0 ? part.next : undefined);
        const place = placeIn(folded);
        const terms = termsOf(folded, kit);
        for (const [family, term, at, isCarried] of terms) add(family, term, (field << 14) + place(at), isCarried);
        total += lengthOf(terms, folded, kit);
      }
      for (const term of own) add("w", points(term), ((term.startsWith("=") ? 3 : 7) << 14), false);
      length += total;
      norms.push(byteOf(total));
      firsts.push(isFirst ? 1 : 0);
    });
    const shards = {};
    const rootOf = [];
    for (const family of ["b", "u", "w"]) {
      const terms = [...index[family].values()].sort((a, b) => compare(a.text, b.text));
      const pieces = [];
      for (let i = 0; i < terms.length; i += perShard) pieces.push(terms.slice(i, i + perShard));
      // A term of very many postings is cut, as it would be above 64 KB.
      const cut = pieces.flatMap((piece) => (piece.length === 1 && piece[0].postings.length > 1
        ? [0, 1].map((half) => [{ text: piece[0].text, postings: piece[0].postings.filter((_, i) => (i < piece[0].postings.length / 2) === (half === 0)) }]) : [piece]));
      shards[family] = cut.length;
      cut.forEach((piece, i) => {
        const file = String(i).padStart(4, "0");
        put(`${name}/${family}/${file}.bin`, shardBytes(piece, family));
        if (family !== "u") put(`${name}/${family === "b" ? "p" : "q"}/${file}.bin`, positionBytes(piece, family === "b" ? rare : 0));
        const text = utf8.encode(String.fromCodePoint(...piece[0].text));
        number(rootOf, text.length);
        rootOf.push(...text);
      });
    }
    roots.push(...rootOf);
    const documents = [];
    for (let i = 0; i < parts.length; i += perFile) {
      const kept = parts.slice(i, i + perFile).map(({ part }) => part);
      put(`${name}/d/${String(documents.length).padStart(4, "0")}.bin`, utf8.encode(JSON.stringify(kept)));
      documents.push(kept.length);
    }
    put(`f/${segment}.bin`, facetBytes(some, facets));
    segments.push({ folder: name, first, parts: parts.length, records: some.length, firstRecord: from, facets: `f/${segment}.bin`, shards, documents });
  }
  put("v-1.bin", utf8.encode(JSON.stringify(values)));
  for (const [letter, rows] of Object.entries(suggest)) put(`s/${letter}-1.bin`, utf8.encode(JSON.stringify(rows)));
  const foldBytes = [];
  [...fold].sort(([a], [b]) => a - b).reduce((before, [source, target]) => (number(foldBytes, source - before), signed(foldBytes, target - source), source), 0);
  const bits = Array.from({ length: Math.ceil(firsts.length / 8) }, (_, byte) => firsts.slice(byte * 8, byte * 8 + 8).reduce((sum, bit, i) => sum | (bit << i), 0));
  const sections = { roots, fold: foldBytes, norms: [...norms, ...bits] };
  let offset = 0;
  const header = {
    format: 2, analyzer: 1, parts: norms.length, records: records.length, length, language, segments, facets, values: "v-1.bin",
    suggest: Object.fromEntries(Object.keys(suggest).map((letter) => [letter, `s/${letter}-1.bin`])), eras,
    sections: Object.fromEntries(Object.entries(sections).map(([key, bytes]) => { offset += bytes.length; return [key, [offset - bytes.length, bytes.length]]; })),
  };
  const json = utf8.encode(JSON.stringify(header));
  put("start.bin", [...new Uint8Array(Uint32Array.of(json.length).buffer), ...json, ...Object.values(sections).flat()]);
  return files;
}

function shardBytes(terms, family) {
  const [a, b, c, high, low] = [[], [], [], [], []];
  if (family === "b") {
    let before = 0;
    for (const first of new Set(terms.map(({ text }) => text[0]))) {
      const seconds = terms.filter(({ text }) => text[0] === first).map(({ text }) => text[1]);
      number(a, first - before);
      number(a, seconds.length);
      differences(a, seconds);
      before = first;
    }
  } else {
    let before = [];
    for (const { text } of terms) {
      let shared = 0;
      while (shared < max(text.length, 1) && before[shared] === text[shared] && shared < before.length) shared++;
      number(a, shared);
      number(a, text.length - shared);
      for (const point of text.slice(shared)) number(a, point);
      before = text;
    }
  }
  for (const { postings } of terms) {
    number(b, postings.length);
    let before = 0;
    for (const { at, own, more, head } of postings) {
      number(high, Math.floor((at - before) / 256));
      low.push((at - before) % 256);
      number(c, own * 4 + (more ? 2 : 0) + head);
      if (more) number(c, more - 1);
      before = at;
    }
  }
  const bytes = [];
  for (const value of [terms.length, ...[a, b, c, high].map((stream) => stream.length)]) number(bytes, value);
  return [...bytes, ...a, ...b, ...c, ...high, ...low];
}

function positionBytes(terms, rare) {
  const bytes = [];
  number(bytes, rare);
  for (const { postings } of terms) if (postings.length > rare) for (const { places } of postings) differences(bytes, places.sort((x, y) => x - y));
  return bytes;
}

function facetBytes(records, facets) {
  const bytes = [];
  for (const { days, facets: own = {} } of records) {
    if (days) {
      bytes.push(1);
      signed(bytes, days[0] - 2_000_000);
      number(bytes, days[1] - days[0]);
    } else bytes.push(0);
    for (const { key } of facets) {
      const ordinals = own[key] ?? [];
      number(bytes, ordinals.length);
      differences(bytes, ordinals);
    }
  }
  return bytes;
}
