import { viewerHook as hook, type PictureData, type ViewerWords } from "../../contract/viewer";
import { isoDay, oneLine } from "../../page/citation";
import { writeRegion, writeView, type View } from "./address";
import { make, say, textButton } from "./elements";

interface Shared {
  readonly view: View;
  readonly picture: PictureData;
  readonly announce: (text: string) => void;
}

/** The address and the citation of what is in sight, in fields that can be selected where nothing may be copied. */
export function shareBody(words: ViewerWords, { view, picture, announce }: Shared): HTMLElement {
  const address = new URL(location.href);
  address.searchParams.delete("iiif-content");
  address.hash = writeView(view);
  const body = make("div", { class: "viewer-share" });
  const add = (name: string, text: string): void => {
    const field = make("textarea", { readonly: true, rows: name === "regionCitation" ? "5" : "3", id: `viewer-${name}` });
    field.value = text;
    const copy = textButton(words, "copy", { "aria-describedby": `viewer-${name}-label` });
    const done = make("span", { class: "done" });
    copy.addEventListener("click", () => void copyField(field).then((isCopied) => {
      done.textContent = say(words, isCopied ? "copied" : "selected");
      announce(done.textContent);
    }));
    body.append(make("label", { for: field.id, id: `viewer-${name}-label` }, say(words, name)), field, make("p", { class: "actions" }, copy, " ", done));
  };
  add("regionLink", address.href);
  add("regionCitation", citationOf(words, view, picture, address.href));
  if (picture.rights) body.append(make("p", { class: "viewer-rights" }, picture.rights));
  const largest = picture.files.at(-1);
  if (largest) body.append(make("p", {}, make("a", { href: largest.src }, say(words, "largest", largest.width, largest.height))));
  return body;
}

/** The page's own citation, with the picture and the region before the date of access, and the address of the region at its end. */
function citationOf(words: ViewerWords, { region, picture }: View, { label }: PictureData, address: string): string {
  const place = region ? say(words, "citedRegion", picture + 1, writeRegion(region)) : label;
  const words0 = oneLine(document.querySelector(hook.citation)?.firstChild?.textContent ?? document.title).replace(/\.$/u, "");
  return `${words0}: ${place}[${isoDay(new Date())}]. ${address}.`;
}

async function copyField(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // On plain http and from a disk there is no clipboard.
    field.select();
    return document.execCommand("copy");
  }
}
