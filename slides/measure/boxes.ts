/** One line of text, or one picture or formula, as it stands on the screen, in px of the window. */
export interface Box {
  /** The block that it belongs to: lines of one block do not get in each other's way. */
  readonly block: Element;
  readonly rect: DOMRect;
  readonly text: string;
}

/** What is measured as a whole, whatever is in it. */
const WHOLE = "img, svg, math, button, output, .marks";
/** What is no part of the picture. */
const PASSED_OVER = ".notes, script, style";

/** Everything of a screen that can be seen: each line of text, each picture, each formula. */
export function boxesOf(screen: Element): readonly Box[] {
  const boxes: Box[] = [];
  for (const element of screen.querySelectorAll(WHOLE)) {
    if (element.closest(PASSED_OVER) || element.parentElement?.closest(WHOLE)) continue;
    add(boxes, element, [element.getBoundingClientRect()], element.textContent ?? "");
  }
  const walker = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    if (!node.textContent?.trim() || parent.closest(`${WHOLE}, ${PASSED_OVER}`)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    add(boxes, blockOf(parent), range.getClientRects(), node.textContent);
  }
  return boxes;
}

function add(boxes: Box[], block: Element, rects: Iterable<DOMRect>, text: string): void {
  for (const rect of rects)
    if (rect.width > 0 && rect.height > 0) boxes.push({ block, rect, text: text.trim().slice(0, 40) });
}

function blockOf(element: Element): Element {
  let block = element;
  while (/^(inline|contents|ruby)/.test(getComputedStyle(block).display) && block.parentElement)
    block = block.parentElement;
  return block;
}
