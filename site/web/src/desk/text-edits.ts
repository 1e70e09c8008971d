import type { TextState } from "./history";

/** Where a line begins and ends, from 1; the last line for a number beyond it. */
export function lineAt(text: string, line: number): { readonly start: number; readonly end: number } {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const next = text.indexOf("\n", start);
    if (next < 0) break;
    start = next + 1;
  }
  const end = text.indexOf("\n", start);
  return { start, end: end < 0 ? text.length : end };
}

/** Where the body begins: after the second line of three hyphens; 0 when there are no fields. */
export function bodyStart(text: string): number {
  const fence = /^---[ \t]*$/gmu;
  if (fence.exec(text)?.index !== 0) return 0;
  const second = fence.exec(text);
  return second ? Math.min(text.length, second.index + second[0].length + 1) : 0;
}

/** The selection moved into the body: a tool for the text must not write between the fields. */
function inBody(state: TextState): TextState {
  const start = bodyStart(state.text);
  return state.start >= start ? state : { text: state.text, start: state.text.length, end: state.text.length };
}

function replaced({ text, start, end }: TextState, with_: string, from: number, to: number): TextState {
  return { text: text.slice(0, start) + with_ + text.slice(end), start: start + from, end: start + to };
}

/** Puts words at the selection and leaves the cursor behind them. */
export function insert(state: TextState, words: string): TextState {
  return replaced(inBody(state), words, words.length, words.length);
}

/** Puts a paragraph of its own there, with an empty line on both sides; what stands between the two marks is selected. */
export function insertBlock(state: TextState, before: string, selected: string, after: string): TextState {
  const { text, start, end } = inBody(state);
  const lead = start === 0 || text.slice(0, start).endsWith("\n\n") ? "" : text.slice(0, start).endsWith("\n") ? "\n" : "\n\n";
  const rest = text.slice(end);
  const tail = rest.startsWith("\n\n") ? "" : rest.startsWith("\n") ? "\n" : "\n\n";
  const inside = text.slice(start, end).trim() || selected;
  const from = lead.length + before.length;
  return replaced({ text, start, end }, `${lead}${before}${inside}${after}${rest === "" ? "\n" : tail}`, from, from + inside.length);
}

/** Makes the line of the cursor a heading, or a plain line again. */
export function toggleHeading(state: TextState, empty: string): TextState {
  const { text, start } = inBody(state);
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", from);
  const to = next < 0 ? text.length : next;
  const line = text.slice(from, to);
  if (line.startsWith("## ")) return replaced({ text, start: from, end: to }, line.slice(3), 0, line.length - 3);
  if (line.trim() === "") return insertBlock({ text, start: from, end: to }, "## ", empty, "");
  return replaced({ text, start: from, end: to }, `## ${line}`, 3, 3 + line.length);
}

/** A mark at the cursor and its note at the end, selected to be written over; numbered after the notes that are there. */
export function addFootnote(state: TextState, words: string): TextState {
  const { text, end } = inBody(state);
  const numbers = [...text.matchAll(/\[\^(\d+)\]/gu)].map((mark) => Number(mark[1]));
  const number = Math.max(0, ...numbers) + 1;
  const marked = `${text.slice(0, end)}[^${number}]${text.slice(end)}`.replace(/\n*$/u, "");
  const lead = /\n\[\^[^\]\n]+\]: [^\n]*$/u.test(marked) ? "\n" : "\n\n";
  const note = `${lead}[^${number}]: `;
  const start = marked.length + note.length;
  return { text: `${marked}${note}${words}\n`, start, end: start + words.length };
}
