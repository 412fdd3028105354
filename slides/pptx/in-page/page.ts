import type { Box } from "../screen-content.ts";

/** The page of one screen in a talk that reveal.js has laid out for print. */
export interface Page {
  readonly element: HTMLElement;
  /** px. */
  readonly width: number;
  /** The colour of the ground, six hex digits. */
  readonly ground: string;
}

/** Where an element stands on its page. */
export function boxOf(element: Element, page: Page): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  const origin = page.element.getBoundingClientRect();
  return { x: x - origin.x, y: y - origin.y, width, height };
}

/** Where the content of an element stands, within its borders and paddings. */
export function contentBoxOf(element: Element, page: Page): Box {
  const { x, y, width, height } = boxOf(element, page);
  const style = getComputedStyle(element);
  const within = (side: string) =>
    Number.parseFloat(style.getPropertyValue(`padding-${side}`)) +
    Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
  const [left, top] = [within("left"), within("top")];
  return {
    x: x + left,
    y: y + top,
    width: width - left - within("right"),
    height: height - top - within("bottom"),
  };
}

/** Whether an element can be seen and takes space. */
export function isShown(element: Element): boolean {
  if (element.getClientRects().length === 0 || getComputedStyle(element).visibility !== "visible")
    return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && opacityOf(element) > 0.02;
}

/** The opacity of an element with that of all around it. */
export function opacityOf(element: Element): number {
  let opacity = 1;
  for (let own: Element | null = element; own && !own.matches(".pdf-page"); own = own.parentElement)
    opacity *= Number(getComputedStyle(own).opacity);
  return opacity;
}
