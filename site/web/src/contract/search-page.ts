/** What the search script finds in its page: elements marked data-NAME within the one marked data-search. */
export type Place =
  | "form" | "box" | "suggestions" | "sort" | "exact" | "status" | "failure" | "ways" | "empty" | "found" | "list" | "more" | "row" | "chosen" | "filters"
  | "side" | "facets" | "years" | "values" | "sheet" | "done"
  | "picture" | "kind" | "title" | "snippet" | "date" | "trail";

/** An element of the page by its mark; the page's component writes every one of them. */
export const find = <Found extends HTMLElement = HTMLElement>(within: ParentNode, place: Place): Found => within.querySelector<Found>(`[data-${place}]`) as Found;
