import type { Answer, Ask, Overview, Piece, Row, StoredPart, Suggestion } from "../contract/search";
import { Evaluator, type Found } from "./evaluate";
import { Selection } from "./facets";
import { BrokenFile } from "./bytes";
import { MissingFile, type Files } from "./files";
import { fieldsOf } from "./match";
import { field, occurrences, type Phrase } from "./phrase";
import { checked, Index } from "./postings";
import { exactBoost } from "./rank";
import { piecesOf, snippetOf, spansOf, type Span } from "./snippet";

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
      const data = await index.files.read(name);
      const all = checked(name, () => JSON.parse(new TextDecoder().decode(data)) as Suggestion[]);
      const seen = new Set<string>();
      return all.filter(([pinyin, initials]) => pinyin.startsWith(key) || initials.startsWith(key))
        .filter(([, , label, , url]) => seen.size < seen.add(label + url).size).slice(0, 8);
    });
  }

  private evaluate(evaluator: Evaluator, { words, boosts }: Ask): Promise<Found | null> {
    const key = `${boosts} ${words}`;
    let evaluating = this.found.get(key);
    if (!evaluating) {
      evaluating = evaluator.evaluate(words, boosts);
      this.found.set(key, evaluating);
      evaluating.catch(() => this.found.delete(key));
      if (this.found.size > 8) this.found.delete(this.found.keys().next().value as string);
    }
    return evaluating;
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
    const part = shownPart(index, found, record);
    const [stored] = (await index.documents([part])) as [StoredPart];
    const texts = fieldsOf(stored, folder);
    const hits = texts.flatMap(([number, text, original]) => {
      const asked = found.phrases.filter((phrase) => phrase.field === null || phrase.field === number);
      const spans = spansOf(asked, text);
      return spans.length > 0 ? [{ number, original, spans }] : [];
    });
    const isExact = found.phrases.length > 0 && found.phrases.every((phrase) => texts.some(([, text, original]) => standsExactly(phrase, text, original)));
    const score = found.scores.get(record) as number;
    return { isExact, row: rowOf(stored, hits, texts.find(([number]) => number === field.body)?.[2] ?? "", found.phrases, evaluator, score) };
  }

  /** After a file that is not there any more or not whole, the site has perhaps been renewed: everything once more, from the start. */
  private async retried<Value>(work: (evaluator: Evaluator) => Promise<Value>): Promise<Value> {
    const open = (): Promise<Evaluator> => (this.evaluator ??= Index.open(this.files).then((index) => new Evaluator(index)));
    try {
      return await work(await open());
    } catch (error) {
      this.evaluator = null;
      if (!(error instanceof MissingFile || error instanceof BrokenFile)) throw error;
      this.found.clear();
      this.files.forget();
      return work(await open()).catch((again: unknown) => {
        this.evaluator = null;
        throw again;
      });
    }
  }
}

/** A field that holds what was asked. */
interface Hit {
  readonly number: number;
  readonly original: string;
  readonly spans: readonly Span[];
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
  let [best, most] = [first, 0];
  for (let part = first; part < (start.firstPartOf[record + 1] as number); part++) {
    const sum = parts.reduce((all, scores) => all + (scores.get(part) ?? 0), 0);
    if (sum > most) [best, most] = [part, sum];
  }
  return best;
}

function rowOf(stored: StoredPart, hits: readonly Hit[], body: string, phrases: readonly Phrase[], { folder }: Evaluator, score: number): Row {
  const textHit = hits.find(({ number }) => number === field.body) ?? hits.find(({ number }) => number !== field.title);
  const snippet: Piece[] = textHit ? snippetOf(textHit.original, textHit.spans) : snippetOf(body, []);
  return {
    id: stored.id, url: stored.url, kind: stored.kind, score, snippet,
    title: piecesOf(stored.title, spansOf(phrases.filter((phrase) => phrase.field === null || phrase.field === field.title), folder.fold(stored.title))),
    date: stored.date ?? null, place: stored.place ?? [], image: stored.image ?? null, part: stored.part ?? null,
  };
}

/** Records in which every phrase stands in the very characters typed. */
async function exactly({ index, folder }: Evaluator, found: Found, records: readonly number[]): Promise<{ records: number[]; compared: number | null }> {
  const looked = records.slice(0, mostCompared);
  const kept = await Promise.all(looked.map(async (record) => {
    const first = index.start.firstPartOf[record] as number;
    const parts = Array.from({ length: (index.start.firstPartOf[record + 1] as number) - first }, (_, i) => first + i).filter((part) => found.parts.some((scores) => scores.has(part)));
    const texts = (await index.documents(parts)).flatMap((stored) => fieldsOf(stored, folder));
    return found.phrases.every((phrase) => texts.some(([number, text, original]) => (phrase.field === null || phrase.field === number) && standsExactly(phrase, text, original)));
  }));
  return { records: looked.filter((_, i) => kept[i]), compared: looked.length < records.length ? looked.length : null };
}

function standsExactly({ points, typed, ...phrase }: Phrase, text: Parameters<typeof occurrences>[1], original: string): boolean {
  return occurrences({ points, typed, ...phrase }, text).some((from) =>
    typed.every((shape, i) => text.kinds[from + i] === 0 || shape.normalize() === original.slice(text.starts[from + i], text.ends[from + i]).normalize()));
}
