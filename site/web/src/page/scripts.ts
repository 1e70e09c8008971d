/** Fetches the scripts that parts of the page name as theirs, each once. A page without such parts fetches nothing. */
export function fetchScripts(): void {
  const wanted = new Set([...document.querySelectorAll<HTMLElement>("[data-module]")].map((part) => part.dataset["module"] ?? ""));
  for (const address of wanted) {
    const script = document.createElement("script");
    script.src = address;
    document.head.append(script);
  }
}
