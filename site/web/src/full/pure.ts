export * from "./own";
