import type { RevealApi } from "reveal.js";
import { placeOnSlide } from "./place-on-slide.ts";
import { keptStrokes, pathOf, type Stroke } from "./strokes.ts";
import { toolOf } from "./tool.ts";

const SVG = "http://www.w3.org/2000/svg";

/** Points closer than this to the one before are left out, in px of a slide 720 px high. */
const NEAR = 3;

/** What has been drawn on the screen that is shown. */
export interface Drawing {
  isEmpty(): boolean;
  erase(): void;
}

/**
 * Makes the mouse, a stylus or a finger draw on the screen that is shown while the pen is in use. Each
 * screen has its own drawing, which comes back with it, also after a reload.
 */
export function bindPen(root: HTMLElement, deck: RevealApi): Drawing {
  const kept = keptStrokes();
  const sheet = sheetOf(deck);
  const address = () => {
    const { h, v } = deck.getIndices();
    return `#/${h + 1}/${v + 1}`;
  };
  const draw = () => sheet.replaceChildren(...kept.of(address()).map((stroke) => lineOf(stroke)));
  deck.on("slidechanged", draw);
  draw();
  followStrokes(root, deck, sheet, (stroke) => {
    kept.set(address(), [...kept.of(address()), stroke]);
    draw();
  });
  root.querySelector(".slides")!.append(sheet);
  return {
    isEmpty: () => kept.of(address()).length === 0,
    erase() {
      kept.set(address(), []);
      draw();
    },
  };
}

/** The sheet over the slides that is drawn on. reveal.js scales it with them. */
function sheetOf(deck: RevealApi): SVGSVGElement {
  const { width, height } = deck.getConfig();
  const sheet = document.createElementNS(SVG, "svg");
  sheet.setAttribute("class", "drawing-sheet");
  sheet.setAttribute("viewBox", `0 0 ${width} ${height}`);
  sheet.setAttribute("aria-hidden", "true");
  return sheet;
}

function lineOf(stroke: Stroke): SVGPathElement {
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", pathOf(stroke));
  return path;
}

/** Shows each stroke while it is drawn, and gives it to `finished`. */
function followStrokes(
  root: HTMLElement,
  deck: RevealApi,
  sheet: SVGSVGElement,
  finished: (stroke: Stroke) => void,
): void {
  let stroke: number[] = [];
  let line: SVGPathElement | undefined;
  const add = (event: PointerEvent) => {
    const { width, height } = deck.getConfig();
    const place = placeOnSlide(root, event);
    const [x, y] = [Math.round(place.x * Number(width)), Math.round(place.y * Number(height))];
    const near = Math.hypot(x - stroke.at(-2)!, y - stroke.at(-1)!) < NEAR;
    if (!near) stroke.push(x, y);
  };
  sheet.addEventListener("pointerdown", (event) => {
    if (toolOf(root) !== "pen" || event.button !== 0 || line) return;
    sheet.setPointerCapture(event.pointerId);
    stroke = [];
    add(event);
    line = lineOf(stroke);
    sheet.append(line);
  });
  sheet.addEventListener("pointermove", (event) => {
    if (!line || !sheet.hasPointerCapture(event.pointerId)) return;
    // Browsers gather the moves of a frame into one event.
    for (const move of event.getCoalescedEvents?.() ?? [event]) add(move);
    line.setAttribute("d", pathOf(stroke));
  });
  // Comes after the pointer is lifted, and when the system takes the pointer away.
  sheet.addEventListener("lostpointercapture", () => {
    if (line) finished(stroke);
    line = undefined;
  });
}
