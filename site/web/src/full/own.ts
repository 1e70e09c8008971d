/** What may be opened: a manifest or a collection of this site, however its address is written; null for anything else. */
export function ownAddress(wanted: string, root: string, base: string): string | null {
  try {
    const address = new URL(wanted.startsWith(base) ? wanted.slice(base.length) : wanted, root);
    const isOurs = [`${root}iiif/manifests/`, `${root}iiif/collections/`].some((folder) => address.href.startsWith(folder));
    return isOurs && address.href.endsWith(".json") && !address.search && !address.hash ? address.href : null;
  } catch {
    return null;
  }
}

/**
 * The same description with addresses at the place where the site stands now. Its ids are those of the public address; a mirror, a trial and a
 * preview would send every request there.
 */
export function atHome(value: unknown, root: string, base: string): unknown {
  if (typeof value === "string") return value.startsWith(base) ? root + value.slice(base.length) : value;
  if (Array.isArray(value)) return value.map((entry: unknown) => atHome(entry, root, base));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, atHome(entry, root, base)]));
}

/** What Mirador calls the languages of our pages. */
export const locales: Readonly<Record<string, string>> = { "zh-Hans": "zh-CN", "zh-Hant": "zh-TW" };

/** The same description with its Chinese under the name that Mirador looks for, else it would show the English; the other way of writing serves where there is but one. */
export function inLocale(value: unknown, language: string): unknown {
  const locale = locales[language];
  if (locale === undefined || value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((entry: unknown) => inLocale(entry, language));
  const inner = Object.entries(value).map(([name, entry]) => [name, inLocale(entry, language)] as const);
  const chinese = [language, ...Object.keys(locales), "zh"].map((name) => inner.find(([key, texts]) => key === name && Array.isArray(texts))).find((found) => found);
  // Of what a canvas says it takes the English whatever its language is, where there is any.
  return Object.fromEntries(chinese ? [[locale, chinese[1]], ...inner.filter(([name]) => name !== chinese[0] && name !== "en")] : inner);
}

/** How Mirador is to open something. */
export interface Opening {
  readonly manifest: string;
  readonly language: string;
  readonly isDark: boolean;
  readonly isWide: boolean;
  readonly accent: string;
  readonly fonts: string;
}

interface Description {
  readonly type?: unknown;
  readonly items?: unknown;
}

/** Mirador's settings: one window; nothing that asks for an address elsewhere, as the page's policy would refuse it. */
export function configOf(opening: Opening, description: Description, toHome: (value: unknown) => unknown): object {
  const isCollection = description.type === "Collection";
  const pages = Array.isArray(description.items) ? description.items.length : 0;
  return {
    id: "full-viewer",
    language: locales[opening.language] ?? "en",
    selectedTheme: opening.isDark ? "dark" : "light",
    theme: { palette: { primary: { main: opening.accent }, secondary: { main: opening.accent } }, typography: { fontFamily: opening.fonts } },
    themes: { dark: { palette: { primary: { main: opening.accent }, secondary: { main: opening.accent } } } },
    // Transcriptions are supplementing annotations; Mirador shows comments and tags only unless told.
    annotations: { filteredMotivations: ["commenting", "tagging", "supplementing"] },
    requests: { postprocessors: [(_: string, action: Record<string, unknown>) => ({ ...action, ...Object.fromEntries(Object.entries(action).filter(([name]) => /json$/iu.test(name)).map(([name, json]) => [name, toHome(json)])) })] },
    window: { allowClose: false, allowMaximize: false, allowFullscreen: true, sideBarOpen: opening.isWide && !isCollection, defaultSidebarPanelWidth: 300 },
    windows: [{ manifestId: opening.manifest, ...(isCollection ? {} : { manifest: description }) }],
    thumbnailNavigation: { defaultPosition: pages > 1 && !isCollection ? (opening.isWide ? "far-bottom" : "off") : "off" },
    workspaceControlPanel: { enabled: false },
    workspace: { draggingEnabled: false, allowNewWindows: false },
  };
}
