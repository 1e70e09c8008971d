import type { Answer, Ask, Overview, Row, StoredPart, Suggestion } from "../contract/search";
import { Evaluator, type Found } from "./evaluate";
import { Selection } from "./facets";
import { FileError, textOf } from "./bytes";
import { keep, type Files } from "./files";
import { gap } from "./fold";
import { fieldsOf } from "./match";
import { field, occurrences, type Phrase } from "./phrase";
import { Index } from "./postings";
import { exactBoost } from "./rank";
import { marksOf, piecesOf, snippetOf, type Marks } from "./snippet";

// Comparing typed characters opens the text of every candidate: after so many the reader is told.
const mostCompared = 600;
/** Rows are shown, and asked for, so many at a time. */
const pageOfRows = 10;

/** What the page asks, answered from the files. */
export class Engine {
  private evaluator: Promise<Evaluator> | null = null;
  private readonly found = new Map<string, Promise<Found | null>>();

  constructor(private readonly files: Files) {}

  search(ask: Ask): Promise<Answer> {
    return this.retried(async (evaluator) => {
      const found = await this.evaluate(evaluator, ask);
      if (!found) return { total: 0, rows: [], approximate: false, compared: null };
      const ranked = await this.ranked(evaluator, found, ask);
      const { records, compared } = ask.exact && !found.isApproximate ? await exactly(evaluator, found, ranked) : { records: ranked, compared: null };
      const rows = await Promise.all(records.slice(0, ask.rows).map((record) => this.row(evaluator, found, record)));
      return { total: records.length, rows: ask.boosts && ask.sort === "score" ? exactFirst(rows) : rows.map(({ row }) => row), approximate: found.isApproximate, compared };
    });
  }

  /** Facet counts and years of everything found. */
  overview(ask: Ask): Promise<Overview> {
    return this.retried(async (evaluator) => {
      const [found, facets, values] = await Promise.all([this.evaluate(evaluator, ask), evaluator.facets(), evaluator.values()]);
      return new Selection(evaluator.index, facets, values, ask).overview([...(found?.scores.keys() ?? [])]);
    });
  }

  /** Names and titles whose pinyin or initials begin so. */
  suggest(typed: string): Promise<readonly Suggestion[]> {
    return this.retried(async ({ index }) => {
      const key = typed.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]/gu, "");
      const name = index.start.header.suggest[/^[a-z]/u.test(key) ? key.charAt(0) : "0"];
      if (!key || !name) return [];
      const all = await index.files.read(name, (data) => JSON.parse(textOf(data)) as readonly Suggestion[]);
      const seen = new Set<string>();
      return all.filter(([pinyin, initials]) => pinyin.startsWith(key) || initials.startsWith(key))
        .filter(([, , label, , url]) => seen.size < seen.add(label + url).size).slice(0, 8);
    });
  }

  private evaluate(evaluator: Evaluator, { words, boosts }: Ask): Promise<Found | null> {
    return keep(this.found, `${boosts} ${words}`, () => evaluator.evaluate(words, boosts), 8);
  }

  private async ranked(evaluator: Evaluator, found: Found, ask: Ask): Promise<number[]> {
    let records = [...found.scores.keys()];
    const isNarrowed = ask.from !== null || ask.to !== null || Object.values(ask.chosen).some((ids) => ids.length > 0);
    if (isNarrowed) {
      const selection = new Selection(evaluator.index, await evaluator.facets(), await evaluator.values(), ask);
      records = records.filter((record) => selection.holds(record));
    }
    if (ask.sort === "date") {
      const { earliest } = await evaluator.facets();
      const dayOf = (record: number): number => (Number.isNaN(earliest[record]) ? Infinity : (earliest[record] as number));
      return records.sort((a, b) => (dayOf(a) === dayOf(b) ? a - b : dayOf(a) - dayOf(b)));
    }
    return records.sort((a, b) => (found.scores.get(b) as number) - (found.scores.get(a) as number) || a - b);
  }

  private async row(evaluator: Evaluator, found: Found, record: number): Promise<Shown> {
    const { index, folder } = evaluator;
    const [stored] = (await index.documents([shownPart(index, found, record)])) as [StoredPart];
    const texts = fieldsOf(stored, folder);
    const asked = (number: number): Phrase[] => found.phrases.filter((phrase) => phrase.field === null || phrase.field === number);
    const marked = texts.map(([number, text, original]) => ({ number, original, marks: marksOf(asked(number), text, original.length) }));
    const isHit = ({ marks }: { marks: Marks }): boolean => marks.includes(1);
    const body = marked.find(({ number }) => number === field.body);
    const best = [body, ...marked.filter(({ number }) => number !== field.title)].find((one) => one && isHit(one)) ?? body;
    const row = {
      ...stored, score: found.scores.get(record) as number,
      title: piecesOf(stored.title, marksOf(asked(field.title), folder.fold(stored.title), stored.title.length)),
      snippet: best ? snippetOf(best.original, best.marks) : [], fields: [],
    };
    return { row, isExact: found.phrases.length > 0 && standExactly(found.phrases, texts) };
  }

  /** After a file that is not there any more or not whole, the site has perhaps been renewed: everything once more, from the start. */
  private async retried<Value>(work: (evaluator: Evaluator) => Promise<Value>): Promise<Value> {
    const open = (): Promise<Evaluator> => (this.evaluator ??= Index.open(this.files).then((index) => new Evaluator(index)));
    try {
      return await work(await open());
    } catch (error) {
      this.evaluator = null;
      if (!(error instanceof FileError) || error.reason === "unreachable") throw error;
      this.found.clear();
      this.files.refresh();
      return work(await open()).catch((again: unknown) => {
        this.evaluator = null;
        throw again;
      });
    }
  }
}

