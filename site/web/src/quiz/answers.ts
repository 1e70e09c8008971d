/** What a reader did with one field of a question, and what was right. */
export type Given =
  | { readonly shape: "choice"; readonly chosen: boolean; readonly right: boolean }
  | { readonly shape: "list"; readonly value: string; readonly right: string }
  | { readonly shape: "text"; readonly value: string; readonly right: readonly string[]; readonly forms: string };

export type Verdict = "right" | "wrong" | "empty";

/**
 * A text in the form that the generator folded the answers to: simplified for traditional, half width for full width, small
 * letters for capitals, nothing but letters and digits. `forms` has the pairs of characters that matter for this answer.
 */
export function foldAnswer(text: string, forms: string): string {
  const pairs = [...forms];
  const table = new Map<string, string>();
  for (let i = 0; i + 1 < pairs.length; i += 2) table.set(pairs[i] ?? "", pairs[i + 1] ?? "");
  let folded = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const half = code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : character;
    const known = table.get(half) ?? half.toLowerCase();
    if (/^[\p{L}\p{Nd}]/u.test(known)) folded += known;
  }
  return folded;
}

/** A question is right when every one of its fields is. */
export function judge(given: readonly Given[]): Verdict {
  if (given.every((field) => (field.shape === "choice" ? !field.chosen : field.value.trim() === ""))) return "empty";
  return given.every(isRight) ? "right" : "wrong";
}

function isRight(field: Given): boolean {
  switch (field.shape) {
    case "choice": return field.chosen === field.right;
    case "list": return field.value === field.right;
    case "text": return field.right.includes(foldAnswer(field.value, field.forms));
  }
}
