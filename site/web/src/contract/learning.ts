/** What the generator writes into the pages of tours and quizzes for their scripts; README.md shows each in its place. */
export const tourHook = {
  element: "exhibit-tour",
  tools: ".tour-tools",
  /** `data-tour-step` is `previous` or `next`. */
  move: "[data-tour-step]",
  mode: "[data-tour-mode]",
  /** Its words, with places for step and count, are in `data-position`. */
  position: "[data-position]",
  steps: ".tour-step",
  crop: "svg.crop",
  stage: ".tour-stage",
  /** The whole picture; `data-src` is the address that crops of it name, too. */
  picture: "svg.tour-picture",
  marks: "svg.tour-picture a",
  map: ".block-map",
  points: ".block-map a",
  where: ".tour-where a",
} as const;

export const quizHook = {
  element: "exhibit-quiz",
  question: ".question",
  /** What is right is in `data-answer`; a choice without it is to be left. */
  answer: "input, select",
  check: "[data-check]",
  checkAll: "[data-check-all]",
  again: "[data-again]",
  verdict: ".verdict",
  explanation: "details.answer",
  /** Its words, with places for all, answered and right, are in `data-score`. */
  score: "[data-score]",
} as const;

/** A part of a picture, in the picture's own pixels. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Sent by `exhibit-tour` for every step that is shown (it bubbles). A deep-zoom viewer may show the region itself:
 * it calls `preventDefault`, and the tour leaves its own picture as it is.
 */
export const tourStepEvent = "exhibit:tour-step";

export interface TourStepDetail {
  readonly tour: string;
  /** From 1. */
  readonly step: number;
  readonly count: number;
  readonly title: string;
  /** The address of the step's picture; null for none. */
  readonly src: string | null;
  readonly region: Region | null;
}
