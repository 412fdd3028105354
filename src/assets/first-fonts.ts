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
  const slanted = SLANTED.test(beginning);
  parts ??= readParts();
  const shares = sharesIn(beginning.replace(/<[^>]*>/g, ""), parts);
  const wanted = parts
    .filter(
      ({ family, face }) =>
        !themed.has(TOKENS[family]) && (face === "normal" || (face === "italic" && slanted)),
    )
    .map((part) => ({ ...part, share: shares.get(part.range)! }))
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

/** The share of a text's letters that each range has. */
function sharesIn(text: string, ranges: readonly Range[]): ReadonlyMap<string, number> {
  const counts = letterCounts(text, Math.max(...ranges.map(({ last }) => last)));
  const shares = new Map<string, number>();
  for (const { range, spans } of ranges) {
    if (shares.has(range)) continue;
    let count = 0;
    for (const [letter, times] of counts)
      if (spans.some(([from, to]) => letter >= from && letter <= to)) count += times;
    shares.set(range, count / Math.max(1, text.length));
  }
  return shares;
}

/** How often a text has each letter up to a code point of one unit. */
function letterCounts(text: string, last: number): readonly (readonly [letter: number, times: number])[] {
  const times = new Uint32Array(last + 1);
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter <= last) times[letter]!++;
  }
  const counts: [number, number][] = [];
  for (let letter = 0; letter <= last; letter++)
    if (times[letter]! > 0) counts.push([letter, times[letter]!]);
  return counts;
}

/** A `unicode-range`, and the first and last code point of each of its pieces. */
interface Range {
  readonly range: string;
  readonly spans: readonly (readonly [from: number, to: number])[];
  /** The highest code point. None has two units. */
  readonly last: number;
}

function readParts(): readonly (FontPart & Range)[] {
  const list = readFileSync(join(packageRoot, "dist", "fonts", "reader-fonts.json"), "utf8");
  return (JSON.parse(list) as FontPart[]).map((part) => {
    const spans = spansOf(part.range);
    return { ...part, spans, last: Math.max(...spans.map(([, to]) => to)) };
  });
}

function spansOf(range: string): Range["spans"] {
  return range.split(",").map((piece) => {
    const [from = 0, to = from] = piece
      .slice("U+".length)
      .split("-")
      .map((hex) => Number.parseInt(hex, 16));
    return [from, to];
  });
}
