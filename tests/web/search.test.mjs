import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { foldTable } from "../../site/web/fold.mjs";
import { pure } from "./bundle.mjs";
import { encode } from "./search-encoder.mjs";

const kit = await pure("src/search/pure.ts");
const fold = await foldTable();
const foldText = kit.foldBy(fold);
const plain = { exact: false, sort: "score", chosen: {}, from: null, to: null, boosts: false, rows: 500 };

/** A record of one or more pages. */
const record = (id, pages, more = {}) => ({
  ...more,
  parts: [pages].flat().map((page, i, all) => ({
    id, url: `${id}/`, title: more.title ?? id, kind: "item",
    fields: [...(i === 0 && more.title ? [[1, more.title]] : []), ...(i === 0 && more.creator ? [[2, more.creator]] : []), ...(i === 0 && more.note ? [[4, more.note]] : []), [0, page]],
    ...(all[i + 1] === undefined ? {} : { next: all[i + 1] }),
  })),
});
const over = (records, options = {}) => {
  const files = encode(records, { kit, fold, ...options });
  const asked = [];
  const engine = kit.engineOf(new kit.Files(async (name, fresh) => {
    asked.push(fresh ? `${name}!` : name);
    if (!files.has(name)) throw new kit.FileError("missing");
    return files.get(name);
  }));
  return { files, asked, engine, find: async (words, more) => (await engine.search({ ...plain, words, ...more })) };
};
const ids = async (promise) => (({ rows, approximate }) => (approximate ? [] : rows.map(({ id }) => id).sort()))(await promise);

test("Whatever stands in a text is found, and nothing else: against a plain scan", async () => {
  let seed = 7;
  const random = (below) => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor((seed / 2147483648) * below); };
  const alphabet = [..."一二三康煕康熙陳陈廷敬𠀀国國", "，", " ", "1938", "ab", "\u{FE00}", "〓"];
  const text = (length) => Array.from({ length }, () => alphabet[random(alphabet.length)]).join("");
  const noted = (length) => `${text(length)}\uFFFA${text(5)}\uFFFB${text(length)}`;
  const records = Array.from({ length: 60 }, (_, i) => record(`r${i}`, Array.from({ length: 1 + random(3) }, () => noted(12))));
  for (const options of [{ perShard: 5, perFile: 4 }, { perShard: 1, perFile: 2, perSegment: 17 }]) {
    const { find } = over(records, options);
    let hits = 0;
    for (let round = 0; round < 400; round++) {
      const from = records[random(60)].parts[0].fields.at(-1)[1].replace(/\uFFFA.*?\uFFFB/gu, "");
      const start = random(from.length);
      const words = [...from].slice(start, start + 1 + random(7)).join("").replace(/[\s，〓"]+/gu, "");
      const phrase = foldText(words);
      if (phrase.points.length === 0) continue;
      const scanned = records.filter(({ parts }) => parts.some(({ fields, next }) => stands(phrase, foldText(fields.at(-1)[1], next)))).map(({ parts }) => parts[0].id).sort();
      assert.deepEqual(await ids(find(words)), scanned, JSON.stringify(words));
      hits += scanned.length;
    }
    assert.ok(hits > 1000);
  }
});

/** Folded text in folded text, words whole, beginning in the part itself. */
function stands(phrase, text) {
  const length = phrase.points.length;
  return text.points.some((_, from) => (from < text.carriedFrom || from >= text.carriedTo)
    && phrase.points.every((point, i) => text.points[from + i] === point && text.kinds[from + i] === phrase.kinds[i])
    && !(phrase.kinds[0] === kit.word && text.kinds[from - 1] === kit.word)
    && !(phrase.kinds[length - 1] === kit.word && (text.kinds[from + length] === kit.word || (text.isCut && from + length === text.carriedTo))));
}

test("A phrase goes over a page turn and past notes, but not through a gap", async () => {
  const { find } = over([record("a", ["康熙五十\uFFFA雙行夾注\uFFFB", "一年四月薨"]), record("b", ["康熙，字典"])], { perShard: 3 });
  assert.deepEqual(await ids(find("康熙五十一年四月")), ["a"]);
  assert.deepEqual(await ids(find("双行夹注")), ["a"]);
  assert.deepEqual(await ids(find("五十双行")), []);
  assert.deepEqual(await ids(find("熙字")), []);
});

test("More than twenty-four characters are cut into pieces that all must stand", async () => {
  const long = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳";
  const { find } = over([record("a", [long]), record("b", [long.slice(0, 26)])]);
  assert.deepEqual(await ids(find(long)), ["a"]);
});

test("Words, quotes, minus, beginnings and fields narrow what is found", async () => {
  const { find } = over([
    record("a", ["The green hat of 1938年", "陈廷敬"], { title: "午亭文编", creator: "陈廷敬", terms: ["=x101·1"] }),
    record("b", ["hat green, the 第7师"], { title: "题目", note: "午亭", terms: ["=x102"] }),
    record("c", ["陈，廷敬 greenhouse"], { title: "陈" }),
  ]);
  assert.deepEqual(await ids(find("green hat")), ["a", "b"]);
  assert.deepEqual(await ids(find('"green hat"')), ["a"]);
  assert.deepEqual(await ids(find("“hat green”")), ["b"]);
  assert.deepEqual(await ids(find("green -1938")), ["b"]);
  assert.deepEqual(await ids(find("-green")), [], "exclusions alone ask for nothing");
  assert.deepEqual(await ids(find("green*")), ["a", "b", "c"]);
  assert.deepEqual(await ids(find("第7")), ["b"]);
  assert.deepEqual(await ids(find("第7师")), ["b"]);
  assert.deepEqual(await ids(find("1938年")), ["a"]);
  assert.deepEqual(await ids(find("193")), []);
  assert.deepEqual(await ids(find("题名:午亭")), ["a"]);
  assert.deepEqual(await ids(find("title：陈")), ["c"]);
  assert.deepEqual(await ids(find("附注:午亭")), ["b"]);
  assert.deepEqual(await ids(find("正文:午亭")), []);
  assert.deepEqual(await ids(find("档号:X101")), ["a"]);
  assert.deepEqual(await ids(find("档号:x10")), ["a", "b"]);
  assert.deepEqual(await ids(find('"陈，廷敬"')), ["c"]);
  assert.deepEqual(await ids(find("green:1938")), ["a"]);
});

const people = { facets: [{ key: "kind", label: { "zh-Hans": "类型" } }, { key: "person", label: { "zh-Hans": "人物", en: "Person" } }], values: {
  kind: [{ label: { "zh-Hans": "档案" }, id: "item", count: 3 }, { label: { "zh-Hans": "人物" }, id: "agent", count: 1 }],
  person: [{ label: { "zh-Hans": "陈廷敬" }, id: "chen", count: 2, other: ["子端"] }, { label: { "zh-Hans": "张玉书" }, id: "zhang", count: 2 }],
}, eras: ["康熙", "民国"] };
/** Julian day number of a year's first of January. */
const day = (year) => 1721426 + 365 * (year - 1) + Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400);
const dated = [
  record("a", ["字典"], { facets: { kind: [0], person: [0] }, days: [day(1712), day(1712) + 20], terms: ["@1712", "@康熙51"] }),
  record("b", ["字典"], { facets: { kind: [0], person: [0, 1] }, days: [day(1690), day(1716)] }),
  record("c", ["字典 康熙五十一年"], { facets: { kind: [1], person: [1] } }),
  record("d", ["别的"], { facets: { kind: [0] }, days: [day(1938), day(1938)], terms: ["@1938", "@1938-07", "@民国27"] }),
];

