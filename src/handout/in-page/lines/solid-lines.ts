import { isSetSolid } from "../../../model/set-solid.ts";
import { textsIn } from "../texts.ts";
import { breakParagraph } from "./break-paragraph.ts";
import { type Breaks, INSIDE, naturalLine } from "./breaks.ts";
import { chainKeys } from "./chains.ts";
import { justifiedIn, measuresOf } from "./paragraphs.ts";

/** What may have other lines in the end, or blocks. */
const LEFT_OUT = "br, img, svg, math, .xref-page, p, ul, ol, dl, div, pre, table, blockquote, figure";
const FOOTNOTE = ".note";
/** Words that are so long that a line before one may be short. */
const LONG_WORD = /[!-~\u00c0-\u024f]{4}/;
/** Letters and signs that a browser moves apart to fill a line, as it does at blanks. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;
const BLANK = /\s/;

/** How far letters may be moved apart without being bad, em, and how many times as much they may be at most. */
const STRETCH = 0.03;
const LOOSEST = [2, 4, 8, 10_000];
/** A line whose letters would be further apart is not stretched, em. */
const MOST = 0.2;
/** What is left for the browser to stretch in such a line, px. */
const LEFT = 2;
/** A last line should be wider than this, em. */
const SHORTEST = 2.5;

/** A letter of a paragraph, with its place in a line that has no end. */
interface Letter {
  /** Index of its text in the paragraph, and its place there. */
  readonly text: number;
  readonly at: number;
  readonly length: number;
  readonly sign: string;
  readonly left: number;
  readonly right: number;
  /** Whether a line may begin with it. */
  readonly begins: boolean;
}

/** A paragraph, and copies of it: in one line, and with as many lines as it can have. */
interface Probed {
  readonly element: HTMLElement;
  readonly sample: HTMLElement;
  readonly long: HTMLElement;
  readonly narrow: HTMLElement;
}

/**
 * Finds lines for paragraphs of Chinese and Japanese with long Latin words or code. The browser ends a line before
 * such a word and moves the letters of that line far apart; here those of several lines are moved a little. The
 * articles must be laid out. Gives a function that writes the lines.
 */
export function findSolidLines(articles: readonly HTMLElement[]): () => void {
  const found = articles.filter(isSolid).flatMap(paragraphsIn);
  const keyOf = chainKeys();
  const samples = new Map<string, HTMLElement>();
  for (const element of found)
    if (!element.closest("[hidden]") && !samples.has(keyOf(element))) samples.set(keyOf(element), element);
  const probed = found.flatMap((element) => {
    const sample = samples.get(keyOf(element));
    return sample ? [{ element, sample, long: probe(element), narrow: probe(element) }] : [];
  });
  for (const { sample, long, narrow } of probed) {
    long.style.whiteSpace = "nowrap";
    narrow.style.width = "0";
    sample.after(long, narrow);
  }
  const writers = probed.map(linesOf);
  for (const { long, narrow } of probed) for (const copy of [long, narrow]) copy.remove();
  return () => {
    for (const write of writers) write();
  };
}

function isSolid(article: HTMLElement): boolean {
  return isSetSolid(article.closest<HTMLElement>("[lang]")?.lang || "en");
}

function paragraphsIn(article: HTMLElement): readonly HTMLElement[] {
  return justifiedIn(article).filter(
    (each) =>
      LONG_WORD.test(each.textContent ?? "") &&
      WIDE.test(each.textContent ?? "") &&
      ![...each.querySelectorAll(LEFT_OUT)].some((other) => !other.closest(FOOTNOTE)),
  );
}

function probe(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const note of copy.querySelectorAll(FOOTNOTE)) note.remove();
  for (const each of [copy, ...copy.querySelectorAll("[id]")]) each.removeAttribute("id");
  copy.style.cssText +=
    ";position: absolute; width: max-content; visibility: hidden; text-indent: 0; text-align: start; overflow-wrap: normal";
  return copy;
}

/** Finds the lines of a paragraph; gives a function that writes them. */
function linesOf({ element, sample, long, narrow }: Probed): () => void {
  const em = Number.parseFloat(getComputedStyle(sample).fontSize);
  const { width, indent } = measuresOf(sample);
  const letters = lettersIn(long, narrow);
  const breaks = breaksAt(letters, indent);
  const measures = {
    width,
    space: 0,
    stretch: STRETCH * em,
    shrink: 1e-6,
    shortest: SHORTEST * em,
    short: 5e7,
    river: 0,
  };
  for (const loosest of LOOSEST) {
    const broken = breakParagraph(breaks, measures, { hyphens: false, loosest, pairs: false });
    if (!broken) continue;
    const ends = broken.lines.map((to, index) => {
      const line = naturalLine(breaks, broken.lines[index - 1] ?? 0, to);
      const room = width - line.width;
      const isLast = index === broken.lines.length - 1;
      const isLoose = room > MOST * em * Math.max(1, line.spaces);
      return { next: breaks.starts[to]!, free: isLast || isLoose ? Math.max(0, room - LEFT) : 0 };
    });
    return () => writeLines(element, letters, ends);
  }
  return () => {};
}