interface Shown {
  readonly row: Row;
  /** True when every phrase stands in just the characters typed. */
  readonly isExact: boolean;
}

/** Within each page of rows, what stands as typed comes first by a little. */
function exactFirst(shown: readonly Shown[]): Row[] {
  const rows = shown.map(({ row, isExact }) => ({ ...row, score: isExact ? Math.fround(row.score * exactBoost) : row.score }));
  const pages = Array.from({ length: Math.ceil(rows.length / pageOfRows) }, (_, page) => rows.slice(page * pageOfRows, (page + 1) * pageOfRows));
  return pages.flatMap((page) => page.sort((a, b) => b.score - a.score));
}

/** The part of a record with the highest sum of scores, the first of several. */
function shownPart({ start }: Index, { parts }: Found, record: number): number {
  const first = start.firstPartOf[record] as number;
  let best = first;
  for (let part = first; part < (start.firstPartOf[record + 1] as number); part++) if ((parts.get(part) ?? 0) > (parts.get(best) ?? 0)) best = part;
  return best;
}

/** Records in which every phrase stands in the very characters typed. */
async function exactly({ index, folder }: Evaluator, found: Found, records: readonly number[]): Promise<{ records: number[]; compared: number | null }> {
  const looked = records.slice(0, mostCompared);
  const kept = await Promise.all(looked.map(async (record) => {
    const first = index.start.firstPartOf[record] as number;
    const parts = Array.from({ length: (index.start.firstPartOf[record + 1] as number) - first }, (_, i) => first + i).filter((part) => found.parts.has(part));
    const texts = (await index.documents(parts)).flatMap((stored) => fieldsOf(stored, folder));
    return standExactly(found.phrases, texts);
  }));
  return { records: looked.filter((_, i) => kept[i]), compared: looked.length < records.length ? looked.length : null };
}

/** True when every phrase stands somewhere in the very characters typed. */
const standExactly = (phrases: readonly Phrase[], texts: ReturnType<typeof fieldsOf>): boolean =>
  phrases.every((phrase) => texts.some(([number, text, original]) => (phrase.field === null || phrase.field === number) && occurrences(phrase, text).some((from) =>
    phrase.typed.every((shape, i) => text.kinds[from + i] === gap || shape.normalize() === original.slice(text.starts[from + i], text.ends[from + i]).normalize()))));
