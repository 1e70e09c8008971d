// What the unit tests see: everything that needs no page.
export * from "./citation";
export * from "./geometry";
export * from "./settings";
export * from "../kiosk/time";
export { staysIn } from "../kiosk/guard";
export * from "../disk/carried";
export * from "../disk/cues";
export * from "../quiz/answers";
export * from "../tour/steps";
