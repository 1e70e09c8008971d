// Runs in the head, before the first paint. Kept apart from settings.ts to stay a few hundred bytes:
// the style sheet ignores values it does not know, so nothing is checked here.
const root = document.documentElement;
root.dataset["js"] = "on";
try {
  for (const part of (localStorage.getItem(`${root.dataset["site"]}:reading`) ?? "").split(" ")) {
    const [name, value] = part.split("=");
    if (name && value) root.dataset[name] = value;
  }
} catch {
  // Storage may be forbidden; the page is then as it was written.
}

export {};
