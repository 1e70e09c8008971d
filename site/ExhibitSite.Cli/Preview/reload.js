// Added by "exhibit preview" to the pages it serves; never part of a built site.
(() => {
  const script = document.currentScript;
  const shown = Number(script.dataset.version);
  const boxId = "exhibit-preview-problem";

  const hide = () => document.getElementById(boxId)?.remove();

  const show = (problem) => {
    hide();
    // The desk, which shows the page in a frame of this name, lists the problems itself.
    if (window.name === "exhibit-desk") return;
    const box = document.createElement("section");
    box.id = boxId;
    box.setAttribute("role", "alert");
    box.lang = "zh-Hans";
    const heading = document.createElement("h2");
    heading.textContent = shown > 0 ? "资料有错误，下面仍是上一次的页面" : "资料有错误，还没有可显示的页面";
    const text = document.createElement("pre");
    text.textContent = problem;
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "先收起";
    close.addEventListener("click", hide);
    box.append(heading, text, close);
    document.body.append(box);
  };

  const listen = () => {
    const events = new EventSource("/__preview/events");
    events.addEventListener("state", (event) => {
      const { version, problem } = JSON.parse(event.data);
      // A preview started anew counts from 1 again: any other number is another site.
      if (version !== shown) location.reload();
      else if (problem) show(problem);
      else hide();
    });
    // A page that is kept for the back button must not hold a connection: browsers allow six to a host.
    addEventListener("pagehide", () => events.close(), { once: true });
  };

  listen();
  addEventListener("pageshow", (event) => {
    if (event.persisted) listen();
  });
})();
