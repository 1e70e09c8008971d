// Carries the difference between two versions of a page over to the page that is open: scroll, focus and what scripts made of it stay.
const exhibitChange = (() => {
  const isElement = (node) => node.nodeType === Node.ELEMENT_NODE;
  const isOurs = (node) => isElement(node) && (node.getAttribute("src") ?? node.getAttribute("href") ?? "").startsWith("/__preview/");
  const isAlike = (left, right) => left.nodeType === right.nodeType && left.nodeName === right.nodeName;

  // Scripts of a page look for such elements once, when it begins: one that comes later would stay without its script.
  const hooks = "script, link, style, a.evidence, a.term, .section-list a";
  const isScripted = (node) =>
    isElement(node) && [node, ...node.querySelectorAll("*")].some((each) => each.localName.includes("-") || each.matches(hooks) || each.getAttributeNames().some((name) => name.startsWith("data-")));

  const isFetched = (node) => node.localName === "style" || (node.localName === "script" && node.type !== "application/ld+json") || (node.localName === "link" && node.rel === "stylesheet");

  // Each step adds what is to be done, or says that it cannot be done; nothing is done before all steps are known.
  const planElement = (before, after, live, edits) => {
    for (const name of new Set([...before.getAttributeNames(), ...after.getAttributeNames()])) {
      const value = after.getAttribute(name);
      if (before.getAttribute(name) === value) continue;
      if (name.startsWith("data-") || live.localName.includes("-")) return false;
      edits.push(() => (value === null ? live.removeAttribute(name) : live.setAttribute(name, value)));
    }
    return planChildren([...before.childNodes], [...after.childNodes], live, edits);
  };

  const planChildren = (before, after, live, edits) => {
    const now = [...live.childNodes];
    let start = 0;
    while (start < before.length && start < after.length && before[start].isEqualNode(after[start])) start += 1;
    let end = 0;
    while (end < before.length - start && end < after.length - start && before[before.length - 1 - end].isEqualNode(after[after.length - 1 - end])) end += 1;
    if (start === before.length && start === after.length) return true;
    // A script has added or taken something: places no longer tell which is which.
    if (now.length !== before.length || now.some((node, at) => !isAlike(node, before[at]))) return false;
    const [out, put] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
    if (out.length === put.length && out.every((node, at) => isAlike(node, put[at]))) return out.every((node, at) => plan(node, put[at], now[start + at], edits));
    if (put.some(isScripted)) return false;
    const next = now[before.length - end] ?? null;
    edits.push(() => {
      for (const node of now.slice(start, before.length - end)) node.remove();
      for (const node of put) live.insertBefore(document.importNode(node, true), next);
    });
    return true;
  };

  const plan = (before, after, live, edits) => {
    if (isOurs(before) || before.isEqualNode(after)) return true;
    if (isElement(before)) return planElement(before, after, live, edits);
    edits.push(() => {
      live.data = after.data;
    });
    return true;
  };

  const planHead = (before, after, edits) => {
    const fetched = (head) => [...head.children].filter((node) => isFetched(node) && !isOurs(node)).map((node) => node.outerHTML).join("\n");
    if (fetched(before) !== fetched(after)) return false;
    const rest = (head) => [...head.children].filter((node) => !isFetched(node) && node.localName !== "title");
    const [old, fresh] = [rest(before), rest(after)];
    edits.push(() => {
      document.title = after.querySelector("title")?.textContent ?? "";
      for (const node of old.filter((each) => !fresh.some((other) => other.isEqualNode(each)))) [...document.head.children].find((each) => each.isEqualNode(node))?.remove();
      for (const node of fresh.filter((each) => !old.some((other) => other.isEqualNode(each)))) document.head.append(document.importNode(node, true));
    });
    return true;
  };

  // What somebody reads: a text in the middle of the screen. At the head of a page nothing is held, as what is new may be right there.
  const reading = () => {
    if (scrollY === 0) return null;
    const candidates = [0.5, 0.4, 0.6, 0.3, 0.7].map((share) => document.elementFromPoint(innerWidth / 2, innerHeight * share));
    return candidates.find((element) => element && [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())) ?? null;
  };

  const parse = (text) => new DOMParser().parseFromString(text, "text/html");

  /** Changes the open page from one version to another; false, with nothing changed, when the page has to begin anew. */
  const carry = (from, to) => {
    const [before, after, edits] = [parse(from), parse(to), []];
    const attributes = (page) => page.documentElement.getAttributeNames().map((name) => `${name}=${page.documentElement.getAttribute(name)}`).join("\n");
    if (attributes(before) !== attributes(after) || !planHead(before.head, after.head, edits) || !planElement(before.body, after.body, document.body, edits)) return false;
    const focused = document.activeElement?.id;
    const read = reading();
    const stood = read?.getBoundingClientRect().top;
    for (const edit of edits) edit();
    // Browsers do this by themselves, but not all of them, and not where the title on the screen has become longer.
    if (read?.isConnected) scrollBy({ top: read.getBoundingClientRect().top - stood, behavior: "instant" });
    if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus({ preventScroll: true });
    return true;
  };

  return { carry };
})();
