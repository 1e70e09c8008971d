// Added by "exhibit preview" to the pages it serves; never part of a built site.
(() => {
  const { version, view, words, lang } = document.currentScript.dataset;
  const [asPublic, asCurator, keptWord, besideWord, allWord, closeWord] = words.split("|");
  let shown = Number(version);
  // The desk, which shows the page in a frame of this name, says by itself what is wrong and who looks.
  const isDesk = window.name === "exhibit-desk";

  const make = (name, properties, ...content) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...content);
    return element;
  };

  // Beside the body: the page's own elements stay the only ones in it.
  const place = make("div", { id: "exhibit-preview", lang });
  document.documentElement.append(place);

  // ---- What is wrong

  const hide = () => place.querySelector(".problem")?.remove();

  const show = (heading, problem) => {
    hide();
    if (isDesk) return;
    const close = make("button", { type: "button" }, closeWord);
    close.addEventListener("click", hide);
    const box = make("section", { className: "problem" }, make("h2", {}, heading), make("pre", {}, problem), close);
    box.setAttribute("role", "alert");
    place.append(box);
  };

  // ---- As whom somebody looks

  const look = (as) => {
    document.cookie = `exhibit-preview-view=${as}; path=/; SameSite=Strict`;
    location.reload();
  };

  const choice = (as, word) => {
    const button = make("button", { type: "button" }, word);
    button.setAttribute("aria-pressed", String(view === as));
    button.addEventListener("click", () => look(as));
    return button;
  };

  const bar = make("div", { className: "bar" }, make("div", { className: "views" }, choice("public", asPublic), choice("curator", asCurator)));
  if (!isDesk) place.prepend(bar);

  const row = ({ title, address, reason, opens }) => make("li", {}, make("a", { href: address }, title), make("span", {}, opens ? `${reason} · ${opens}` : reason));

  const tellKept = async () => {
    const answer = await fetch(`/__preview/curator/beside?path=${encodeURIComponent(decodeURIComponent(location.pathname.slice(1)))}`);
    if (!answer.ok) return;
    const { total, beside } = await answer.json();
    const list = make("div", { className: "kept" });
    if (beside.length > 0) list.append(make("p", {}, besideWord), make("ul", {}, ...beside.slice(0, 50).map(row)));
    list.append(make("a", { href: "/__preview/curator/" }, `${allWord} (${total})`));
    const wasOpen = bar.querySelector("details")?.open ?? false;
    bar.querySelector("details")?.remove();
    bar.prepend(make("details", { open: wasOpen }, make("summary", {}, keptWord.replace("{0}", beside.length > 0 ? `${beside.length} / ${total}` : String(total))), list));
  };

  if (view === "curator") void tellKept();

  // ---- What changes

  const fetchPage = async () => (await fetch(location.href.split("#")[0], { cache: "no-store" })).text();

  // The page as it was sent, to compare the next version with: what scripts made of it says little.
  let source = fetchPage();
  let following = Promise.resolve();

  const follow = async (next) => {
    if (next === shown) return;
    const [before, after] = await Promise.all([source, fetchPage()]);
    if (!exhibitChange.carry(before, after)) {
      location.reload();
      return;
    }
    [source, shown] = [after, next];
    if (view === "curator") void tellKept();
  };

  const listen = () => {
    const events = new EventSource("/__preview/events");
    events.addEventListener("state", (event) => {
      const { version: next, problem, heading } = JSON.parse(event.data);
      if (problem) show(heading, problem);
      else hide();
      following = following.then(() => follow(next)).catch(() => location.reload());
    });
    // A page that is kept for the back button must not hold a connection: browsers allow six to a host.
    addEventListener("pagehide", () => events.close(), { once: true });
  };

  listen();
  addEventListener("pageshow", (event) => {
    if (event.persisted) listen();
  });
})();
