import type { TakenPicture } from "../contract/desk";
import { type Api, Refused } from "./api";
import { button, dialog, freshId, make } from "./dom";
import { sizeOf, word } from "./words";

/** What a person said about a picture that has come in. */
export interface Uploaded {
  readonly picture: TakenPicture;
  readonly alt: string;
  readonly caption: string;
}

/** Asks for a picture and what is to be seen on it, sends it, and says what the server found in it. */
export function askForPicture(api: Api, record: string, take: (uploaded: Uploaded) => Promise<void>): void {
  const file = make("input", { id: freshId("file"), type: "file", accept: "image/jpeg,image/png,image/webp,image/gif,image/tiff,image/avif,.tif,.tiff,.avif", required: true });
  const hint = make("p", { id: freshId("hint"), class: "hint" }, word("altHint"));
  const alt = make("input", { id: freshId("alt"), type: "text", autocomplete: "off", required: true, "aria-describedby": hint.id });
  const caption = make("input", { id: freshId("caption"), type: "text", autocomplete: "off" });
  const sight = make("div", { class: "sight" });
  const wrong = make("p", { class: "wrong", role: "alert" });
  const send = make("button", { class: "button", "data-strong": true }, word("upload"));
  let seen = "";

  const show = (): void => {
    URL.revokeObjectURL(seen);
    const chosen = file.files?.[0];
    if (!chosen) return;
    seen = URL.createObjectURL(chosen);
    const picture = make("img", { src: seen, alt: "" });
    // What a browser cannot show, such as TIFF, may be a good master all the same.
    picture.addEventListener("error", () => picture.remove());
    sight.replaceChildren(picture, make("span", { class: "hint" }, `${chosen.name} · ${sizeOf(chosen.size)}`));
  };
  file.addEventListener("change", show);

  const upload = async (): Promise<void> => {
    const chosen = file.files?.[0];
    if (!chosen) return;
    send.disabled = true;
    wrong.textContent = word("uploading");
    try {
      const picture = await api.upload(chosen, record);
      await take({ picture, alt: alt.value.trim(), caption: caption.value.trim() });
      box.close();
    } catch (problem) {
      if (!(problem instanceof Error)) throw problem;
      wrong.textContent = problem instanceof Refused ? problem.message : word("failed", problem.message);
    } finally {
      send.disabled = false;
    }
  };
  const form = make("form", { method: "dialog", class: "asked" },
    make("label", { for: file.id }, word("file")), file, sight,
    make("label", { for: alt.id }, word("alt")), alt, hint,
    make("label", { for: caption.id }, word("caption")), caption, wrong,
    make("div", { class: "actions" }, send, button(word("cancel"), () => box.close())));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void upload();
  });
  const box = dialog(word("upload"), form);
  box.addEventListener("close", () => URL.revokeObjectURL(seen));
  file.focus();
}

/** What the server found in a picture, for people. */
export function remarksOf({ path, width, height, bytes, remarks }: TakenPicture): HTMLElement {
  const size = width && height ? word("pixels", width, height, sizeOf(bytes)) : sizeOf(bytes);
  return make("div", { class: "remarks" },
    make("p", {}, `${word("uploaded", path)}（${size}）`),
    ...remarks.map(({ severity, message, hint }) => make("p", { "data-severity": severity }, `${message} ${hint}`)));
}
