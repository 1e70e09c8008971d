import { percentAcross } from "./geometry";

/** Lays the second picture over the first, up to a line the reader moves. A native range is the slider. */
class ExhibitCompare extends HTMLElement {
  connectedCallback(): void {
    const tools = this.querySelector<HTMLElement>(".compare-tools");
    const pair = this.querySelector<HTMLElement>(".compare-pair");
    const range = tools?.querySelector("input");
    const button = tools?.querySelector("button");
    if (!tools || !pair || !range || !button) return;

    const move = (): void => {
      this.style.setProperty("--at", `${range.value}%`);
      range.setAttribute("aria-valuetext", `${range.value}%`);
    };
    range.addEventListener("input", move);
    pair.addEventListener("click", ({ clientX }) => {
      if (this.dataset["mode"] !== "over") return;
      const { left, width } = pair.getBoundingClientRect();
      range.value = String(percentAcross(clientX, left, width));
      move();
    });
    button.addEventListener("click", () => {
      const apart = this.dataset["mode"] === "over";
      this.dataset["mode"] = apart ? "apart" : "over";
      button.setAttribute("aria-pressed", String(apart));
      range.disabled = apart;
    });
    this.dataset["mode"] = "over";
    tools.hidden = false;
    move();
  }
}

export function startCompare(): void {
  customElements.define("exhibit-compare", ExhibitCompare);
}
