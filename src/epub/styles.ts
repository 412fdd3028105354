import { bundleCss } from "../assets/bundle-css.ts";

/** The styles of a book and the colours of its experts. */
export interface BookStyles {
  readonly css: string;
  /** Those that experts have in the order of their numbers, as `#0b6e8a`. */
  readonly colours: readonly string[];
}

/** How many colours the tokens have. */
const COLOURS = 12;

/** Those of the last theme: all books of a site have one, and a server makes others for as long as an author changes it. */
let last: { readonly theme: string; readonly styles: Promise<BookStyles> } | undefined;

/** The style sheet of every book, with the values that the author's theme sets for print. */
export function bookStyles(theme: string): Promise<BookStyles> {
  if (last?.theme === theme) return last.styles;
  const made = { theme, styles: stylesWith(theme) };
  last = made;
  // What failed may succeed the next time.
  made.styles.catch(() => {
    if (last === made) last = undefined;
  });
  return made.styles;
}

async function stylesWith(theme: string): Promise<BookStyles> {
  const css = forBooks((await bundleCss("epub.css", { lower: true })).css);
  return {
    css: `${css}\n${forBooks(theme)}`,
    colours: Array.from({ length: COLOURS }, (_none, index) => colourOf(index + 1, css, theme)),
  };
}

/** A condition that only Chromium meets, whose MathML lacks what the rules under it add. */
const CHROMIUM = "@supports (-webkit-app-region:none){";

/**
 * Without what books may not have (elements say their direction themselves), without colours for the dark
 * (reading systems choose the ground, whatever the machine prefers), and with a condition that simple readers
 * of CSS take. https://www.w3.org/TR/epub-33/#sec-css-req
 */
function forBooks(css: string): string {
  return css
    .replace(/(?<=[{;])(?:direction|unicode-bidi):[a-z-]+;?/g, "")
    .replace(/@media screen and \(prefers-color-scheme:dark\)\{[^{}]*\{[^{}]*\}\}/g, "")
    .replace(/@supports [^{]*\{/g, CHROMIUM);
}

/** The colour of an expert; the theme's where it is one that drawings know. */
function colourOf(number: number, css: string, theme: string): string {
  const value = new RegExp(`--expert-${number}:\\s*(#[\\da-f]{3,8})\\b`, "gi");
  const found = [css, theme].flatMap((text) => [...text.matchAll(value)].map(([, colour]) => colour!));
  return found.at(-1) ?? "#000";
}
