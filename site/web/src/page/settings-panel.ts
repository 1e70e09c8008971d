import { hook } from "../contract/page";
import { apply, change, type SettingName, type Settings } from "./settings";
import { load, save } from "./store";

/** The disclosure in the header, and switches elsewhere that set the same things. */
export function startSettings(): void {
  let settings = load();
  const panel = document.querySelector<HTMLDetailsElement>(hook.settings);
  const inputs = [...(panel?.querySelectorAll("input") ?? [])];
  const switches = [...document.querySelectorAll<HTMLButtonElement>(hook.switch)];

  // A switch without a value is that of the usual one.
  const isOn = ({ name, value }: HTMLButtonElement): boolean => (settings[name as SettingName] ?? "") === value;
  const show = (next: Settings): void => {
    settings = next;
    apply(settings, document.documentElement.dataset);
    for (const input of inputs) {
      const value = settings[input.name as SettingName];
      // The first choice of a row is the usual one, under whatever name.
      input.checked = value ? value === input.value : input.type === "radio" && isFirst(input, inputs);
    }
    for (const button of switches) button.setAttribute("aria-pressed", String(isOn(button)));
    document.dispatchEvent(new Event("exhibit:settings"));
  };
  const set = (name: string, value: string | null): void => {
    show(change(settings, name, value));
    save(settings);
  };

  for (const button of switches) {
    button.addEventListener("click", () => set(button.name, isOn(button) ? null : button.value));
  }
  if (panel) {
    panel.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement) set(target.name, target.checked ? target.value : null);
    });
    panel.querySelector(hook.reset)?.addEventListener("click", () => {
      show({});
      save(settings);
    });
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !panel.open) return;
      panel.open = false;
      panel.querySelector("summary")?.focus();
    });
    document.addEventListener("click", ({ target }) => {
      if (target instanceof Node && !panel.contains(target)) panel.open = false;
    });
    panel.hidden = false;
  }
  show(settings);
}

function isFirst(input: HTMLInputElement, inputs: readonly HTMLInputElement[]): boolean {
  return inputs.find((other) => other.name === input.name) === input;
}
