/** A cue's time in seconds. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The place of the cue that stands at a time: the last that has begun and not ended; -1 between cues. Cues are in order of their beginnings. */
export function cueAt(cues: readonly Span[], time: number): number {
  let [low, high] = [0, cues.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.start <= time) low = middle + 1;
    else high = middle - 1;
  }
  // An earlier one may last longer, where two speak at once.
  for (let at = high; at >= 0 && at > high - 4; at--) if (time < cues[at]!.end) return at;
  return -1;
}

/** A moment in an address: `#t=83` of the first recording of the page, `#recording-2&t=83.5` of another, `#t=1:23` as people write it. Null for any other. */
export function readMoment(hash: string): { recording: string | null; time: number } | null {
  const found = /^#(?:((?:recording|sound)-[1-9][0-9]*)&)?t=(?:(?:([0-9]{1,3}):)?([0-9]{1,3}):)?([0-9]{1,6}(?:\.[0-9]{1,3})?)$/u.exec(hash);
  if (!found) return null;
  const [, recording, hours, minutes, seconds] = found;
  return { recording: recording ?? null, time: Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds) };
}

/** The address of a moment; whole seconds, as nobody hears less. */
export function writeMoment(recording: string | null, time: number): string {
  return `#${recording === null ? "" : `${recording}&`}t=${Math.floor(time)}`;
}
