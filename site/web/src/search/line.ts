import type { Answer, Ask, HandedOver, Overview, Question, Reply, Suggestion } from "../contract/search";
import { answering } from "./answer";
import { FileError } from "./bytes";
import { asScripts, firstFile, overHttp } from "./files";

/** What the page can ask. */
export interface Line {
  readonly search: (ask: Ask) => Promise<Answer>;
  readonly overview: (ask: Ask) => Promise<Overview>;
  readonly suggest: (typed: string) => Promise<readonly Suggestion[]>;
}

/**
 * The page's line to the search: a worker where there is one, the page's own thread elsewhere (where workers are forbidden, and in an
 * offline edition: a page from a disk may start none).
 */
export function openLine(script: string, base: string, isOffline: boolean): Line {
  const waiting = new Map<number, (reply: Reply) => void>();
  const receive = (reply: Reply): void => waiting.get(reply.number)?.(reply);
  const worker = isOffline ? null : workerOf(script, base);
  const inPage = worker ? null : answering(isOffline ? asScripts(base) : overHttp(base));
  if (worker) {
    const hand = (start: Uint8Array | null): void => worker.postMessage({ start } satisfies HandedOver);
    overHttp(base)(firstFile, false).then(hand, () => hand(null));
    worker.onmessage = ({ data }: MessageEvent<Reply>) => receive(data);
    worker.onerror = () => {
      for (const number of waiting.keys()) receive({ number, failure: { reason: "fault", file: script } });
    };
  }
  let last = 0;
  const ask = (about: Omit<Question, "number">): Promise<Reply["value"]> => new Promise((give, fail) => {
    const question = { ...about, number: ++last } as Question;
    waiting.set(last, ({ number, value, failure }) => {
      waiting.delete(number);
      if (failure) fail(new FileError(failure.reason, failure.file));
      else give(value);
    });
    if (worker) worker.postMessage(question);
    else void inPage?.(question).then(receive);
  });
  return {
    search: (about) => ask({ do: "search", about }) as Promise<Answer>,
    overview: (about) => ask({ do: "overview", about }) as Promise<Overview>,
    suggest: (about) => ask({ do: "suggest", about }) as Promise<readonly Suggestion[]>,
  };
}

function workerOf(script: string, name: string): Worker | null {
  try {
    return new Worker(script, { name });
  } catch {
    return null;
  }
}
