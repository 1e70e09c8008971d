import type { Failure, Request, Response } from "../contract/search";
import { BrokenFile } from "./bytes";
import { Engine } from "./engine";
import { asScripts, Files, MissingFile, overHttp, UnreachableFile, type Source } from "./files";

/** Answers requests in the order they are ready; the same in a worker and in the page. */
export class Desk {
  private engine: Engine | null = null;

  async answer(request: Request): Promise<Response> {
    if (request.do === "open") {
      this.engine = new Engine(new Files(sourceAt(request.base)));
      return { number: 0, value: null, failure: null };
    }
    const { number } = request;
    const { engine } = this;
    try {
      if (!engine) throw new UnreachableFile("");
      const value = request.do === "search" ? await engine.search(request.ask) : request.do === "overview" ? await engine.overview(request.ask) : await engine.suggest(request.typed);
      return { number, value, failure: null };
    } catch (error) {
      return { number, value: null, failure: failureOf(error) };
    }
  }
}

/** From a disk only scripts can be read; a site made for disks may lie on a server too. */
function sourceAt(base: string): Source {
  if (base.startsWith("file:")) return asScripts(base);
  const files = overHttp(base);
  if (typeof document === "undefined") return files;
  let scripts: Source | null = null;
  return async (name, fresh) => {
    if (scripts) return scripts(name, fresh);
    try {
      return await files(name, fresh);
    } catch (error) {
      if (name !== "start.bin" || !(error instanceof MissingFile)) throw error;
      const bytes = await asScripts(base)(name, fresh);
      scripts = asScripts(base);
      return bytes;
    }
  };
}

function failureOf(error: unknown): Failure {
  const reason = error instanceof MissingFile ? "missing" : error instanceof BrokenFile ? "broken" : error instanceof UnreachableFile ? "unreachable" : "fault";
  return { reason, file: error instanceof Error ? error.message : "" };
}
