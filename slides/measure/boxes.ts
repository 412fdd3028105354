/** One line of text, one image or one formula on the screen, in px of the window. */
export interface Box {
  /** The block that contains it. Lines of one block never count as overlapping. */
  readonly block: Element;
  readonly rect: DOMRect;
  readonly text: string;
}

/** Elements that are measured as a whole, without their content. */
const WHOLE = "img, svg, math, button, output, .marks";
/** Elements that are not visible on a slide. */
const INVISIBLE = ".notes, script, style";

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
  for (const rect of rects)
    if (rect.width > 0 && rect.height > 0) boxes.push({ block, rect, text: text.trim().slice(0, 40) });
}

function blockOf(element: Element): Element {
  let block = element;
  while (/^(inline|contents|ruby)/.test(getComputedStyle(block).display) && block.parentElement)
    block = block.parentElement;
  return block;
}
