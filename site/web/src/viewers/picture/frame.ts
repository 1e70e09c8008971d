import type { ViewerData, ViewerWords } from "../../contract/viewer";
import { iconButton, make, say, textButton } from "./elements";
import { shortcuts } from "./keys";

/** What the viewer is made of. */
export interface Frame {
  readonly dialog: HTMLDialogElement;
  /** All of it, as full screen shows it: a dialog itself cannot go there. */
  readonly room: HTMLElement;
  readonly position: HTMLElement;
  readonly stage: HTMLElement;
  readonly first: HTMLElement;
  readonly scale: HTMLElement;
  /** Who made the picture in sight, and what may be done with it. */
  readonly rights: HTMLElement;
  readonly tour: HTMLElement;
  readonly panel: HTMLElement;
  readonly panelTitle: HTMLElement;
  readonly panelBody: HTMLElement;
  readonly tools: HTMLElement;
  readonly strip: HTMLOListElement;
  readonly status: HTMLElement;
}

/** Builds the viewer's own elements; they are no part of any page until it opens. */
export function buildFrame(data: ViewerData, words: ViewerWords, isNamed: { readonly text: boolean }): Frame {
  const position = make("span", { class: "viewer-position" });
  const first = make("div", { class: "viewer-first" });
  const scale = make("div", { class: "viewer-scale", hidden: true });
  const rights = make("p", { class: "viewer-rights-line" });
  const stage = make("div", { class: "viewer-stage", tabindex: "0", role: "application", "aria-label": say(words, "stage") }, first);
  const tour = make("div", { class: "viewer-tour", hidden: true });
  const panelTitle = make("h3", { tabindex: "-1" });
  const panelBody = make("div", { class: "viewer-panel-body", tabindex: "0", role: "group" });
  const panel = make("section", { class: "viewer-panel", "aria-labelledby": "viewer-panel-title", hidden: true },
    make("div", { class: "viewer-panel-head" }, panelTitle, iconButton(words, "closePanel", "close")), panelBody);
  panelTitle.id = "viewer-panel-title";
  panelBody.setAttribute("aria-labelledby", "viewer-panel-title");
  const tools = toolbar(data, words, isNamed.text);
  const strip = thumbnails(data);
  const strips = make("nav", { class: "viewer-strip", "aria-label": say(words, "pictures"), hidden: data.pictures.length < 2 }, strip);
  const status = make("p", { class: "visually-hidden", role: "status" });
  const head = make("header", { class: "viewer-head" },
    make("h2", { id: "viewer-title" }, data.title), position, iconButton(words, "close", "close", { class: "viewer-close" }));
  const room = make("div", { class: "viewer-room" }, head, make("div", { class: "viewer-main" }, make("div", { class: "viewer-view" }, stage, scale, rights, tour), panel), tools, strips, status);
  const dialog = make("dialog", { class: "viewer-dialog", "aria-labelledby": "viewer-title" }, room);
  return { dialog, room, position, stage, first, scale, rights, tour, panel, panelTitle, panelBody, tools, strip, status };
}

function toolbar(data: ViewerData, words: ViewerWords, hasText: boolean): HTMLElement {
  const isLeft = data.paging === "rtl";
  const several = data.pictures.length > 1;
  const group = (...buttons: readonly (HTMLElement | false)[]): HTMLElement => make("div", { class: "viewer-group" }, ...buttons.filter((button) => button !== false));
  // The pages of a vertical book lie to the left of those before them, and so do their buttons.
  const before = iconButton(words, "previous", isLeft ? "leafRight" : "leafLeft");
  const next = iconButton(words, "next", isLeft ? "leafLeft" : "leafRight");
  const pages = several && group(...(isLeft ? [next, before] : [before, next]));
  const zoom = group(iconButton(words, "zoomOut", "zoomOut"), iconButton(words, "fit", "fit"), iconButton(words, "zoomIn", "zoomIn"));
  const pan = group(iconButton(words, "panLeft", "left"), iconButton(words, "panUp", "up"), iconButton(words, "panDown", "down"), iconButton(words, "panRight", "right"));
  const turn = group(iconButton(words, "actual", "actual"), iconButton(words, "turnLeft", "turnLeft"), iconButton(words, "turnRight", "turnRight"));
  const see = group(
    data.paging !== "single" && data.pictures.length > 2 && iconButton(words, "spread", "spread", { "aria-pressed": "false" }),
    several && iconButton(words, "compare", "compare", { "aria-expanded": "false" }),
    iconButton(words, "adjust", "adjust", { "aria-expanded": "false" }),
    hasText && iconButton(words, "text", "text", { "aria-expanded": "false" }),
    iconButton(words, "share", "link", { "aria-expanded": "false" }));
  const end = group(
    document.fullscreenEnabled && iconButton(words, "full", "full", { "aria-pressed": "false" }),
    iconButton(words, "help", "help", { "aria-expanded": "false" }));
  const more = make("div", { class: "viewer-more" }, pan, turn, see, end);
  const moreButton = iconButton(words, "more", "more", { class: "viewer-more-button", "aria-expanded": "false" });
  return make("div", { class: "viewer-tools", role: "group", "aria-label": say(words, "tools") }, ...(pages ? [pages] : []), zoom, moreButton, more);
}

function thumbnails(data: ViewerData): HTMLOListElement {
  const strip = make("ol", { dir: data.paging === "rtl" ? "rtl" : null });
  data.pictures.forEach(({ thumb, label, width, height }, at) => {
    const picture = make("img", { src: thumb, alt: "", loading: "lazy", width: String(Math.round((64 * width) / height)), height: "64" });
    strip.append(make("li", {}, make("button", { type: "button", "data-picture": String(at), "aria-label": label, title: label }, picture, make("span", { "aria-hidden": "true" }, String(at + 1)))));
  });
  return strip;
}

/** The keys and what they do. */
export function helpBody(words: ViewerWords): HTMLElement {
  const list = make("dl", { class: "viewer-keys" });
  for (const { keys, action } of shortcuts) {
    list.append(make("div", {}, make("dt", {}, ...keys.map((key) => make("kbd", {}, say(words, key)))), make("dd", {}, say(words, action))));
  }
  return make("div", {}, make("p", {}, say(words, "helpPointer")), make("p", {}, say(words, "helpKeys")), list);
}

/** Sliders and a switch for how the picture is shown; nothing of it is kept. */
export function adjustBody(words: ViewerWords, set: (name: string, value: string) => void): HTMLElement {
  const ranges = ["brightness", "contrast"].map((name) => {
    const range = make("input", { type: "range", min: "40", max: "250", step: "5", value: "100", "aria-valuetext": "100%" });
    range.addEventListener("input", () => {
      range.setAttribute("aria-valuetext", `${range.value}%`);
      set(name, `${range.value}%`);
    });
    return { name, range };
  });
  const invert = make("input", { type: "checkbox" });
  invert.addEventListener("change", () => set("invert", invert.checked ? "1" : "0"));
  const reset = textButton(words, "adjustReset");
  reset.addEventListener("click", () => {
    invert.checked = false;
    set("invert", "0");
    for (const { name, range } of ranges) {
      range.value = "100";
      range.setAttribute("aria-valuetext", "100%");
      set(name, "100%");
    }
  });
  return make("div", { class: "viewer-adjust" }, ...ranges.map(({ name, range }) => make("label", {}, say(words, name), range)), make("label", { class: "viewer-check" }, invert, say(words, "invert")), make("p", {}, reset));
}