/** The letters of a paragraph that take room, with what they have in its copies. */
function lettersIn(long: HTMLElement, narrow: HTMLElement): readonly Letter[] {
  const found: Letter[] = [];
  const range = new Range();
  const rectOf = (text: Text, at: number, length: number) => {
    range.setStart(text, at);
    range.setEnd(text, at + length);
    return range.getBoundingClientRect();
  };
  const others = [...textsIn(narrow)];
  let before = Number.POSITIVE_INFINITY;
  [...textsIn(long)].forEach((text, index) => {
    let at = 0;
    for (const sign of text.data) {
      const { left, right } = rectOf(text, at, sign.length);
      if (right > left && !BLANK.test(sign)) {
        const start = rectOf(others[index]!, at, sign.length).left;
        found.push({ text: index, at, length: sign.length, sign, left, right, begins: start <= before });
        before = start;
      }
      at += sign.length;
    }
  });
  return found;
}

/** The places where lines may end. `starts` and `ends` are indexes of letters. */
function breaksAt(letters: readonly Letter[], indent: number): Breaks {
  const places: number[] = [];
  /** How many times the browser may move letters apart before each. */
  const apart: number[] = [];
  let sum = 0;
  letters.forEach((letter, index) => {
    const last = letters[index - 1];
    if (last && (WIDE.test(letter.sign) || WIDE.test(last.sign) || isAfterBlank(last, letter))) sum++;
    apart.push(sum);
    if (last && letter.begins) places.push(index);
  });
  const origin = letters[0]?.left ?? 0;
  const ends = [0, ...places, letters.length];
  const last = (place: number) => Math.max(0, place - 1);
  const zeros = ends.map(() => 0);
  return {
    ends,
    starts: ends,
    kinds: ends.map(() => INSIDE),
    widthsBefore: ends.map((place) => (place === 0 ? 0 : letters[last(place)]!.right - origin)),
    widthsAfter: ends.map((place) => (place === 0 ? -indent : (letters[place]?.left ?? 0) - origin)),
    spacesBefore: ends.map((place) => apart[last(place)] ?? 0),
    spacesAfter: ends.map((place) => apart[place] ?? 0),
    endings: zeros,
    beginnings: zeros,
    penalties: zeros,
    flagged: ends.map(() => false),
    gaps: [],
    codeBlanks: [],
  };
}

/** Whether a blank stands between two letters. */
function isAfterBlank(before: Letter, letter: Letter): boolean {
  return before.text !== letter.text ? letter.left - before.right > 1 : letter.at > before.at + before.length;
}

/** Ends each line at its last letter, and keeps `free` px free behind it. */
function writeLines(
  element: HTMLElement,
  letters: readonly Letter[],
  ends: readonly { readonly next: number; readonly free: number }[],
): void {
  const texts = [...textsIn(element)].filter((text) => !text.parentElement!.closest(FOOTNOTE));
  // From the end, so that the places before it stay.
  for (const [index, { next, free }] of [...ends.entries()].reverse()) {
    if (index < ends.length - 1) breakBefore(element, texts, letters[next]!);
    if (free > 0) keepFree(texts, letters[next - 1]!, free);
  }
  element.classList.add("solid-lines");
  element.style.textAlignLast = "justify";
}

/** Ends a line before a letter and the elements that begin with it. */
function breakBefore(element: HTMLElement, texts: readonly Text[], { text, at }: Letter): void {
  let first: Node = at > 0 ? texts[text]!.splitText(at) : texts[text]!;
  while (!first.previousSibling && first.parentNode !== element) first = first.parentNode!;
  first.parentNode!.insertBefore(document.createElement("br"), first);
}

/** Keeps so many px free behind a letter. */
function keepFree(texts: readonly Text[], { text, at, length }: Letter, free: number): void {
  const whole = texts[text]!;
  if (whole.data.length > at + length) whole.splitText(at + length);
  const end = at > 0 ? whole.splitText(at) : whole;
  const span = document.createElement("span");
  span.style.paddingInlineEnd = `${free}px`;
  end.replaceWith(span);
  span.append(end);
}
