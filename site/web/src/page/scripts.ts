const fetched = new Map<string, Promise<void>>();

/** Fetches a script once, as a classic one: modules and `fetch` do not work from a disk. */
export function fetchScript(address: string): Promise<void> {
  const script = document.createElement("script");
  script.src = address;
  return once(address, script);
}

/** Fetches a style sheet once. */
export function fetchStyle(address: string): Promise<void> {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  return once(address, link);
}

function once(address: string, element: HTMLElement): Promise<void> {
  const known = fetched.get(address);
  if (known) return known;
  const loading = new Promise<void>((resolve, reject) => {
    element.addEventListener("load", () => resolve());
    element.addEventListener("error", () => {
      // The next press tries again.
      fetched.delete(address);
      element.remove();
      reject(new Error(address));
    });
    document.head.append(element);
  });
  fetched.set(address, loading);
  return loading;
}

/** Fetches the scripts that parts of the page name as theirs, each once. A page without such parts fetches nothing. */
export function fetchScripts(): void {
  const wanted = new Set([...document.querySelectorAll<HTMLElement>("[data-module]")].map((part) => part.dataset["module"] ?? ""));
  // A part whose script does not come is what it is without script.
  for (const address of wanted) fetchScript(address).catch(() => undefined);
}
