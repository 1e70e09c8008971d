import type { Suggestion } from "./search";

/** What the script of hall screens finds in a page, and nothing else. */
export const kioskHook = {
  /** The question after a while without a touch; `data-attract` is the page that waits for visitors. */
  idle: "dialog[data-idle]",
  /** Its words with a place for the seconds left. */
  left: "[data-left]",
  /** The link that is the whole page while nobody is there. */
  loop: "[data-attract-loop]",
  slide: ".attract-slide",
  keyboard: "[data-keyboard]",
  key: "button[data-key], button[data-key-do]",
  /** Names for what was typed, with the script that knows them and the page beside which its files lie. */
  names: "[data-names]",
} as const;

/** Names by pinyin, for fields outside the search page; set by the search script. */
export type NamesOf = (base: string) => (typed: string) => Promise<readonly Suggestion[]>;

declare global {
  var exhibitNames: NamesOf | undefined;
}
