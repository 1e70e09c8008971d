import type { Question, Reply } from "../contract/search";
import { FileError } from "./bytes";
import { engineOf } from "./engine";
import { Files, type Source } from "./files";

/** Answers questions in the order they are ready; the same in a worker and in the page. */
export function answering(source: Source): (question: Question) => Promise<Reply> {
  const engine = engineOf(new Files(source));
  return async ({ number, ...question }) => {
    try {
      return { number, value: question.do === "suggest" ? await engine.suggest(question.about) : await engine[question.do](question.about) };
    } catch (error) {
      const { reason, message } = error instanceof FileError ? error : new FileError("fault", String(error));
      return { number, failure: { reason, file: message } };
    }
  };
}
