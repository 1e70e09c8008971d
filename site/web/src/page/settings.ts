/** The reader's settings and the values each may have; the usual value is the absent one. */
export const offered = {
  scale: ["125", "150", "175", "200"],
  theme: ["light", "dark", "contrast"],
  size: ["large"],
  mode: ["reading"],
  writing: ["vertical"],
  ruby: ["off"],
  text: ["original", "edited", "plain"],
} as const;

export type SettingName = keyof typeof offered;
export type Settings = Partial<Record<SettingName, string>>;

const names = Object.keys(offered) as SettingName[];

/** Reads what was stored; anything we did not write ourselves is left out. */
export function parse(stored: string | null): Settings {
  const settings: Settings = {};
  for (const part of stored?.split(" ") ?? []) {
    const [key, value] = part.split("=");
    const name = names.find((known) => known === key);
    const known = name && offered[name].find((choice) => choice === value);
    if (name && known) settings[name] = known;
  }
  return settings;
}

export function serialise(settings: Settings): string {
  return names.filter((name) => settings[name]).map((name) => `${name}=${settings[name]}`).join(" ");
}

/** One setting changed; a value that is not offered (`auto`, `100`, off) means the usual one. */
export function change(settings: Settings, name: string, value: string | null): Settings {
  const others = names.filter((known) => known !== name && settings[known]);
  return parse([...others.map((known) => `${known}=${settings[known]}`), `${name}=${value}`].join(" "));
}

/** Every setting is a data attribute of the root, where the style sheet reads it. */
export function apply(settings: Settings, dataset: DOMStringMap): void {
  for (const name of names) {
    const value = settings[name];
    if (value) dataset[name] = value;
    else delete dataset[name];
  }
}
