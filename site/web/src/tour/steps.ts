import type { Region } from "../contract/learning";

/** `#tour=a001/3` → the tour and its step; null for any other place in a page. */
export function readStep(hash: string): { tour: string; step: number } | null {
  const found = /^#tour=([a-z0-9-]+)\/([1-9][0-9]{0,3})$/u.exec(hash);
  return found?.[1] && found[2] ? { tour: found[1], step: Number(found[2]) } : null;
}

export function writeStep(tour: string, step: number): string {
  return `#tour=${tour}/${step}`;
}

/** The step that a key leads to; null when the key is none of ours. */
export function stepAfterKey(key: string, step: number, count: number): number | null {
  const next = { ArrowRight: step + 1, ArrowLeft: step - 1, Home: 1, End: count }[key];
  return next === undefined ? null : Math.min(count, Math.max(1, next));
}

export function readViewBox(text: string | null): Region | null {
  const numbers = (text ?? "").trim().split(/\s+/u).map(Number);
  const [x, y, width, height] = numbers;
  if (numbers.length !== 4 || numbers.some(Number.isNaN) || x === undefined || y === undefined || !width || !height) return null;
  return { x, y, width, height };
}

export function writeViewBox({ x, y, width, height }: Region): string {
  return [x, y, width, height].map((number) => Math.round(number * 100) / 100).join(" ");
}

/** A region with some of the picture around it, so that the eye knows where it is. */
export function withMargin({ x, y, width, height }: Region, share: number): Region {
  return { x: x - width * share, y: y - height * share, width: width * (1 + 2 * share), height: height * (1 + 2 * share) };
}

/** On the way from one region to another; `at` runs from 0 to 1 and is slowed at both ends. */
export function between(from: Region, to: Region, at: number): Region {
  const part = at * at * (3 - 2 * at);
  const mix = (a: number, b: number): number => a + (b - a) * part;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), width: mix(from.width, to.width), height: mix(from.height, to.height) };
}

/** `第 {0} / {1} 步` with its places filled. */
export function fill(words: string, ...values: readonly number[]): string {
  return words.replace(/\{(\d)\}/gu, (_, place: string) => String(values[Number(place)] ?? ""));
}