test("A year finds what is dated in it, whatever the calendar, and what says it", async () => {
  const { find } = over(dated, people);
  assert.deepEqual(await ids(find("1712")), ["a"]);
  assert.deepEqual(await ids(find("康熙五十一年")), ["a", "c"]);
  assert.deepEqual(await ids(find("民國27年")), ["d"]);
  assert.deepEqual(await ids(find("1938-07")), ["d"]);
  assert.deepEqual(await ids(find("1938-08")), []);
});

test("Numbers are read in digits and in Chinese", () => {
  assert.deepEqual(["元", "五", "十", "十一", "二十", "廿七", "五十一", "二七", "六〇", "一百零三", "61", "年", "", "〇百", "1938"].map(kit.numberOf), [1, 5, 10, 11, 20, 27, 51, 27, 60, 103, 61, null, null, null, null]);
});

test("A creator is found by name and by other names", async () => {
  const { find } = over(dated, people);
  assert.deepEqual(await ids(find("人物:廷敬")), ["a", "b"]);
  assert.deepEqual(await ids(find("Person：子端 -人物:张")), ["a"]);
});

test("Facets count what would be found, AND between them and OR within", async () => {
  const { find, engine } = over(dated, people);
  const counts = async (ask) => Object.fromEntries((await engine.overview({ ...plain, words: "字典", ...ask })).facets.map(({ key, values }) => [key, Object.fromEntries(values.map(({ id, count }) => [id, count]))]));
  assert.deepEqual(await counts({}), { kind: { item: 2, agent: 1 }, person: { chen: 2, zhang: 2 } });
  assert.deepEqual(await counts({ chosen: { person: ["chen"] } }), { kind: { item: 2 }, person: { chen: 2, zhang: 2 } });
  assert.deepEqual(await counts({ chosen: { person: ["zhang"], kind: ["agent"] } }), { kind: { item: 1, agent: 1 }, person: { zhang: 1 } });
  assert.deepEqual(await ids(find("字典", { chosen: { person: ["chen", "zhang"] } })), ["a", "b", "c"]);
  assert.deepEqual(await ids(find("字典", { chosen: { person: ["zhang"], kind: ["item"] } })), ["b"]);
  assert.deepEqual(await ids(find("", { chosen: { kind: ["item"] } })), ["a", "b", "d"], "facets alone list everything they hold");
});

