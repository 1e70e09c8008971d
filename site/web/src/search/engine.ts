import type { Answer, Ask, Overview, Row, StoredPart, Suggestion } from "../contract/search";
import { FileError, textOf } from "./bytes";
import { evaluatorOf, type Evaluator, type Found } from "./evaluate";
import { overviewOf, selects } from "./facets";
import { keep, type Files } from "./files";
import { gap } from "./fold";
import { fieldsOf } from "./match";
import { field, occurrences, type Phrase } from "./phrase";
import { openIndex } from "./postings";
import { exactBoost, nameBoost } from "./rank";
import { marksOf, piecesOf, snippetOf } from "./snippet";
import { isNarrowed, pageOfRows } from "./state";

// Comparing typed characters opens the text of every candidate: after so many the reader is told.
const mostCompared = 600;

/** What the page asks, answered from the files. */
export interface Engine {
  readonly search: (ask: Ask) => Promise<Answer>;
  /** Facet counts and years of everything found. */
  readonly overview: (ask: Ask) => Promise<Overview>;
  /** Names and titles whose pinyin or initials begin so. */
  readonly suggest: (typed: string) => Promise<readonly Suggestion[]>;
}

export function engineOf(files: Files): Engine {
  const kept = new Map<string, Promise<Found | null>>();
  let opened: Promise<Evaluator> | null = null;
  const open = (): Promise<Evaluator> => (opened ??= openIndex(files).then(evaluatorOf));

  /** After a file that is not there any more or not whole, the site has perhaps been renewed: everything once more, from the start. */
  const retried = <About, Value>(work: (about: About, evaluator: Evaluator) => Promise<Value>) => async (about: About): Promise<Value> => {
    for (let isAgain = false; ; isAgain = true) {
      try {
        return await work(about, await open());
      } catch (error) {
        opened = null;
        kept.clear();
        if (isAgain || !(error instanceof FileError) || error.reason === "unreachable") throw error;
        files.refresh();
      }
    }
  };
  const found = ({ evaluate }: Evaluator, { words, boosts }: Ask): Promise<Found | null> => keep(kept, `${boosts} ${words}`, () => evaluate(words, boosts), 8);

  return {
    search: retried(async (ask, evaluator) => {
      const all = await found(evaluator, ask);
      if (!all) return { total: 0, rows: [], approximate: false, compared: null };
      const ranked = await rankedBy(evaluator, all, ask);
      const isExact = ask.exact && !all.approximate;
      const records = isExact ? await exactly(evaluator, all, ranked.slice(0, mostCompared)) : ranked;
      const shown = await Promise.all(records.slice(0, ask.rows).map((record) => rowOf(evaluator, all, record)));
      const rows = ask.boosts && ask.sort === "score" ? boosted(shown) : shown.map(({ row }) => row);
      return { total: records.length, rows, approximate: all.approximate, compared: isExact && ranked.length > mostCompared ? mostCompared : null };
    }),
    overview: retried(async (ask, evaluator) => {
      const [all, facets, values] = await Promise.all([found(evaluator, ask), evaluator.facets(), evaluator.values()]);
      return overviewOf(evaluator.index.start.header, facets, values, ask, [...(all?.scores.keys() ?? [])]);
    }),
    suggest: retried(async (typed, { index }) => {
      const key = typed.toLowerCase().replace(/[^a-z]/gu, "");
      const name = index.start.header.suggest[key.charAt(0)];
      if (!name) return [];
      const all = await files.read(name, (data) => JSON.parse(textOf(data)) as readonly Suggestion[]);
      const seen = new Set<string>();
      return all.filter(([pinyin, initials, label]) => (pinyin.startsWith(key) || initials.startsWith(key)) && seen.size < seen.add(label).size).slice(0, 8);
    }),
  };
}

