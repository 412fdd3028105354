import { saidIn } from "../annotations/said.ts";

const BLOCKS = "h1, h2, h3, h4, p, li, dt, dd, figcaption, blockquote";
/** What is of no use to the ear: labels, code, tables, notes beside the text. */
const SILENT =
  ".label, .notes, .cite, .compare, .chips, .neighbours, .byline, .about, pre, table, template, nav, footer";
/** Longer sentences are cut off by some voices. */
const LONGEST = 250;

/** The blocks of the page that are read aloud, in their order: those that are seen and hold no other. */
export function blocksOf(main: Element): readonly HTMLElement[] {
  return [...main.querySelectorAll<HTMLElement>(BLOCKS)].filter(
    (block) =>
      block.closest(SILENT) === null &&
      block.querySelector(BLOCKS) === null &&
      block.getClientRects().length > 0 &&
      spoken(block) !== "",
  );
}

/** The text of a block in pieces that a voice says at a time. */
export function sentencesOf(block: Element, lang: string): readonly string[] {
  const text = spoken(block);
  const segments =
    "Segmenter" in Intl ? [...new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text)] : [];
  const sentences = segments.length > 0 ? segments.map(({ segment }) => segment) : [text];
  return sentences.flatMap(
    (sentence) => sentence.match(new RegExp(`.{1,${LONGEST}}(?:\\s|$)|.{1,${LONGEST}}`, "gsu")) ?? [],
  );
}

/** Letters of formulas are said as they stand: a voice would read TeX sign by sign. */
function spoken(block: Element): string {
  return saidIn(block, (math) => math.textContent ?? "");
}
