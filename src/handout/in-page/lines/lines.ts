import { type BoxWidths, measureBoxes } from "./boxes.ts";
import { type Attempt, type BrokenParagraph, breakParagraph } from "./break-paragraph.ts";
import type { Breaks, LineMeasures } from "./breaks.ts";
import { collectBreaks, inPieces, NARROW, type Pieces, wantHyphens } from "./collect-breaks.ts";
import { type Hang, hangOf } from "./hang.ts";
import { findParagraphs, type Paragraph } from "./paragraphs.ts";
import { planLines } from "./plan-lines.ts";
import { findSolidLines } from "./solid-lines.ts";
import { measurePieces } from "./styles.ts";
import { noteText } from "./unset-lines.ts";
import { writeLines } from "./write-lines.ts";

/** How much a space may grow without being bad, in em. TeX has 0.17. */
const STRETCH = 0.14;
/**
 * A line whose spaces would be so many times as wide as they are by nature is not stretched. Prose has such lines
 * seldom, where a line that is short would look like the last one; with code, which is not divided, they are many.
 */
const [LOOSEST, LOOSEST_BY_CODE] = [4.5, 2.5];
/** How much a space may shrink beside code, in em: the letters of code have room around them, and spaces seem narrower. */
const SHRINK_BY_CODE = 0.025;
/** A last line should be wider than this, em. */
const SHORTEST = 3;
/**
 * The demerits of a last line that is not. In narrow lines a divided word has more demerits (see `NARROW`),
 * and a single word should not be left for want of one.
 */
const SHORT = 5e7;
const SHORT_IN_NARROW = 1.5e8;
/**
 * The demerits of a space that stands below two others: as those of a space that is half an em wide. Five texts
 * have 158 rivers with them in place of 214. Four times as many leave fewer still, but give one of the texts
 * more hyphens.
 */
const RIVER = 1e5;
/**
 * How paragraphs are tried, until one succeeds: with whole words, and with words divided. Where only the
 * second with whole words succeeds, words are divided as well, and the better is taken.
 */
const WHOLE: readonly Attempt[] = [
  { hyphens: false, loosest: 3.4, pairs: false },
  { hyphens: false, loosest: 4.6, pairs: false },
];
const DIVIDED: readonly Attempt[] = [
  { hyphens: true, loosest: 3, pairs: false },
  { hyphens: true, loosest: 8, pairs: false },
  { hyphens: true, loosest: 8, pairs: true },
  // Its loosest lines are not stretched.
  { hyphens: true, loosest: 200, pairs: true },
];
/** In narrow lines the second with whole words may be as loose as those with words divided. */
const WHOLE_NARROW: readonly Attempt[] = [WHOLE[0]!, { hyphens: false, loosest: 6, pairs: false }];
const DIVIDED_NARROW = DIVIDED.slice(1);

/**
 * Finds the best lines for all paragraphs of the articles, which must be laid out. Gives a function that
 * writes them; it is fastest when the articles are no longer in the document. `of`: only these paragraphs.
 */
export function findLines(articles: readonly HTMLElement[], of?: ReadonlySet<HTMLElement>): () => void {
  const root = getComputedStyle(document.documentElement);
  const writeSolidLines = findSolidLines(of ? [] : articles);
  const paragraphs = findParagraphs(articles, of);
  const pieces = paragraphs.map(inPieces);
  const styles = new Set(
    paragraphs.flatMap(({ tokens, style }) => [
      style,
      ...tokens.flatMap((token) => (token.kind === "text" ? [token.style] : [])),
    ]),
  );
  const known: Known = {
    boxes: measureBoxes(paragraphs),
    hang: hangOf(root),
    shrink: Number.parseFloat(root.getPropertyValue("--space-shrink")),
  };
  measurePieces(styles);
  const whole = pieces.map((each) => attempt(each, known, false));
  const divided = pieces.filter((_each, index) => !isGood(whole[index]));
  for (const each of divided) wantHyphens(each);
  measurePieces(styles);
  const hyphenated = new Map(divided.map((each) => [each, attempt(each, known, true)]));
  return () => {
    writeSolidLines();
    pieces.forEach((each, index) => {
      const found = better(whole[index], hyphenated.get(each));
      if (found) write(each, found, known);
      else setRagged(each.paragraph);
    });
  };
}

