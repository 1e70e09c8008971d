/** After so many seconds without a touch the screen asks, and after so many it begins anew. */
export const asksAfter = 60;
export const leavesAfter = 75;

/** What is due after some seconds without a touch: nothing, the question with the seconds left, or the beginning. */
export function dueAfter(seconds: number): "nothing" | "leave" | { readonly left: number } {
  if (seconds >= leavesAfter) return "leave";
  return seconds >= asksAfter ? { left: leavesAfter - Math.floor(seconds) } : "nothing";
}
