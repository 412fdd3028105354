import type { Box, Paragraph, TextItem, TextRun } from "../screen-content.ts";
import { shownColour } from "./colour.ts";
import { contentBoxOf, opacityOf, type Page } from "./page.ts";

/** Elements inside of text that are no text to read. */
const SKIPPED = "button, output, input, script, style, annotation";

/** Whether an element's own content is a line of text: words, and elements inside of the line. */
export function isTextBlock(element: Element): boolean {
  let hasText = false;
  for (const node of element.childNodes) {
    if (node instanceof Text) hasText ||= node.data.trim() !== "";
    else if (node instanceof Element && !isSkipped(node)) {
      const { display } = getComputedStyle(node);
      if (node.matches("br")) continue;
      if (!/^(inline|contents|ruby|math)/.test(display)) return false;
      hasText ||= (node.textContent ?? "").trim() !== "";
    }
  }
  return hasText;
}

/** Whether an element is no part of what is seen; screen readers' own words have a box of one px. */
export function isSkipped(element: Element): boolean {
  if (element.matches(SKIPPED) || getComputedStyle(element).display === "none") return true;
  const { width, height } = element.getBoundingClientRect();
  return width === 1 && height === 1;
}

/** Gives text that stands beside blocks an element of its own, so that all text of a slide is in blocks of text. */
export function wrapLooseText(element: Element): void {
  let loose: ChildNode[] = [];
  const wrap = () => {
    if (loose.some((node) => (node.textContent ?? "").trim() !== "")) {
      const block = document.createElement("span");
      block.style.display = "block";
      loose[0]!.before(block);
      block.append(...loose);
    }
    loose = [];
  };
  for (const node of [...element.childNodes]) {
    const isInline = node instanceof Element && /^(inline|math)/.test(getComputedStyle(node).display);
    if (node instanceof Text || isInline) loose.push(node);
    else wrap();
  }
  wrap();
}

/** A block of text, as a text box with one paragraph for each of `blocks`. */
export function textItem(element: HTMLElement, blocks: readonly HTMLElement[], page: Page): TextItem {
  const { direction } = getComputedStyle(blocks[0] ?? element);
  let end = Number.NaN;
  const paragraphs = blocks.map((block): Paragraph => {
    const { top, bottom } = block.getBoundingClientRect();
    const before = Number.isNaN(end) ? 0 : Math.max(0, top - end);
    end = bottom;
    const bullet = bulletOf(block);
    return { runs: runsIn(block, page), before, line: lineHeight(block), ...(bullet ? { bullet } : {}) };
  });
  const look = { align: alignOf(blocks[0] ?? element), rightToLeft: direction === "rtl" };
  const indent = Math.max(0, ...paragraphs.map(({ bullet }) => bullet?.indent ?? 0));
  const box = withIndent(contentBoxOf(element, page), indent, look.rightToLeft);
  return {
    kind: "text",
    box: withRoom(box, look.align, page, roomFor(element, paragraphs, box.width)),
    paragraphs,
    ...look,
  };
}

/**
 * How much more room text gets, in px: the fonts of a venue may be wider. Text of several lines then has
 * its breaks elsewhere; what is one line should stay one, but not reach into the next column.
 */
function roomFor(element: HTMLElement, paragraphs: readonly Paragraph[], width: number): number {
  const { textWrapMode, height } = getComputedStyle(element);
  if (textWrapMode === "nowrap") return UNBROKEN * width;
  const isLine = paragraphs.length === 1 && Number.parseFloat(height) < 1.5 * paragraphs[0]!.line;
  return isLine ? Math.min(LINE * width, BETWEEN_COLUMNS) : 0;
}

/** A bullet stands before the text, within the box. */
function withIndent(box: Box, indent: number, isRightToLeft: boolean): Box {
  return { ...box, x: isRightToLeft ? box.x : box.x - indent, width: box.width + indent };
}

/** The margin of a slide, which stays free; px. */
const EDGE = 56;

/** How much more room a line gets, as a share of its width: one that may not be broken, any other. */
const UNBROKEN = 0.4;
const LINE = 0.1;
/** A little less than the space between two columns of cards, px. */
const BETWEEN_COLUMNS = 24;

/** Makes a box wider by some px, away from where its lines begin, as far as the slide has room. */
function withRoom(box: Box, align: TextItem["align"], { width }: Page, wanted: number): Box {
  const left = align === "left" ? 0 : Math.max(0, Math.min(wanted, box.x - EDGE));
  const right = align === "right" ? 0 : Math.max(0, Math.min(wanted, width - EDGE - box.x - box.width));
  return { ...box, x: box.x - left, width: box.width + left + right };
}

export function alignOf(element: Element): TextItem["align"] {
  const { textAlign, direction } = getComputedStyle(element);
  if (textAlign === "center") return "center";
  const isEnd = textAlign === "end" || textAlign === (direction === "rtl" ? "left" : "right");
  return isEnd === (direction === "rtl") ? "left" : "right";
}