test("Years bound what is found, spread it, and order it", async () => {
  const { find, engine } = over(dated, people);
  assert.deepEqual(await ids(find("字典", { from: 1700, to: 1711 })), ["b"]);
  assert.deepEqual(await ids(find("字典", { from: 1717 })), []);
  assert.deepEqual((await find("字典", { sort: "date" })).rows.map(({ id }) => id), ["b", "a", "c"]);
  const { years } = await engine.overview({ ...plain, words: "字典", from: 1700, to: 1711 });
  assert.deepEqual([years.first, years.last, years.bars.length, years.bars.reduce((a, b) => a + b)], [1690, 1712, 23, 2]);
});

test("Years of Julian days", () => {
  assert.deepEqual([2451545, 2346437, 1721426, 1721425].map(kit.yearOf), [2000, 1712, 1, 0]);
});

test("Where nothing matches, what holds half of it is offered and called approximate", async () => {
  const { find } = over([record("a", ["康熙字"]), record("b", ["康熙 字典"]), record("c", ["康熙"])]);
  const { approximate, rows } = await find("康熙字典");
  assert.equal(approximate, true);
  assert.deepEqual(rows.map(({ id, score }) => [id, score]), [["a", Math.fround(2 / 3)], ["b", Math.fround(2 / 3)]]);
  assert.deepEqual((await find("无此字")).total, 0);
});

test("Exact characters keep only what is written as typed", async () => {
  const { find } = over([record("a", ["陳廷敬"]), record("b", ["陈廷敬"]), record("c", ["陳廷敬，陈廷敬"])]);
  assert.deepEqual(await ids(find("陳廷敬")), ["a", "b", "c"]);
  assert.deepEqual(await ids(find("陳廷敬", { exact: true })), ["a", "c"]);
  assert.deepEqual(await ids(find("陈廷敬", { exact: true })), ["b", "c"]);
});

test("Titles and written forms weigh more when they may, and not otherwise", async () => {
  const { find } = over([record("a", ["康熈字典"]), record("b", ["康熙字典"]), record("c", ["序"], { title: "康熙字典" })]);
  const order = async (words, boosts) => (await find(words, { boosts })).rows.map(({ id }) => id);
  assert.deepEqual(await order("康熈字典", false), ["a", "b", "c"]);
  assert.deepEqual(await order("康熙字典", true), ["c", "b", "a"]);
  assert.deepEqual(await order("康熈字典", true), ["c", "a", "b"]);
});

test("What bears the name asked for comes first, whatever else says it more often", async () => {
  const { find } = over([record("a", ["陳廷敬，陳廷敬，陳廷敬"], { title: "陈廷敬年表" }), record("b", ["字子端，號午亭"], { title: "陳廷敬" })]);
  const order = async (words, boosts) => (await find(words, { boosts })).rows.map(({ id }) => id);
  assert.deepEqual(await order("陈廷敬", false), ["a", "b"]);
  assert.deepEqual(await order("陈廷敬", true), ["b", "a"]);
  assert.deepEqual(await order("陈廷敬 午亭", true), ["b"]);
});

test("The hit is marked in the script of the original, in title and text, notes apart", async () => {
  const { find } = over([record("a", [`${"上".repeat(200)}。陳\uFFFA小字\uFFFB廷敬奏曰${"下".repeat(200)}`], { title: "陳廷敬傳" })]);
  const [{ title, snippet }] = (await find("陈廷敬")).rows;
  assert.deepEqual(title, [{ text: "陳廷敬", mark: true, note: false }, { text: "傳", mark: false, note: false }]);
  assert.deepEqual(snippet.filter(({ mark }) => mark).map(({ text }) => text), ["陳", "廷敬"]);
  assert.deepEqual(snippet.filter(({ note }) => note).map(({ text }) => text), ["小字"]);
  assert.equal(snippet[0].text, "…");
  assert.ok(snippet.map(({ text }) => text).join("").length < 180);
});

test("Two to four characters cost few files, and short lists are read in the text", async () => {
  const { asked, find } = over([record("a", ["甲乙丙丁"]), record("b", ["甲乙"])], { perShard: 1 });
  await find("甲乙丙");
  assert.deepEqual(asked.sort(), ["seg0/b/0001.bin", "seg0/b/0002.bin", "seg0/b/0003.bin", "seg0/d/0000.bin", "start.bin"], "a shard, a term in two pieces, and the texts in place of positions");
});

