/** What the generator writes around a recording for its script; README.md shows it in its place. */
export const recordingHook = {
  element: "exhibit-recording",
  media: "audio, video",
  transcript: "details.transcript",
  list: "ol.cues",
  /** `data-start` and `data-end` in seconds. */
  cue: "[data-start]",
  clock: "a.clock",
  follow: "[data-follow]",
  moment: "[data-moment]",
} as const;
