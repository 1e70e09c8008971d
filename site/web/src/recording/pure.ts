export * from "./moments";
