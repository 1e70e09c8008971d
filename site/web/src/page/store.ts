import { parse, serialise, type Settings } from "./settings";

const key = `${document.documentElement.dataset["site"]}:reading`;

/** Settings live in the reader's browser only. Where storage is forbidden they last as long as the page. */
export function load(): Settings {
  try {
    return parse(localStorage.getItem(key));
  } catch {
    return {};
  }
}

export function save(settings: Settings): void {
  try {
    const text = serialise(settings);
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  } catch {
    // Nothing to do: the page has changed, it will not be remembered.
  }
}
