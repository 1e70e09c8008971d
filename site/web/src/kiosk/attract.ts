import { kioskHook as hook } from "../contract/kiosk";

const showsFor = 9000;

/** Shows one picture after another until somebody comes; for who asks for stillness they change without a movement. */
export function startAttract(loop: HTMLAnchorElement): void {
  const slides = [...loop.querySelectorAll<HTMLElement>(hook.slide)];
  let shown = 0;
  const show = (): void => slides.forEach((slide, i) => slide.toggleAttribute("data-shown", i === shown));
  show();
  if (slides.length > 1) {
    setInterval(() => {
      shown = (shown + 1) % slides.length;
      show();
    }, showsFor);
  }
  // The link covers the screen; with the focus it takes the key of any device, too.
  loop.focus();
}
