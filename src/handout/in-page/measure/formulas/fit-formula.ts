import type { LostText } from "../../../../pdf/lost-text.ts";
import { namedPlace } from "../../named-place.ts";
import { isInText, widen } from "../widen.ts";
import { breakRow } from "./break-row.ts";

/** The smallest type of a formula, px: 7.5 pt. */
const SMALLEST = 10;

/**
 * Makes a display formula fit that is wider than the text: through the outer margin, where no name
 * stands there; in smaller type; in several lines. Its number keeps its size. One that is still too
 * wide gets as small as it must, and is told of.
 */
export function fitFormula(box: HTMLElement): LostText | undefined {
  const formula = box.querySelector<HTMLElement>("math");
  if (!formula || excess(box) <= 0) return undefined;
  if (isInText(box)) widen(box);
  if (excess(box) <= 0 || shrink(box, formula, SMALLEST)) return undefined;
  breakLines(box, formula);
  if (excess(box) <= 0 || shrink(box, formula, SMALLEST) || shrink(box, formula, 1)) {
    const size = Number.parseFloat(getComputedStyle(formula).fontSize);
    if (size >= SMALLEST) return undefined;
  }
  return { ...namedPlace(box, formula.getAttribute("alttext") ?? formula.textContent), kind: "small" };
}

/** By how much a formula is wider than its place, px. */
function excess(box: HTMLElement): number {
  return box.scrollWidth - box.clientWidth;
}

/** Sets a formula smaller, until it fits. False, and nothing is changed, when it would be below `smallest`, px. */
function shrink(box: HTMLElement, formula: HTMLElement, smallest: number): boolean {
  const size = Number.parseFloat(getComputedStyle(formula).fontSize);
  const { width } = formula.getBoundingClientRect();
  const first = (size * (width - excess(box))) / width;
  for (const type of [first, first * 0.98, first * 0.95]) {
    if (type < smallest) break;
    formula.style.fontSize = `${type}px`;
    if (excess(box) <= 0) return true;
  }
  formula.style.fontSize = "";
  return false;
}

/** Breaks a formula, or the lines of an aligned one that are too wide. */
function breakLines(box: HTMLElement, formula: HTMLElement): void {
  const row = formula.firstElementChild;
  const room = formula.getBoundingClientRect().width - excess(box);
  if (row?.localName === "mrow") breakRow(row, room);
  if (row?.localName !== "mtable") return;
  const right = row.getBoundingClientRect().left + room;
  for (const cell of row.querySelectorAll(":scope > mtr > mtd > mrow")) {
    const { left, right: end } = cell.getBoundingClientRect();
    if (end > right) breakRow(cell, right - left);
  }
}
