// What the unit tests see: everything that needs no page.
export * from "./address";
export * from "./keys";
export * from "./pages";
