/** What is said from one second to another; its text may hold the tags of WebVTT. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const timing = /^((?:\d+:)?\d\d:\d\d\.\d{3})[ \t]+-->[ \t]+((?:\d+:)?\d\d:\d\d\.\d{3})/u;

/** The cues of a WebVTT file (W3C, 4.1): blocks between empty lines that have a line of times. Notes and styles have none; where a cue stands on the picture is left to the browser. */
export function cuesOf(file: string): Cue[] {
  return file.replace(/\r\n?/gu, "\n").trimEnd().split(/\n{2,}/u).flatMap((block) => {
    const lines = block.split("\n");
    const at = lines.findIndex((line) => timing.test(line));
    const times = timing.exec(lines[at] ?? "");
    return times ? [{ start: secondsOf(times[1] as string), end: secondsOf(times[2] as string), text: lines.slice(at + 1).join("\n") }] : [];
  });
}

const secondsOf = (time: string): number => time.split(":").reduce((seconds, part) => seconds * 60 + Number(part), 0);
