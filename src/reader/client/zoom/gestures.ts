import { moved, type Point, type Sizes, type View, WHOLE, zoomed } from "./view.ts";

/** What gestures act on. */
export interface Zoomable {
  view(): View;
  sizes(): Sizes;
  show(view: View): void;
}

/** How far a pointer may move in a tap, px. */
const TAP = 6;
/** What one step of a key or a button enlarges by, and a tap. */
const STEP = 1.4;
const TAPPED = 2.5;
/** How far an arrow key moves the picture, px. */
const MOVE = 60;
/** A wheel's turn of so many px doubles the size. */
const WHEEL = 300;

const MIDDLE: Point = { x: 0, y: 0 };

/** What a key does: those of browsers for zooming, and arrows. */
const KEYS: Readonly<Record<string, (view: View, sizes: Sizes) => View>> = {
  "+": (view, sizes) => zoomed(view, STEP, MIDDLE, sizes),
  "=": (view, sizes) => zoomed(view, STEP, MIDDLE, sizes),
  "-": (view, sizes) => zoomed(view, 1 / STEP, MIDDLE, sizes),
  "0": () => WHOLE,
  ArrowLeft: (view, sizes) => moved(view, { x: MOVE, y: 0 }, sizes),
  ArrowRight: (view, sizes) => moved(view, { x: -MOVE, y: 0 }, sizes),
  ArrowUp: (view, sizes) => moved(view, { x: 0, y: MOVE }, sizes),
  ArrowDown: (view, sizes) => moved(view, { x: 0, y: -MOVE }, sizes),
};

/** Does what a key does to the picture; gives whether it does anything. */
export function pressKey(key: string, picture: Zoomable): boolean {
  const change = KEYS[key];
  if (change) picture.show(change(picture.view(), picture.sizes()));
  return change !== undefined;
}

/**
 * One finger or the mouse moves the picture, two fingers or the wheel enlarge it, a tap enlarges it there
 * or shows all of it again. `beside` is called for a tap beside the picture.
 */
export function bindGestures(frame: HTMLElement, picture: Zoomable, beside: () => void): void {
  const pointers = new Map<number, Point>();
  let travelled = 0;
  frame.addEventListener("pointerdown", (event) => {
    if (pointers.size === 0) travelled = 0;
    frame.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, fromMiddle(event, frame));
  });
  frame.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = fromMiddle(event, frame);
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    picture.show(dragged(picture, before, now, other));
    pointers.set(event.pointerId, now);
  });
  frame.addEventListener("pointerup", (event) => {
    const isTap = pointers.size === 1 && travelled < TAP;
    pointers.delete(event.pointerId);
    if (isTap) tap(fromMiddle(event, frame), picture, beside);
  });
  frame.addEventListener("pointercancel", ({ pointerId }) => void pointers.delete(pointerId));
  frame.addEventListener("wheel", (event) => {
    event.preventDefault();
    const factor = 2 ** (-event.deltaY / WHEEL);
    picture.show(zoomed(picture.view(), factor, fromMiddle(event, frame), picture.sizes()));
  });
}

function dragged(picture: Zoomable, before: Point, now: Point, other: Point | undefined): View {
  const sizes = picture.sizes();
  const by = { x: now.x - before.x, y: now.y - before.y };
  if (!other) return moved(picture.view(), by, sizes);
  const apart = ({ x, y }: Point) => Math.max(1, Math.hypot(x - other.x, y - other.y));
  const between = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
  const half = { x: by.x / 2, y: by.y / 2 };
  return zoomed(moved(picture.view(), half, sizes), apart(now) / apart(before), between, sizes);
}

function tap(at: Point, picture: Zoomable, beside: () => void): void {
  const { view, sizes } = { view: picture.view(), sizes: picture.sizes() };
  const { width, height } = sizes.picture;
  const isBeside =
    Math.abs(at.x - view.x) > (width * view.scale) / 2 || Math.abs(at.y - view.y) > (height * view.scale) / 2;
  if (isBeside) beside();
  else picture.show(view.scale > 1 ? WHOLE : zoomed(view, TAPPED, at, sizes));
}

function fromMiddle({ clientX, clientY }: MouseEvent, frame: HTMLElement): Point {
  const { left, top, width, height } = frame.getBoundingClientRect();
  return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
}
