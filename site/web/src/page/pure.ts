// What the unit tests see: everything that needs no page.
export * from "./citation";
export * from "./cues";
export * from "./geometry";
export * from "./settings";
export * from "../quiz/answers";
export * from "../tour/steps";