test("Suggestions come by pinyin and by initials", async () => {
  const { engine } = over([record("a", ["一"])], { suggest: { c: [["chentingjing", "ctj", "陈廷敬", "agent", "agents/c/"], ["changping", "cp", "昌平", "place", "places/c/"]] } });
  const labels = async (typed) => (await engine.suggest(typed)).map(([, , label]) => label);
  assert.deepEqual(await labels("chent"), ["陈廷敬"]);
  assert.deepEqual(await labels("CTJ"), ["陈廷敬"]);
  assert.deepEqual(await labels("c"), ["陈廷敬", "昌平"]);
  assert.deepEqual(await labels("chen ting'jing"), ["陈廷敬"]);
  assert.deepEqual(await labels("z"), []);
});

test("A shard that is gone makes the page look for a new start, once", async () => {
  const old = encode([record("a", ["甲乙"])], { kit, fold });
  const renewed = encode([record("a", ["甲乙"]), record("b", ["甲乙"])], { kit, fold });
  for (const name of [...old.keys()]) if (name !== "start.bin") old.delete(name);
  const asked = [];
  const engine = kit.engineOf(new kit.Files(async (name, fresh) => {
    asked.push(name);
    const bytes = (fresh ? renewed : old).get(name);
    if (!bytes) throw new kit.FileError("missing");
    return bytes;
  }));
  assert.deepEqual((await engine.search({ ...plain, words: "甲乙" })).total, 2);
  assert.equal(asked.filter((name) => name === "start.bin").length, 2);
});

test("What is gone for good, cut off or exchanged is told by name, never taken for no result", async () => {
  const spoilt = async (name, change) => {
    const { engine, files } = over([record("a", ["甲乙丙丁甲乙丙"]), record("b", ["甲乙戊"])], { perShard: 2 });
    change(files, name);
    await assert.rejects(engine.search({ ...plain, words: "丁甲" }), { message: name });
  };
  await spoilt("start.bin", (files, name) => files.delete(name));
  await spoilt("seg0/b/0000.bin", (files, name) => files.delete(name));
  await spoilt("seg0/b/0000.bin", (files, name) => files.set(name, files.get(name).subarray(0, 20)));
  await spoilt("seg0/b/0000.bin", (files, name) => files.set(name, files.get("seg0/b/0001.bin")));
  await spoilt("seg0/b/0000.bin", (files, name) => files.set(name, gzipSync(Buffer.from("<!DOCTYPE html>"))));
  await spoilt("seg0/d/0000.bin", (files, name) => files.set(name, gzipSync(Buffer.from("[]"))));
  await spoilt("start.bin", (files, name) => files.set(name, gzipSync(Buffer.alloc(40))));
});

test("No query throws", async () => {
  const { find } = over(dated, people);
  let seed = 3;
  const random = (below) => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor((seed / 2147483648) * below); };
  const pieces = ['"', "-", ":", "*", "题名:", "责任者:", "档号:", "康熙", "字典", "1712", "&KR0001;", "⿰氵", "\uFFFA", "\u{20000}", "\uD800", " ", "　", "“", "年", "é", "ﬁ"];
  for (let round = 0; round < 2000; round++) await find(Array.from({ length: 1 + random(8) }, () => (random(3) ? pieces[random(pieces.length)] : String.fromCharCode(random(65536)))).join(""), { exact: round % 3 === 0, boosts: round % 2 === 0 });
});

test("The state of a search is its address, and back", () => {
  const ask = { ...plain, words: "康熙 字典", exact: true, sort: "date", chosen: { person: ["chen", "zhang"], kind: ["item"] }, from: 1684, to: null, rows: 30, boosts: true };
  assert.deepEqual(kit.fromQuery(kit.toQuery(ask)), ask);
  assert.equal(kit.toQuery(kit.fromQuery("")), "");
  assert.equal(kit.fromQuery("?rows=99999&from=x").rows, 500);
  assert.deepEqual(kit.toggled({ kind: ["item"] }, "kind", "item"), {});
  assert.deepEqual(kit.toggled({ kind: ["item"] }, "kind", "agent"), { kind: ["item", "agent"] });
});

test("Years are told with their reigns", () => {
  const eras = [["崇祯", 1628, 1644], ["顺治", 1644, 1661], ["康熙", 1662, 1722]];
  assert.equal(kit.reignOf(1662, eras), "康熙元年");
  assert.equal(kit.reignOf(1712, eras), "康熙五十一年");
  assert.equal(kit.reignOf(1644, eras), "崇祯十七年、顺治元年");
  assert.equal(kit.reignOf(2026, eras), "");
});
