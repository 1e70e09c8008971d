import type OpenSeadragon from "openseadragon";
import { viewerHook as hook, type PictureData, type ViewerData, type ViewerWords, type ViewRequest } from "../../contract/viewer";
import type { Region } from "../../contract/learning";
import { writeView, type View } from "./address";
import { Comparison } from "./compare";
import { make, say } from "./elements";
import { adjustBody, buildFrame, helpBody, type Frame } from "./frame";
import { actionOf } from "./keys";
import { LineOverlay } from "./lines";
import { leftToRight, openings } from "./pages";
import { drawScale } from "./scale";
import { Screen } from "./screen";
import { shareBody } from "./share";
import { TourBar } from "./tour";

/** The viewer while it is open. It is built when it opens and taken away when it closes. */
export class PictureViewer {
  readonly #data: ViewerData;
  readonly #words: ViewerWords;
  readonly #frame: Frame;
  readonly #screen: Screen;
  readonly #lines: LineOverlay;
  readonly #compare: Comparison;
  readonly #tour: TourBar;
  readonly #bodies: Readonly<Record<string, () => HTMLElement>>;
  #opener: HTMLElement | null = null;
  #picture = -1;
  #isSpread: boolean;
  #rotation = 0;
  #panel: string | null = null;
  #timer = 0;

