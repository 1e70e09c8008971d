/**
 * What the generator writes into a page for the script, and nothing else: one place to look
 * before a component's markup is changed. README.md shows each in its place.
 */
export const hook = {
  settings: "details.settings",
  reset: "[data-reset]",
  /** A button that turns one setting on and off: its `name` and `value` are those of the setting, whose usual value is the empty one. */
  switch: "button[data-switch]",
  /** Hidden until the script runs. */
  script: "[data-script]",
  accessed: "[data-accessed]",
  copy: "[data-copy]",
  share: "[data-share]",
  print: "[data-print]",
  /** The live region beside copy buttons; its words are in `data-done` and `data-selected`. */
  done: ".done",
  actions: ".actions",
  headingLinks: ".section-list ol ol a",
  marks: "a.evidence, a.term",
  note: ".note-text",
  /** Leads to a prepared report; its value stands in the address where the passage belongs. */
  report: "a[data-report]",
  /** Sound or film whose captions stand in the attribute, as a WebVTT file. */
  captions: "[data-captions]",
  vertical: ".book-text[data-vertical]",
} as const;

/** In the address of a page opened from a disk: the reader's settings, where the browser does not keep them for the next file. */
export const carriedSettings = "reading";
