/** One line of text, one image or one formula on the screen, in px of the window. */
export interface Box {
  /** The block that contains it. Lines of one block never count as overlapping. */
  readonly block: Element;
  /** Without the space above and below the letters of a line, which may overlap with other things. */
  readonly rect: Pick<DOMRect, "left" | "right" | "top" | "bottom">;
  readonly text: string;
}

/** Share of a line box above and below its letters. */
const LEADING = 0.16;
/** Elements that are measured as a whole, without their content. */
const WHOLE = "img, svg, math, button, output";
/** Elements that are not visible on a slide. */
const INVISIBLE = ".notes, .hidden, script, style";

/** Everything visible on a screen: each line of text, each image, each formula. */
export function boxesOf(screen: Element): readonly Box[] {
  const boxes: Box[] = [];
  for (const element of screen.querySelectorAll(WHOLE)) {
    if (element.closest(INVISIBLE) || element.parentElement?.closest(WHOLE)) continue;
    add(boxes, element, [element.getBoundingClientRect()], element.textContent ?? "");
  }
  const walker = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    if (!node.textContent?.trim() || parent.closest(`${WHOLE}, ${INVISIBLE}`)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    add(boxes, blockOf(parent), range.getClientRects(), node.textContent);
  }
  return boxes;
}

function add(boxes: Box[], block: Element, rects: Iterable<DOMRect>, text: string): void {
  for (const { left, right, top, bottom, width, height } of rects) {
    if (width === 0 || height === 0) continue;
    const rect = { left, right, top: top + height * LEADING, bottom: bottom - height * LEADING };
    boxes.push({ block, rect, text: text.trim().slice(0, 40) });
  }
}

function blockOf(element: Element): Element {
  let block = element;
  while (/^(inline|contents|ruby)/.test(getComputedStyle(block).display) && block.parentElement)
    block = block.parentElement;
  return block;
}
