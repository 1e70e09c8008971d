/** The day in the reader's own calendar, as GB/T 7714 writes it. */
export function isoDay(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Text as one line: markup is indented, a citation is not. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** As C# escapes data: encodeURIComponent leaves five marks alone. */
export function escapeData(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** The address of a report with the passage where its place was kept. Mail programs cut long addresses, so a long passage is cut here. */
export function withPassage(address: string, place: string, passage: string): string {
  const shown = [...passage];
  return address.replace(escapeData(place), escapeData(shown.length > 200 ? `${shown.slice(0, 200).join("")}…` : passage));
}
