import { recall } from "./storage.ts";

/** The reader's settings for how pages look. */
export interface Choices {
  readonly theme: "system" | "light" | "dark";
  /** Text size in percent of the normal size. */
  readonly size: "90" | "100" | "115" | "130";
  readonly face: "serif" | "sans";
  readonly contrast: "system" | "high";
  readonly spacing: "normal" | "wide";
  /** Whether single keys run commands. */
  readonly shortcuts: "yes" | "no";
}

/** The values that each setting allows; the first is the default. */
export const ALLOWED: { readonly [Key in keyof Choices]: readonly Choices[Key][] } = {
  theme: ["system", "light", "dark"],
  size: ["100", "90", "115", "130"],
  face: ["serif", "sans"],
  contrast: ["system", "high"],
  spacing: ["normal", "wide"],
  shortcuts: ["yes", "no"],
};

/** The settings that the browser remembers; the default replaces unknown values. */
export function rememberedChoices(): Choices {
  const found = recall("choices") ?? {};
  const pick = <Key extends keyof Choices>(key: Key): Choices[Key] =>
    ALLOWED[key].find((value) => value === found[key]) ?? ALLOWED[key][0]!;
  return {
    theme: pick("theme"),
    size: pick("size"),
    face: pick("face"),
    contrast: pick("contrast"),
    spacing: pick("spacing"),
    shortcuts: pick("shortcuts"),
  };
}

/** Applies the settings to the page: the style sheets read these attributes. */
export function applyChoices(choices: Choices): void {
  const root = document.documentElement;
  for (const key of Object.keys(ALLOWED) as (keyof Choices)[]) {
    if (choices[key] === ALLOWED[key][0]) delete root.dataset[key];
    else root.dataset[key] = choices[key];
  }
}
