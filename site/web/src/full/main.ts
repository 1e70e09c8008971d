import { atHome, configOf, inLocale, ownAddress } from "./own";

interface MiradorLibrary {
  viewer(config: object): unknown;
}

declare global {
  interface Window {
    Mirador?: MiradorLibrary;
  }
}

const wide = "(min-width: 60rem)";

/** The page of the full viewer: opens what `?manifest=` names, if it is of this site, else all there is. */
class ExhibitFullViewer extends HTMLElement {
  connectedCallback(): void {
    const root = new URL(this.dataset["root"] ?? "./", location.href).href;
    const base = this.dataset["base"] ?? root;
    const wanted = new URLSearchParams(location.search).get("manifest") ?? this.dataset["all"] ?? "";
    const manifest = ownAddress(wanted, root, base);
    if (manifest === null) this.#say("refused");
    else void this.#open(manifest, (value) => inLocale(atHome(value, root, base), document.documentElement.lang));
  }

  async #open(manifest: string, toHome: (value: unknown) => unknown): Promise<void> {
    this.#say("loading");
    const [description] = await Promise.all([read(manifest), load(this.dataset["mirador"] ?? "")]).catch(() => [null]);
    if (description === null || !window.Mirador) {
      this.#say("missing");
      return;
    }
    const local = toHome(description) as Record<string, unknown>;
    this.#leadBack(local);
    const stage = document.createElement("div");
    stage.id = "full-viewer";
    this.replaceChildren(stage);
    const style = getComputedStyle(this);
    window.Mirador.viewer(configOf({
      manifest, language: document.documentElement.lang, isDark: isDark(style.backgroundColor), isWide: matchMedia(wide).matches,
      accent: style.color, fonts: style.fontFamily,
    }, local, toHome));
  }

  /** From the viewer to the page of what it shows. */
  #leadBack(description: Record<string, unknown>): void {
    const back = document.querySelector<HTMLAnchorElement>("[data-full-viewer-back]");
    const homepage = description["homepage"];
    const page: unknown = Array.isArray(homepage) ? homepage[0] : null;
    if (!back || description["type"] !== "Manifest" || page === null || typeof page !== "object" || !("id" in page) || typeof page.id !== "string") return;
    back.href = page.id;
    back.hidden = false;
  }

  #say(what: string): void {
    for (const said of this.querySelectorAll<HTMLElement>("[data-said]")) said.hidden = said.dataset["said"] !== what;
  }
}

async function read(address: string): Promise<unknown> {
  const response = await fetch(address);
  return response.ok ? response.json() : null;
}

function load(address: string): Promise<void> {
  return new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => loaded());
    script.addEventListener("error", () => failed(new Error(address)));
    document.head.append(script);
  });
}

/** Whether a computed colour (`rgb(…)`) is nearer to black than to white. */
function isDark(colour: string): boolean {
  const parts = colour.match(/[\d.]+/gu)?.slice(0, 3).map(Number) ?? [];
  return parts.length === 3 && parts.reduce((sum, part) => sum + part, 0) < 3 * 128;
}

customElements.define("exhibit-full-viewer", ExhibitFullViewer);
