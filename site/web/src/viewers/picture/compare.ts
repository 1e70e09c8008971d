import type { ViewerData, ViewerWords } from "../../contract/viewer";
import { make, say } from "./elements";
import type { Frame } from "./frame";
import { Screen } from "./screen";

type Mode = "slider" | "beside";

/** A second picture over the first, up to a line that the reader moves, or beside it; both move together. */
export class Comparison {
  readonly #first: Screen;
  readonly #frame: Frame;
  readonly #data: ViewerData;
  readonly #words: ViewerWords;
  readonly #again: (picture: number) => void;
  readonly #place: HTMLElement;
  readonly #range: HTMLInputElement;
  #second: Screen | null = null;
  #with = -1;
  #mode: Mode = "slider";

  constructor(first: Screen, frame: Frame, data: ViewerData, words: ViewerWords, again: (picture: number) => void) {
    [this.#first, this.#frame, this.#data, this.#words, this.#again] = [first, frame, data, words, again];
    this.#place = make("div", { class: "viewer-second", hidden: true });
    this.#range = make("input", { type: "range", class: "viewer-divide", min: "0", max: "100", value: "50", hidden: true, "aria-label": say(words, "divide") });
    this.#range.addEventListener("input", () => this.#divide());
    frame.stage.append(this.#place);
    frame.stage.after(this.#range);
    first.viewer.addHandler("animation", () => this.#follow(first, this.#second));
  }

  get isOn(): boolean {
    return this.#second !== null;
  }

  /** Which picture lies over the first, and how. */
  body(picture: number): HTMLElement {
    const choice = make("select", {}, make("option", { value: "-1" }, say(this.#words, "compareNone")));
    this.#data.pictures.forEach(({ label }, at) => {
      if (at !== picture) choice.append(make("option", { value: String(at) }, label));
    });
    choice.value = String(this.#with);
    choice.addEventListener("change", () => void this.#choose(Number(choice.value), picture));
    const modes = (["slider", "beside"] as const).map((mode) => {
      const radio = make("input", { type: "radio", name: "viewer-compare", value: mode });
      radio.checked = this.#mode === mode;
      radio.addEventListener("change", () => this.#setMode(mode));
      return make("label", { class: "viewer-check" }, radio, say(this.#words, mode));
    });
    return make("div", { class: "viewer-compare" }, make("label", {}, say(this.#words, "compareWith"), choice), make("fieldset", {}, make("legend", {}, say(this.#words, "compareHow")), ...modes));
  }

  /** Another picture became the first one. */
  async follow(picture: number): Promise<void> {
    if (this.#with === picture) await this.#choose(-1, picture);
    this.#follow(this.#first, this.#second);
  }

  close(): void {
    this.#second?.close();
    this.#second = null;
  }

  async #choose(picture: number, first: number): Promise<void> {
    const was = this.isOn;
    this.#with = picture;
    const data = this.#data.pictures[picture];
    if (!data) this.close();
    this.#place.hidden = !data;
    this.#layOut();
    if (data) {
      if (!this.#second) {
        this.#second = new Screen(this.#place);
        this.#second.viewer.addHandler("animation", () => this.#follow(this.#second, this.#first));
      }
      await this.#second.show([data]);
      this.#place.setAttribute("role", "img");
      this.#place.setAttribute("aria-label", data.alt);
    }
    // With a second picture, an opening of two becomes the one page that is compared.
    if (was !== this.isOn) this.#again(first);
    this.#follow(this.#first, this.#second);
  }

  #setMode(mode: Mode): void {
    this.#mode = mode;
    this.#layOut();
    requestAnimationFrame(() => this.#follow(this.#first, this.#second));
  }

  #layOut(): void {
    this.#frame.stage.dataset["compare"] = this.#with < 0 ? "off" : this.#mode;
    this.#range.hidden = this.#with < 0 || this.#mode !== "slider";
    this.#divide();
  }

  #divide(): void {
    this.#frame.stage.style.setProperty("--viewer-divide", `${this.#range.value}%`);
    this.#range.setAttribute("aria-valuetext", `${this.#range.value}%`);
  }

  /** Puts one window where the other is; moves that it causes come to rest at once. */
  #follow(led: Screen | null, following: Screen | null): void {
    if (!led || !following || following.viewer.world.getItemCount() === 0 || led.viewer.world.getItemCount() === 0) return;
    const [from, to] = [led.viewer.viewport, following.viewer.viewport];
    const [center, zoom, rotation] = [from.getCenter(true), from.getZoom(true), from.getRotation(true)];
    if (center.distanceTo(to.getCenter(true)) < 1e-6 && Math.abs(zoom / to.getZoom(true) - 1) < 1e-6 && rotation === to.getRotation(true)) return;
    to.setRotation(rotation, true);
    to.zoomTo(zoom, undefined, true);
    to.panTo(center, true);
  }
}