/** The mark before an item of a list, also where the item has another list below its text. */
function bulletOf(block: HTMLElement): Paragraph["bullet"] {
  const isFirst = block.parentElement?.firstElementChild === block;
  const item = block.matches("li") ? block : isFirst ? block.parentElement! : undefined;
  if (!item?.matches("li") || getComputedStyle(item).display !== "list-item") return undefined;
  const { listStyleType, fontSize } = getComputedStyle(item);
  if (listStyleType === "none") return undefined;
  const number = [...item.parentElement!.children].indexOf(item) + 1;
  const isNumbered = item.parentElement!.matches("ol");
  return { indent: Number.parseFloat(fontSize) * 1.2, ...(isNumbered ? { number } : {}) };
}

function lineHeight(block: HTMLElement): number {
  const { lineHeight, fontSize } = getComputedStyle(block);
  return Number.parseFloat(lineHeight) || Number.parseFloat(fontSize) * 1.2;
}

/** Code: a paragraph for each line, with all of its blanks. */
export function codeItem(element: HTMLElement, page: Page): TextItem {
  const lines: TextRun[][] = [[]];
  for (const run of allRuns(element, page)) {
    const [first = "", ...more] = run.text.split("\n");
    lines.at(-1)!.push({ ...run, text: first });
    for (const text of more) lines.push([{ ...run, text }]);
  }
  if (lines.at(-1)!.every(({ text }) => text === "")) lines.pop();
  const line = lineHeight(element);
  const paragraphs = lines.map((runs) => ({ runs: joined(runs), before: 0, line }));
  const box = withRoom(contentBoxOf(element, page), "left", page, LINE);
  return { kind: "text", box, paragraphs, align: "left", rightToLeft: false };
}

/** The text of an element in runs; blanks as the browser shows them. */
export function runsIn(element: HTMLElement, page: Page): readonly TextRun[] {
  return joined(trimmed(allRuns(element, page)));
}

/** All of an element's text, as the document has it. */
function allRuns(element: HTMLElement, page: Page): readonly TextRun[] {
  const runs: TextRun[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && isSkipped(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLBRElement) runs.push({ ...(runs.at(-1) ?? lookOf(element, page)), text: "\n" });
    if (!(node instanceof Text)) continue;
    const keeps = getComputedStyle(node.parentElement!).whiteSpaceCollapse === "preserve";
    const text = keeps ? node.data : node.data.replace(/[ \t\n\r\f]+/g, " ");
    if (text !== "") runs.push({ ...lookOf(node.parentElement!, page), text });
  }
  return runs;
}

/** How text in an element looks. */
function lookOf(element: Element, page: Page): TextRun {
  const { fontSize, fontFamily, fontWeight, fontStyle, color, verticalAlign } = getComputedStyle(element);
  const [family = ""] = fontFamily.split(",");
  const shift = shiftOf(element, verticalAlign);
  const href = element.closest("a")?.getAttribute("href");
  return {
    text: "",
    size: Number.parseFloat(fontSize) / (shift ? 0.75 : 1),
    font: family
      .replace(/["']/g, "")
      .replace(/ Variable$/, "")
      .trim(),
    colour: shownColour(color, page.ground, opacityOf(element)) ?? page.ground,
    bold: Number(fontWeight) >= 600,
    italic: fontStyle === "italic" || (element.matches("mi") && element.textContent!.length === 1),
    lang: element.closest("[lang]")?.getAttribute("lang") ?? "en",
    ...(shift ? { shift } : {}),
    ...(href && /^(https?:|#\/)/.test(href) ? { href } : {}),
  };
}

/** Raised and lowered text, also that of formulas: the second child of `msup` is raised. */
function shiftOf(element: Element, verticalAlign: string): TextRun["shift"] | undefined {
  if (verticalAlign === "super" || verticalAlign === "sub") return verticalAlign;
  for (let own: Element | null = element; own && !own.matches("math"); own = own.parentElement) {
    const index = own.parentElement ? [...own.parentElement.children].indexOf(own) : 0;
    if (own.parentElement?.matches("msup") && index === 1) return "super";
    if (own.parentElement?.matches("msub") && index === 1) return "sub";
    if (own.parentElement?.matches("msubsup") && index > 0) return index === 1 ? "sub" : "super";
  }
  return undefined;
}

/** Without blanks at the ends, and without two in a row. */
function trimmed(runs: readonly TextRun[]): readonly TextRun[] {
  let isAfterBlank = true;
  const kept = runs.flatMap((run): TextRun[] => {
    const text = isAfterBlank ? run.text.replace(/^ /, "") : run.text;
    if (text === "") return [];
    isAfterBlank = /[ \n]$/.test(text);
    return [{ ...run, text }];
  });
  const last = kept.at(-1);
  return last ? [...kept.slice(0, -1), { ...last, text: last.text.replace(/[ \n]+$/, "") }] : kept;
}

/** Joins neighbours that look the same. */
function joined(runs: readonly TextRun[]): readonly TextRun[] {
  const all: TextRun[] = [];
  const lookOnly = (run: TextRun) => JSON.stringify({ ...run, text: "" });
  for (const run of runs) {
    const last = all.at(-1);
    if (last && lookOnly(last) === lookOnly(run))
      all[all.length - 1] = { ...last, text: last.text + run.text };
    else all.push(run);
  }
  return all;
}
