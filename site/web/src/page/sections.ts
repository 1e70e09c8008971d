import { hook } from "../contract/page";
import { headingInView } from "./geometry";

/** Marks, in the list of this page's headings, the one being read. Scrolling itself is left alone. */
export function startSections(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(hook.headingLinks)];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1)))).filter((heading) => heading !== null);
  if (headings.length === 0 || headings.length !== links.length) return;

  const mark = (): void => {
    const current = headingInView(headings.map((heading) => heading.getBoundingClientRect().top), innerHeight * 0.3);
    links.forEach((link, index) => {
      if (index === current) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    });
  };
  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -70% 0px" });
  for (const heading of headings) observer.observe(heading);
}