  constructor(data: ViewerData, words: ViewerWords, closed: () => void) {
    [this.#data, this.#words] = [data, words];
    const lines = [...document.querySelectorAll<HTMLElement>(hook.lines)];
    this.#frame = buildFrame(data, words, { text: lines.length > 0 });
    document.body.append(this.#frame.dialog);
    this.#frame.dialog.showModal();
    this.#frame.stage.focus();
    this.#isSpread = data.paging !== "single" && this.#frame.stage.clientWidth > this.#frame.stage.clientHeight * 1.1;
    this.#screen = new Screen(this.#frame.first);
    this.#lines = new LineOverlay(this.#screen, this.#frame, words, lines);
    this.#compare = new Comparison(this.#screen, this.#frame, data, words, (picture) => void this.#turnTo(picture, null, this.#rotation));
    this.#tour = new TourBar(this.#frame.tour, words, (request) => this.show(request));
    const adjust = adjustBody(words, (name, value) => this.#frame.stage.style.setProperty(`--viewer-${name}`, value));
    this.#bodies = {
      help: () => helpBody(words), adjust: () => adjust, text: () => this.#lines.body(this.#shown()), compare: () => this.#compare.body(this.#picture),
      share: () => shareBody(words, { view: this.#view(), picture: this.#current(), announce: (text) => this.#announce(text) }),
    };
    this.#listen(closed);
  }

  /** Shows a picture, and a region of it. */
  show({ picture, region, rotation, opener }: ViewRequest): void {
    this.#opener = opener ?? this.#opener;
    this.#tour.follow(opener);
    void this.#turnTo(picture, region, rotation);
  }

  async #turnTo(picture: number, region: Region | null, rotation: number): Promise<void> {
    const opening = this.#openings().find((pictures) => pictures.includes(picture)) ?? [picture];
    const shown = leftToRight(opening, this.#data.paging);
    const isElsewhere = picture !== this.#picture || shown.join() !== this.#shown().join() || this.#screen.viewer.world.getItemCount() !== shown.length;
    this.#picture = picture;
    this.#mark();
    if (isElsewhere || this.#tour.isOn) {
      this.#lines.clear();
      const isThere = await this.#screen.show(shown.map((at) => this.#data.pictures[at]!));
      if (!isThere) this.#announce(say(this.#words, "failed"));
      this.#lines.draw(shown);
      await this.#compare.follow(picture);
      if (region && this.#tour.isOn) this.#screen.mark(shown.indexOf(picture), region);
    }
    this.#rotation = rotation;
    this.#screen.viewer.viewport.setRotation(rotation, true);
    this.#screen.fit(shown.indexOf(picture), region, isElsewhere);
    this.#refreshPanel();
  }

  #openings(): number[][] {
    return this.#isSpread && !this.#compare.isOn ? openings(this.#data) : this.#data.pictures.map((_, at) => [at]);
  }

  /** The pictures in the window, from left to right. */
  #shown(): number[] {
    return leftToRight(this.#openings().find((pictures) => pictures.includes(this.#picture)) ?? [], this.#data.paging);
  }

  #current(): PictureData {
    return this.#data.pictures[this.#picture]!;
  }

  #view(): View {
    const at = this.#shown().indexOf(this.#picture);
    return { picture: this.#picture, region: this.#screen.regionOf(at), rotation: this.#rotation };
  }

  #turnPage(by: number): void {
    const all = this.#openings();
    const at = all.findIndex((pictures) => pictures.includes(this.#picture));
    const to = all[Math.min(all.length - 1, Math.max(0, at + by))]?.[0];
    if (to === undefined || to === this.#picture) return;
    void this.#turnTo(to, null, this.#rotation);
    this.#announce(this.#frame.position.textContent ?? "");
  }

  #turnBy(degrees: number): void {
    this.#rotation = (this.#rotation + degrees + 360) % 360;
    this.#screen.viewer.viewport.setRotation(this.#rotation, matchMedia("(prefers-reduced-motion: reduce)").matches);
    this.#announce(say(this.#words, "turned", this.#rotation));
    this.#writeAddressLater();
  }

  /** What the buttons and keys do, by name; false for a name that is none of them. */
  #act(action: string): boolean {
    const acts: Readonly<Record<string, () => void>> = {
      next: () => this.#turnPage(1), previous: () => this.#turnPage(-1), firstPicture: () => this.#turnPage(-this.#data.pictures.length), lastPicture: () => this.#turnPage(this.#data.pictures.length),
      zoomIn: () => this.#zoom(1.5), zoomOut: () => this.#zoom(1 / 1.5), fit: () => this.#zoom(null), actual: () => this.#zoom(0),
      panLeft: () => this.#screen.pan(-1, 0), panRight: () => this.#screen.pan(1, 0), panUp: () => this.#screen.pan(0, -1), panDown: () => this.#screen.pan(0, 1),
      turnLeft: () => this.#turnBy(-90), turnRight: () => this.#turnBy(90), spread: () => this.#toggleSpread(), full: () => void this.#toggleFull(),
      more: () => this.#toggleMore(), close: () => this.#frame.dialog.close(), closePanel: () => this.#openPanel(null),
    };
    if (action in this.#bodies) {
      if (this.#frame.tools.querySelector(`[data-action=${action}]`)) this.#openPanel(this.#panel === action ? null : action);
      return true;
    }
    acts[action]?.();
    return action in acts;
  }

  /** By a factor; to the picture's own pixels for 0, to the whole for null. */
  #zoom(factor: number | null): void {
    const at = this.#shown().indexOf(this.#picture);
    if (factor === null) this.#screen.fit(at, null, false);
    else if (factor === 0) this.#screen.zoomToPixels(at);
    else this.#screen.zoomBy(factor);
    const { viewport } = this.#screen.viewer;
    this.#announce(say(this.#words, "zoomed", Math.round((viewport.getZoom() / viewport.getHomeZoom()) * 100)));
  }

  #toggleSpread(): void {
    const button = this.#frame.tools.querySelector("[data-action=spread]");
    if (!button || this.#compare.isOn) return;
    this.#isSpread = !this.#isSpread;
    void this.#turnTo(this.#picture, null, this.#rotation);
    this.#announce(say(this.#words, this.#isSpread ? "spreadOn" : "spreadOff"));
  }

  async #toggleFull(): Promise<void> {
    if (document.fullscreenElement) await document.exitFullscreen();
    // Where it is forbidden the window stays as it is.
    else await this.#frame.room.requestFullscreen?.().catch(() => undefined);
  }

  #toggleMore(): void {
    const isOpen = this.#frame.tools.toggleAttribute("data-more");
    this.#frame.tools.querySelector("[data-action=more]")?.setAttribute("aria-expanded", String(isOpen));
  }

  #openPanel(name: string | null): void {
    const before = this.#panel;
    this.#panel = name;
    this.#frame.panel.hidden = name === null;
    // On a narrow screen the rarer tools make room for what one of them opened.
    if (name !== null && this.#frame.tools.hasAttribute("data-more")) this.#toggleMore();
    for (const button of this.#frame.tools.querySelectorAll("[data-action][aria-expanded]:not([data-action=more])")) {
      button.setAttribute("aria-expanded", String((button as HTMLElement).dataset["action"] === name));
    }
    this.#lines.toggle(name === "text");
    this.#refreshPanel();
    if (name !== null) this.#frame.panelTitle.focus();
    else if (before) {
      const button = this.#frame.tools.querySelector<HTMLElement>(`[data-action=${before}]`);
      // On a narrow screen the button may have been put away.
      (button?.checkVisibility() ? button : this.#frame.stage).focus();
    }
  }

  #refreshPanel(): void {
    const body = this.#panel && this.#bodies[this.#panel];
    if (!body || !this.#panel) return;
    this.#frame.panelTitle.textContent = say(this.#words, this.#panel);
    this.#frame.panelBody.replaceChildren(body());
  }

  /** Title, position, thumbnails and buttons as the picture has it. */
  #mark(): void {
    const shown = [...this.#shown()].sort((a, b) => a - b);
    const [first, last] = [shown[0] ?? 0, shown.at(-1) ?? 0];
    const count = this.#data.pictures.length;
    this.#frame.rights.textContent = this.#data.pictures[this.#picture]?.rights ?? "";
    this.#frame.position.textContent = count < 2 ? "" : first === last ? say(this.#words, "position", first + 1, count) : say(this.#words, "positions", first + 1, last + 1, count);
    this.#frame.first.setAttribute("aria-label", shown.map((at) => this.#data.pictures[at]?.alt ?? "").join(" / "));
    this.#frame.first.setAttribute("role", "img");
    for (const button of this.#frame.strip.querySelectorAll<HTMLElement>("button")) {
      const isShown = shown.includes(Number(button.dataset["picture"]));
      if (isShown) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
      if (Number(button.dataset["picture"]) === this.#picture) button.scrollIntoView({ block: "nearest", inline: "center" });
    }
    // A button that was disabled would lose the focus of the reader who pressed it.
    this.#frame.tools.querySelector("[data-action=spread]")?.setAttribute("aria-pressed", String(this.#isSpread && !this.#compare.isOn));
    this.#frame.tools.querySelector("[data-action=spread]")?.setAttribute("aria-disabled", String(this.#compare.isOn));
    this.#frame.tools.querySelector("[data-action=previous]")?.setAttribute("aria-disabled", String(first === 0));
    this.#frame.tools.querySelector("[data-action=next]")?.setAttribute("aria-disabled", String(last === count - 1));
  }

  #listen(closed: () => void): void {
    const { dialog, stage, strip, room, scale } = this.#frame;
    dialog.addEventListener("click", ({ target }) => {
      const action = target instanceof Element ? target.closest<HTMLElement>("[data-action]")?.dataset["action"] : undefined;
      if (action) this.#act(action);
    });
    strip.addEventListener("click", ({ target }) => {
      const picture = target instanceof Element ? target.closest<HTMLElement>("[data-picture]")?.dataset["picture"] : undefined;
      if (picture !== undefined) void this.#turnTo(Number(picture), null, this.#rotation).then(() => this.#announce(this.#frame.position.textContent ?? ""));
    });
    // Before OpenSeadragon's own keys, which are fewer and others.
    stage.addEventListener("keydown", (event) => {
      const action = event.target === stage || this.#frame.first.contains(event.target as Node) ? actionOf(event) : null;
      if (!action || !this.#act(action)) return;
      event.preventDefault();
      event.stopPropagation();
    }, { capture: true });
    dialog.addEventListener("cancel", (event) => {
      if (!this.#panel) return;
      event.preventDefault();
      this.#openPanel(null);
    });
    room.addEventListener("fullscreenchange", () => this.#frame.tools.querySelector("[data-action=full]")?.setAttribute("aria-pressed", String(document.fullscreenElement === room)));
    const { viewer } = this.#screen;
    // A slow press counts too, as long as it moves nothing.
    let pressed: OpenSeadragon.Point | null = null;
    viewer.addHandler("canvas-press", ({ position }) => {
      pressed = position;
    });
    viewer.addHandler("canvas-click", ({ position }) => {
      const point = this.#lines.isOn && pressed && pressed.distanceTo(position) < 6 ? this.#screen.at(position) : null;
      if (point) this.#lines.pick(this.#shown()[point.picture] ?? -1, point.x, point.y);
    });
    viewer.addHandler("animation", () => drawScale(scale, this.#current().mm, this.#screen.enlargement(this.#shown().indexOf(this.#picture)), this.#words));
    for (const rested of ["animation-finish", "after-resize"] as const) viewer.addHandler(rested, () => this.#writeAddressLater());
    dialog.addEventListener("close", () => this.#close(closed));
  }

  #writeAddressLater(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (!this.#tour.isOn) history.replaceState(history.state, "", writeView(this.#view()));
      // Not while a reader is in a field of it.
      if (this.#panel === "share" && !this.#frame.panelBody.contains(document.activeElement)) this.#refreshPanel();
    }, 250);
  }

  #announce(text: string): void {
    this.#frame.status.replaceChildren(make("span", {}, text));
  }

  #close(closed: () => void): void {
    clearTimeout(this.#timer);
    this.#compare.close();
    this.#screen.close();
    this.#frame.dialog.remove();
    const address = new URL(location.href);
    address.searchParams.delete("iiif-content");
    if (!this.#tour.isOn) address.hash = "";
    history.replaceState(history.state, "", address.pathname + address.search + address.hash);
    this.#tour.opener(this.#opener)?.focus();
    closed();
  }
}