async function rankedBy({ index, facets, values }: Evaluator, { scores }: Found, ask: Ask): Promise<number[]> {
  let records = [...scores.keys()];
  if (isNarrowed({ ...ask, exact: false })) {
    const holds = selects(index.start.header, await facets(), await values(), ask);
    records = records.filter((record) => holds(record).length === 0);
  }
  if (ask.sort === "score") return records.sort((a, b) => (scores.get(b) as number) - (scores.get(a) as number) || a - b);
  const { earliest } = await facets();
  const dayOf = (record: number): number => earliest[record] || Infinity;
  return records.sort((a, b) => (dayOf(a) === dayOf(b) ? a - b : dayOf(a) - dayOf(b)));
}

interface Shown {
  readonly row: Row;
  /** What its score is multiplied by within its page of rows. */
  readonly boosts: readonly number[];
}

async function rowOf({ index, fold }: Evaluator, { scores, parts, phrases }: Found, record: number): Promise<Shown> {
  const { firstPartOf } = index.start;
  // The part with the highest score, the first of several.
  const best = partsOf(firstPartOf, record).reduce((one, other) => ((parts.get(other) ?? 0) > (parts.get(one) ?? 0) ? other : one));
  const [stored] = (await index.documents([best])) as [StoredPart];
  const texts = fieldsOf(stored, fold);
  const asked = (number: number): Phrase[] => phrases.filter((phrase) => phrase.field === null || phrase.field === number);
  const marked = texts.map(([number, text, original]) => ({ number, original, marks: marksOf(asked(number), text, original.length) }));
  const body = marked.find(({ number }) => number === field.body);
  const hit = [body, ...marked.filter(({ number }) => number !== field.title)].find((one) => one?.marks.includes(1)) ?? body;
  const title = fold(stored.title);
  const row = {
    ...stored, fields: [], score: scores.get(record) as number,
    title: piecesOf(stored.title, marksOf(asked(field.title), title, stored.title.length)),
    snippet: hit ? snippetOf(hit.original, hit.marks) : [],
  };
  const boosts = [];
  if (phrases.length > 0 && standExactly(phrases, texts)) boosts.push(exactBoost);
  // Who asks for a name by itself looks for what bears it.
  if (phrases.length === 1 && String(phrases[0]?.points) === String(title.points)) boosts.push(nameBoost);
  return { row, boosts };
}

const partsOf = (firstPartOf: Uint32Array, record: number): number[] => {
  const first = firstPartOf[record] as number;
  return Array.from({ length: (firstPartOf[record + 1] as number) - first }, (_, i) => first + i);
};

/** Within each page of rows, what bears the name asked for, and what stands as typed, comes first. */
function boosted(shown: readonly Shown[]): Row[] {
  const rows = shown.map(({ row, boosts }, i) => ({ page: Math.floor(i / pageOfRows), row: { ...row, score: boosts.reduce((score, boost) => Math.fround(score * boost), row.score) } }));
  return rows.sort((a, b) => a.page - b.page || b.row.score - a.row.score).map(({ row }) => row);
}

/** Records in which every phrase stands in the very characters typed. */
async function exactly({ index, fold }: Evaluator, { parts, phrases }: Found, records: readonly number[]): Promise<number[]> {
  const { firstPartOf } = index.start;
  const kept = await Promise.all(records.map(async (record) => {
    const own = partsOf(firstPartOf, record).filter((part) => parts.has(part));
    return standExactly(phrases, (await index.documents(own)).flatMap((stored) => fieldsOf(stored, fold)));
  }));
  return records.filter((_, i) => kept[i]);
}

/** True when every phrase stands somewhere in the very characters typed. */
const standExactly = (phrases: readonly Phrase[], texts: ReturnType<typeof fieldsOf>): boolean =>
  phrases.every((phrase) => texts.some(([number, text, original]) => (phrase.field === null || phrase.field === number) && occurrences(phrase, text).some((from) =>
    phrase.typed.every((shape, i) => text.kinds[from + i] === gap || shape.normalize() === original.slice(text.starts[from + i], text.ends[from + i]).normalize()))));
