/** Nothing leads out: no menu of the browser, no dragging, no shortcut, no link that leaves the site, no page from its memory. */
export function startGuard(root: URL): void {
  for (const way of ["contextmenu", "dragstart", "drop"]) addEventListener(way, (event) => event.preventDefault(), true);
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^F\d+$/u.test(event.key) || event.key === "BrowserBack") event.preventDefault();
  }, true);
  for (const press of ["click", "auxclick"]) {
    addEventListener(press, (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
      if (!link) return;
      // One window is all there is.
      if (press === "auxclick" || (event as MouseEvent).shiftKey || !staysIn(root, new URL(link.href, location.href))) event.preventDefault();
    }, true);
  }
  // A page kept by the browser holds what another visitor typed.
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}

/** True for an address of the site; a disk has no host, so its folder says it. */
export function staysIn(root: URL, address: URL): boolean {
  return address.protocol === root.protocol && address.host === root.host && address.pathname.startsWith(root.pathname);
}
