import type { Answer, Ask, Failure, Overview, Request, Response, Suggestion } from "../contract/search";
import { Desk } from "./answer";

/** A search that failed, with the reason to be told. */
export class SearchFailure extends Error {
  constructor(readonly failure: Failure) {
    super(failure.reason);
  }
}

type Waiting = { readonly give: (value: Response["value"]) => void; readonly fail: (error: Error) => void };

/** The page's line to the search: a worker where there is one, the page's own thread elsewhere (from a disk, or where workers are forbidden). */
export class Line {
  private readonly waiting = new Map<number, Waiting>();
  private readonly send: (request: Request) => void;
  private last = 0;

  constructor(script: string, base: string) {
    const worker = base.startsWith("file:") ? null : workerOf(script);
    if (worker) {
      worker.onmessage = ({ data }: MessageEvent<Response>) => this.receive(data);
      worker.onerror = () => this.receiveAll({ reason: "fault", file: script });
      this.send = (request) => worker.postMessage(request);
    } else {
      const desk = new Desk();
      this.send = (request) => void desk.answer(request).then((response) => this.receive(response));
    }
    this.send({ do: "open", base });
  }

  search(ask: Ask): Promise<Answer> {
    return this.ask((number) => ({ do: "search", number, ask })) as Promise<Answer>;
  }

  overview(ask: Ask): Promise<Overview> {
    return this.ask((number) => ({ do: "overview", number, ask })) as Promise<Overview>;
  }

  suggest(typed: string): Promise<readonly Suggestion[]> {
    return this.ask((number) => ({ do: "suggest", number, typed })) as Promise<readonly Suggestion[]>;
  }

  private ask(request: (number: number) => Request): Promise<Response["value"]> {
    const number = ++this.last;
    return new Promise((give, fail) => {
      this.waiting.set(number, { give, fail });
      this.send(request(number));
    });
  }

  private receive({ number, value, failure }: Response): void {
    const waiting = this.waiting.get(number);
    this.waiting.delete(number);
    if (failure) waiting?.fail(new SearchFailure(failure));
    else waiting?.give(value);
  }

  private receiveAll(failure: Failure): void {
    for (const number of [...this.waiting.keys()]) this.receive({ number, value: null, failure });
  }
}

function workerOf(script: string): Worker | null {
  try {
    return new Worker(script);
  } catch {
    return null;
  }
}
