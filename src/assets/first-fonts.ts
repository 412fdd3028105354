import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./package-root.ts";

/** A file with some letters of one face, as `scripts/cut-fonts.mjs` lists it. */
interface FontPart {
  /** Its name in the site's `assets/fonts/`. */
  readonly file: string;
  readonly family: "Source Serif 4 Variable" | "Source Sans 3 Variable";
  readonly face: "normal" | "italic" | "bold-italic";
  /** Its letters, as a `unicode-range` of CSS. */
  readonly range: string;
  readonly bytes: number;
}

/** The token that a theme sets to replace a family. */
const TOKENS: Readonly<Record<FontPart["family"], string>> = {
  "Source Serif 4 Variable": "--font-text",
  "Source Sans 3 Variable": "--font-label",
};

/** How much a page may load before all else, in bytes. */
const MOST = 60_000;

/** A file with a smaller share of the page's letters is left to the browser, which finds it when it sets the text. */
const SMALLEST_SHARE = 0.005;

/** What counts as the beginning of a page, in characters of markup: what stands in the first window, and more. */
const BEGINNING = 20_000;

/** Markup whose text is slanted. */
const SLANTED = /<(?:em|i|cite)\b|class="(?:intro|subtitle)"/;

let parts: ReturnType<typeof readParts> | undefined;

/**
 * The fonts that a page with this markup needs for its first lines: names of files in the site's
 * `assets/fonts/`, those with most of its letters first, together at most 60 kB. `themed` has the tokens
 * that the author's theme sets, since nobody needs fonts that it replaces.
 */
export function firstFonts(markup: string, themed: ReadonlySet<string>): readonly string[] {
  const beginning = markup.slice(0, BEGINNING);
  const text = beginning.replace(/<[^>]*>/g, "");
  const shares = new Map<string, number>();
  const shareOf = ({ range, letters }: { range: string; letters: RegExp }) => {
    const share = shares.get(range) ?? (text.match(letters)?.length ?? 0) / Math.max(1, text.length);
    shares.set(range, share);
    return share;
  };
  const slanted = SLANTED.test(beginning);
  parts ??= readParts();
  const wanted = parts
    .filter(
      ({ family, face }) =>
        !themed.has(TOKENS[family]) && (face === "normal" || (face === "italic" && slanted)),
    )
    .map((part) => ({ ...part, share: shareOf(part) }))
    .filter(({ share }) => share >= SMALLEST_SHARE)
    // Upright letters come before slanted ones, and the sort keeps the order of what is equal.
    .sort((a, b) => Number(a.face === "italic") - Number(b.face === "italic") || b.share - a.share);
  let left = MOST;
  return wanted.flatMap(({ file, bytes }) => {
    if (bytes > left) return [];
    left -= bytes;
    return [file];
  });
}

function readParts(): readonly (FontPart & { readonly letters: RegExp })[] {
  const list = readFileSync(join(packageRoot, "dist", "fonts", "reader-fonts.json"), "utf8");
  return (JSON.parse(list) as FontPart[]).map((part) => ({ ...part, letters: lettersIn(part.range) }));
}

/** Finds each letter of a `unicode-range`. */
function lettersIn(range: string): RegExp {
  const pieces = range.split(",").map((piece) =>
    piece
      .slice("U+".length)
      .split("-")
      .map((hex) => `\\u{${hex}}`)
      .join("-"),
  );
  return new RegExp(`[${pieces.join("")}]`, "gu");
}
