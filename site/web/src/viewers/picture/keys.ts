/** A key of the picture's window, as the help lists it: the names are words of the interface or the key itself. */
export interface Shortcut {
  readonly keys: readonly string[];
  readonly action: string;
}

/** In the order of the help. */
export const shortcuts: readonly Shortcut[] = [
  { keys: ["keyArrows"], action: "helpPan" },
  { keys: ["+", "−"], action: "helpZoom" },
  { keys: ["0"], action: "fit" },
  { keys: ["1"], action: "actual" },
  { keys: ["keyPageDown", "keyPageUp"], action: "helpPages" },
  { keys: ["keyHome", "keyEnd"], action: "helpEnds" },
  { keys: ["R", "L"], action: "helpTurn" },
  { keys: ["D"], action: "spread" },
  { keys: ["C"], action: "compare" },
  { keys: ["A"], action: "adjust" },
  { keys: ["T"], action: "text" },
  { keys: ["S"], action: "share" },
  { keys: ["F"], action: "full" },
  { keys: ["?"], action: "help" },
  { keys: ["keyEscape"], action: "helpEscape" },
];

const actions: Readonly<Record<string, string>> = {
  ArrowLeft: "panLeft", ArrowRight: "panRight", ArrowUp: "panUp", ArrowDown: "panDown", "+": "zoomIn", "=": "zoomIn", "-": "zoomOut", _: "zoomOut", "0": "fit", "1": "actual",
  PageDown: "next", PageUp: "previous", Home: "firstPicture", End: "lastPicture", r: "turnRight", l: "turnLeft", d: "spread", c: "compare", a: "adjust", t: "text",
  s: "share", f: "full", "?": "help",
};

/** What a key does while the picture's window has the focus; null when it is none of ours. */
export function actionOf({ key, altKey, ctrlKey, metaKey }: Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey">): string | null {
  if (altKey || ctrlKey || metaKey) return null;
  return actions[key] ?? actions[key.toLowerCase()] ?? null;
}
