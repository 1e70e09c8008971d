import type { Region } from "../../contract/learning";

/** A view as an address names it. */
export interface View {
  /** From 0. */
  readonly picture: number;
  readonly region: Region | null;
  /** In degrees, clockwise. */
  readonly rotation: number;
}

/** `120,80,400,60` or `pixel:120,80,400,60`; null for anything else. */
export function readRegion(text: string | null): Region | null {
  const numbers = (text ?? "").replace(/^pixel:/u, "").split(",").map(Number);
  const [x, y, width, height] = numbers;
  if (numbers.length !== 4 || numbers.some((number) => !Number.isFinite(number)) || x === undefined || y === undefined || !width || !height || width < 0 || height < 0) return null;
  return { x, y, width, height };
}

export function writeRegion({ x, y, width, height }: Region): string {
  return [x, y, width, height].map(Math.round).join(",");
}

/** `#xywh=120,80,400,60&p=3&turn=90`: a region by W3C Media Fragments, then the picture and its turn; null for any other place in a page. */
export function readView(hash: string): View | null {
  const named = new URLSearchParams(hash.replace(/^#/u, ""));
  if (!named.has("xywh")) return null;
  const turn = Number(named.get("turn") ?? 0);
  return {
    picture: Math.max(0, (Number.parseInt(named.get("p") ?? "1", 10) || 1) - 1),
    region: readRegion(named.get("xywh")),
    rotation: Number.isFinite(turn) ? ((turn % 360) + 360) % 360 : 0,
  };
}

/** The shortest address of a view: the first picture and no turn are left out. */
export function writeView({ picture, region, rotation }: View): string {
  const parts = [`xywh=${region ? writeRegion(region) : "full"}`];
  if (picture > 0) parts.push(`p=${picture + 1}`);
  if (rotation !== 0) parts.push(`turn=${rotation}`);
  return `#${parts.join("&")}`;
}

/**
 * Reads a IIIF content state (Content State API 1.0): base64url of JSON, or an address as it is. What it points at is a canvas, by its
 * own name or as the target of an annotation; a region may follow it. Null when no canvas of ours is meant.
 */
export function readContentState(text: string | null, canvases: readonly (string | undefined)[]): View | null {
  const state = text ? parse(text) : null;
  const named = state === null ? null : canvasOf(state);
  if (!named) return null;
  const [name, fragment] = named.split("#");
  const picture = canvases.findIndex((canvas) => canvas !== undefined && canvas === name);
  return picture < 0 ? null : { picture, region: readRegion(new URLSearchParams(fragment ?? "").get("xywh")), rotation: 0 };
}

function parse(text: string): unknown {
  if (/^https?:/u.test(text)) return text;
  try {
    // Content State API, 6: base64url of the UTF-8 bytes of the percent-encoded text.
    return JSON.parse(decodeURIComponent(atob(text.replace(/-/gu, "+").replace(/_/gu, "/"))));
  } catch {
    return null;
  }
}

function canvasOf(state: unknown): string | null {
  if (typeof state === "string") return state;
  if (typeof state !== "object" || state === null) return null;
  const { type, id, target, source, selector } = state as Record<string, unknown>;
  if (target !== undefined) return canvasOf(Array.isArray(target) ? target[0] : target);
  if (source !== undefined) {
    const name = canvasOf(source);
    const value = typeof selector === "object" && selector !== null ? (selector as Record<string, unknown>)["value"] : undefined;
    return name !== null && typeof value === "string" ? `${name}#${value}` : name;
  }
  return type === undefined || type === "Canvas" ? (typeof id === "string" ? id : null) : null;
}
