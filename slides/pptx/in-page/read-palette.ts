import type { Palette } from "../screen-content.ts";
import { shownColour } from "./colour.ts";

/** The values of `styles/tokens.css` for the colours of a palette, by the names that PowerPoint gives them. */
const TOKENS = {
  dk1: "--ink",
  lt1: "--paper",
  dk2: "--ink-quiet",
  lt2: "--paper-raised",
  accent1: "--expert-1",
  accent2: "--expert-2",
  accent3: "--expert-3",
  accent4: "--expert-4",
  accent5: "--expert-5",
  accent6: "--expert-6",
  hlink: "--accent",
  folHlink: "--accent",
} as const satisfies Record<keyof Palette, string>;

/** Reads the colours of the deck's theme, as they are in the deck. */
export function readPalette(root: HTMLElement): Palette {
  const probe = document.createElement("span");
  root.append(probe);
  const colours = Object.entries(TOKENS).map(([name, token]) => {
    probe.style.color = `var(${token})`;
    return [name, shownColour(getComputedStyle(probe).color, "ffffff") ?? "000000"];
  });
  probe.remove();
  return Object.fromEntries(colours) as Palette;
}
