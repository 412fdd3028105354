import { fitSlide } from "../client/fit.ts";
import { type Box, boxesOf } from "./boxes.ts";

/** The faults that a browser can measure on a screen. */
export type FaultKind = "overflow" | "clipped" | "outside" | "overlap";

/** One thing on a screen that cannot be seen as it should. */
export interface Fault {
  readonly kind: FaultKind;
  /** Number of the slide, and of the screen on it; both counted from 1. */
  readonly slide: number;
  readonly screen: number;
  /** How large the fault is, in px of a slide 720 px high (in px of the window, where slides are shown as text). */
  readonly px: number;
  /** The first words of the affected text. */
  readonly text: string;
}

/** Smaller differences come from rounding, in px. */
const TOLERANCE = 1.5;

/**
 * Measures every screen of an opened talk at the current window size, with all fragments shown and
 * the text fitted as for the audience. Slides that reveal.js has not laid out are laid out one at a
 * time.
 */
export function measureSlides(root: HTMLElement): readonly Fault[] {
  const asSlides = root.dataset.view === "slides";
  const faults: Fault[] = [];
  [...root.querySelectorAll<HTMLElement>(".slides > section")].forEach((slide, index) => {
    const below = [...slide.querySelectorAll<HTMLElement>(":scope > section")];
    (below.length > 0 ? below : [slide]).forEach((section, screen) => {
      const place = { slide: index + 1, screen: screen + 1 };
      const found = asSlides ? laidOut(section, () => measureSlide(section)) : measureText(section);
      faults.push(...found.map((fault) => ({ ...place, ...fault })));
    });
  });
  return faults;
}

type Found = Omit<Fault, "slide" | "screen">;

/** Lays out one screen while `measure` runs, even if reveal.js has hidden it. */
function laidOut(section: HTMLElement, measure: () => readonly Found[]): readonly Found[] {
  const shown = [section, section.parentElement!.closest<HTMLElement>("section")].filter((each) => !!each);
  for (const each of shown) each.dataset.measured = "";
  const found = measure();
  for (const each of shown) delete each.dataset.measured;
  return found;
}

function measureSlide(section: HTMLElement): readonly Found[] {
  const screen = section.querySelector<HTMLElement>(".screen")!;
  const body = section.querySelector<HTMLElement>(".body");
  fitSlide(section);
  const frame = screen.getBoundingClientRect();
  const scale = frame.width / screen.offsetWidth;
  const boxes = boxesOf(screen);
  const found = [...outside(boxes, frame), ...clipped(boxes, screen), ...overlaps(boxes)];
  const inPx = worstOfEach(found).map((fault) => ({ ...fault, px: Math.ceil(fault.px / scale) }));
  if (!body || !("overflow" in body.dataset)) return inPx;
  const px = Math.max(body.scrollHeight - body.clientHeight, body.scrollWidth - body.clientWidth);
  // Content that overflows is also clipped and overlaps: one fault is enough.
  return [{ kind: "overflow", px, text: "" }];
}

/** Slides shown as text are as high as their content, so only their width is checked. */
function measureText(section: HTMLElement): readonly Found[] {
  const boxes = boxesOf(section.querySelector(".screen")!);
  const frame = new DOMRect(0, -1e6, document.documentElement.clientWidth, 2e6);
  const reachable = boxes.filter(({ block }) => !block.closest(".table, pre, .equation, .drawing"));
  return worstOfEach([...outside(reachable, frame), ...overlaps(reachable)]);
}

function outside(boxes: readonly Box[], frame: DOMRect): readonly Found[] {
  return boxes.flatMap((box) => exceeding("outside", box, frame));
}

/** Boxes that an element around them cuts off. */
function clipped(boxes: readonly Box[], screen: Element): readonly Found[] {
  return boxes.flatMap((box) => {
    for (let holder = box.block; holder !== screen && holder.parentElement; holder = holder.parentElement) {
      if (holder === box.block && holder.matches("svg, img, math")) continue;
      if (getComputedStyle(holder).overflow === "visible") continue;
      const found = exceeding("clipped", box, holder.getBoundingClientRect());
      if (found.length > 0) return found;
    }
    return [];
  });
}

function exceeding(kind: FaultKind, { rect, text }: Box, frame: DOMRect): readonly Found[] {
  const px = Math.max(
    rect.right - frame.right,
    frame.left - rect.left,
    rect.bottom - frame.bottom,
    frame.top - rect.top,
  );
  return px > TOLERANCE ? [{ kind, px, text }] : [];
}

/** Boxes that overlap, unless one contains the other. */
function overlaps(boxes: readonly Box[]): readonly Found[] {
  const found: Found[] = [];
  boxes.forEach((one, index) => {
    for (const other of boxes.slice(index + 1)) {
      if (one.block === other.block || one.block.contains(other.block) || other.block.contains(one.block))
        continue;
      const px = shared(one.rect, other.rect);
      if (px > TOLERANCE) found.push({ kind: "overlap", px, text: other.text });
    }
  });
  return found;
}

/** How far two rectangles overlap in the direction in which they overlap less. */
function shared(one: Box["rect"], other: Box["rect"]): number {
  return Math.min(
    Math.min(one.right, other.right) - Math.max(one.left, other.left),
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
  );
}

function worstOfEach(found: readonly Found[]): readonly Found[] {
  const worst = new Map<FaultKind, Found>();
  for (const fault of found) if (fault.px > (worst.get(fault.kind)?.px ?? 0)) worst.set(fault.kind, fault);
  return [...worst.values()].map((fault) => ({ ...fault, px: Math.ceil(fault.px) }));
}
