/** A place on a slide, in fractions of its width and height from its top left corner. */
export interface PlaceOnSlide {
  readonly x: number;
  readonly y: number;
}

/** Where on the slide a point of the window is; outside of it, a fraction is below 0 or above 1. */
export function placeOnSlide(root: HTMLElement, point: { clientX: number; clientY: number }): PlaceOnSlide {
  const { left, top, width, height } = slidesBox(root);
  return { x: (point.clientX - left) / width, y: (point.clientY - top) / height };
}

/** The place of the slides in the window, in px. */
export function slidesBox(root: HTMLElement): DOMRect {
  return root.querySelector(".slides")!.getBoundingClientRect();
}
