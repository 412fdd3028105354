import { recall } from "./storage.ts";

/** How a reader wants pages to look. */
export interface Choices {
  readonly theme: "system" | "light" | "dark";
  /** Text size in percent of the usual. */
  readonly size: "90" | "100" | "115" | "130";
  readonly face: "serif" | "sans";
}

/** How pages look when nothing has been chosen; the values that each choice allows come first to last. */
export const ALLOWED: { readonly [Key in keyof Choices]: readonly Choices[Key][] } = {
  theme: ["system", "light", "dark"],
  size: ["100", "90", "115", "130"],
  face: ["serif", "sans"],
};

/** What was chosen earlier; anything unknown counts as not chosen. */
export function rememberedChoices(): Choices {
  const found = recall<Choices>("choices") ?? {};
  const pick = <Key extends keyof Choices>(key: Key): Choices[Key] =>
    ALLOWED[key].find((value) => value === found[key]) ?? ALLOWED[key][0]!;
  return { theme: pick("theme"), size: pick("size"), face: pick("face") };
}

/** Makes the page look as chosen: the style sheets read these attributes. */
export function applyChoices(choices: Choices): void {
  const root = document.documentElement;
  for (const key of ["theme", "size", "face"] as const) {
    if (choices[key] === ALLOWED[key][0]) delete root.dataset[key];
    else root.dataset[key] = choices[key];
  }
}