interface Known {
  readonly boxes: BoxWidths;
  readonly hang: Hang;
  /** What a space may be narrower, em. */
  readonly shrink: number;
}

/** The places where a paragraph's lines may end, and those where they do. */
interface Found {
  readonly breaks: Breaks;
  readonly broken: BrokenParagraph;
  readonly attempt: Attempt;
}

function isGood(found: Found | undefined): boolean {
  return found !== undefined && !found.broken.isShort && found.attempt === WHOLE[0];
}

function better(one: Found | undefined, other: Found | undefined): Found | undefined {
  if (!one || !other) return one ?? other;
  return one.broken.demerits <= other.broken.demerits ? one : other;
}

function attempt(pieces: Pieces, { boxes, hang, shrink }: Known, hyphens: boolean): Found | undefined {
  const breaks = collectBreaks(pieces, boxes, hang, hyphens);
  if (!breaks) return undefined;
  const measures = measuresOf(pieces.paragraph, shrink);
  const [whole, divided] = isNarrow(pieces.paragraph) ? [WHOLE_NARROW, DIVIDED_NARROW] : [WHOLE, DIVIDED];
  let found: Found | undefined;
  for (const each of hyphens ? divided : whole) {
    const broken = breakParagraph(breaks, measures, each);
    if (broken && (!found || broken.demerits < found.broken.demerits))
      found = { breaks, broken, attempt: each };
    if (found && !found.broken.isShort) break;
  }
  return found;
}

function isNarrow({ width, style }: Paragraph): boolean {
  return width < NARROW * style.fontSize;
}

function measuresOf(paragraph: Paragraph, shrink: number): LineMeasures {
  const em = paragraph.style.fontSize;
  return {
    width: paragraph.width,
    space: paragraph.style.widths.get(" ") ?? 0.25 * em,
    stretch: STRETCH * em,
    shrink: shrinkOf(paragraph, shrink) * em,
    shortest: SHORTEST * em,
    short: isNarrow(paragraph) ? SHORT_IN_NARROW : SHORT,
    river: RIVER,
  };
}

/** How much a space of a paragraph may shrink, em; `most` where it has no code. */
function shrinkOf(paragraph: Paragraph, most: number): number {
  return hasCode(paragraph) ? Math.min(most, SHRINK_BY_CODE) : most;
}

function hasCode({ tokens }: Paragraph): boolean {
  return tokens.some((token) => token.kind === "text" && token.style.isCode);
}

function write({ paragraph, flat }: Pieces, { breaks, broken }: Found, { shrink }: Known): void {
  const { element } = paragraph;
  if (broken.lines.length > Number(element.dataset.most ?? Number.POSITIVE_INFINITY)) return;
  const letters = lettersOf(element);
  const loosest = hasCode(paragraph) ? LOOSEST_BY_CODE : LOOSEST;
  const measures = { ...measuresOf(paragraph, shrink), loosest };
  const undo = writeLines(paragraph, planLines(flat, breaks, broken.lines, measures));
  if (lettersOf(element) !== letters) {
    undo();
    return;
  }
  const own = shrinkOf(paragraph, shrink);
  if (own < shrink) element.style.wordSpacing = `${-own}em`;
  noteText(element, flat);
}

/** A paragraph with a word that is wider than a line: the browser would stretch the lines around it. */
function setRagged({ element }: Paragraph): void {
  element.style.textAlign = "start";
  element.style.textAlignLast = "auto";
}

/** Text without what setting lines may change. */
function lettersOf({ textContent }: HTMLElement): string {
  return (textContent ?? "").replace(/[\s\u00ad-]+/g, "");
}
