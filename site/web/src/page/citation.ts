/** The day in the reader's own calendar, as GB/T 7714 writes it. */
export function isoDay(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Text as one line: markup is indented, a citation is not. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
