import type { Box, Item, PictureItem, ScreenContent, ShapeItem } from "../screen-content.ts";
import { shownColour } from "./colour.ts";
import { boxOf, contentBoxOf, isShown, opacityOf, type Page } from "./page.ts";
import { notesText } from "./read-notes.ts";
import { tableItem } from "./read-table.ts";
import { codeItem, isTextBlock, textItem, wrapLooseText } from "./read-text.ts";

/** What is for whoever operates the deck, or has no text of its own. */
const LEFT_OUT = "aside.notes, .help, button, output, input, progress, script";
/** What only the browser can draw. */
const DRAWN = "svg, canvas, video, picture, .drawing, .equation";
/** Parts of formulas that text with raised and lowered letters cannot show. */
const TWO_DIMENSIONAL = "mfrac, msqrt, mroot, mover, munder, munderover, mtable, menclose, mmultiscripts";

/** Reads what the page of a screen shows. */
export function readScreen(element: HTMLElement): ScreenContent {
  const ground = shownColour(getComputedStyle(element).backgroundColor, "ffffff") ?? "ffffff";
  const page = { element, width: element.clientWidth, ground };
  const section = element.querySelector("section")!;
  const heading = element.querySelector<HTMLElement>(":is(h1, h2)");
  const items = itemsIn(section.querySelector(".screen")!, page, heading);
  const notes = section.querySelector<HTMLElement>("aside.notes");
  return {
    address: `#${section.id}`,
    title: heading && isShown(heading) ? textItem(heading, [heading], page) : undefined,
    items,
    notes: notes ? notesText(notes) : "",
    ground,
  };
}

/** What an element shows, in the order of the document, but for the heading. */
function itemsIn(element: HTMLElement, page: Page, heading: Element | null): readonly Item[] {
  if (element === heading || element.matches(LEFT_OUT)) return [];
  if (!isShown(element) && getComputedStyle(element).display !== "contents") return [];
  const shapes = shapesOf(element, page);
  return [...shapes, ...contentOf(element, page, heading)];
}

function contentOf(element: HTMLElement, page: Page, heading: Element | null): readonly Item[] {
  if (element instanceof HTMLImageElement) return [imageItem(element, page)];
  if (element.matches(DRAWN)) return [drawnItem(element, page)];
  if (element instanceof HTMLTableElement)
    return isDrawn(element) ? [drawnItem(element, page)] : [tableItem(element, page)];
  if (element.matches("ul, ol")) {
    const blocks = ([...element.children] as HTMLElement[]).filter(isShown);
    if (blocks.length > 0 && blocks.every((block, index) => isNextLine(block, blocks[index - 1], page)))
      return [textItem(element, blocks, page)];
  }
  if (element.matches("pre")) return [codeItem(element, page)];
  if (isTextBlock(element))
    return isDrawn(element) ? [drawnItem(element, page)] : [textItem(element, [element], page)];
  wrapLooseText(element);
  return ([...element.children] as HTMLElement[]).flatMap((child) => itemsIn(child, page, heading));
}

/** Whether an item of a list is text without a look of its own, below the item before. */
function isNextLine(item: HTMLElement, before: Element | undefined, page: Page): boolean {
  const { top, height } = item.getBoundingClientRect();
  const isPlain = shapesOf(item, page).length === 0 && contentBoxOf(item, page).height > height - 2;
  const isBelow = before === undefined || top >= before.getBoundingClientRect().bottom - 1;
  return isPlain && isBelow && isTextBlock(item) && !isDrawn(item);
}

/** Whether text has something inside that cannot be text. */
function isDrawn(element: Element): boolean {
  return element.querySelector(`img, td table, ${DRAWN}, ${TWO_DIMENSIONAL}`) !== null;
}

function imageItem(image: HTMLImageElement, page: Page): PictureItem {
  const src = image.getAttribute("src") ?? "";
  const isPlain = /\.(png|jpe?g)$/i.test(src) && getComputedStyle(image).objectFit === "fill";
  const picture = { kind: "picture", box: boxOf(image, page), alt: image.alt } as const;
  return isPlain ? { ...picture, src } : picture;
}

/** A picture of an element, described by what it says of itself, or by its text. */
function drawnItem(element: Element, page: Page): PictureItem {
  const labelled = element.closest("[aria-label]") ?? element.querySelector("[aria-label], [alt], title");
  const label =
    labelled?.getAttribute("aria-label") ?? labelled?.getAttribute("alt") ?? labelled?.textContent;
  return { kind: "picture", box: boxOf(element, page), alt: label || notesText(element) };
}

/** The coloured ground and the rules of an element. */
function shapesOf(element: HTMLElement, page: Page): readonly ShapeItem[] {
  if (element.matches("th, td, tr, thead, tbody, code, mark")) return [];
  const style = getComputedStyle(element);
  const box = boxOf(element, page);
  const opacity = opacityOf(element);
  const shape = (own: Box, computed: string): ShapeItem[] => {
    const colour = shownColour(computed, page.ground, opacity);
    return colour && colour !== page.ground ? [{ kind: "shape", box: own, colour }] : [];
  };
  const widths = [
    style.borderTopWidth,
    style.borderRightWidth,
    style.borderBottomWidth,
    style.borderLeftWidth,
  ];
  const [top = 0, right = 0, bottom = 0, left = 0] = widths.map(Number.parseFloat);
  const edge = (width: number, own: Partial<Box>, computed: string) =>
    width > 0 ? shape({ ...box, ...own }, computed) : [];
  return [
    ...shape(box, style.backgroundColor),
    ...edge(top, { height: top }, style.borderTopColor),
    ...edge(right, { x: box.x + box.width - right, width: right }, style.borderRightColor),
    ...edge(bottom, { y: box.y + box.height - bottom, height: bottom }, style.borderBottomColor),
    ...edge(left, { width: left }, style.borderLeftColor),
  ];
}
