export * from "./history";
export * from "./text-edits";
