import type { XmlComponent } from "docx";
import type { Element } from "domhandler";
import { elementsIn, hasClass, isInvisible } from "./mathml.ts";
import { e, nothing, property } from "./office-math.ts";
import { type WriteElement, writeRow } from "./write-row.ts";

/** A table of formulas: a matrix, or lines that stand below each other at their signs. */
export function writeTable(element: Element, write: WriteElement): XmlComponent {
  const rows = elementsIn(element).map((row) =>
    elementsIn(row).filter((cell) => !hasClass(cell, /^math-half$/)),
  );
  const count = Math.max(0, ...rows.map((cells) => cells.length));
  const columns = Array.from({ length: count }, (_none, index) => columnOf(rows[0]?.[index]));
  // Both sides of an equation stand close to each other.
  const gap =
    hasClass(element, /^tml-jot$/) && count === 2 ? [property("cGpRule", "3"), property("cGp", "0")] : [];
  return e(
    "m",
    e("mPr", property("plcHide", "1"), ...gap, ...(count > 0 ? [e("mcs", ...columns)] : [])),
    ...rows.map((cells) =>
      e(
        "mr",
        ...Array.from({ length: count }, (_none, index) => {
          const cell = cells[index];
          return e("e", ...(isInvisible(cell) ? [nothing()] : writeRow([cell!], write)));
        }),
      ),
    ),
  );
}

function columnOf(cell: Element | undefined): XmlComponent {
  const isAt = (side: string) => cell !== undefined && hasClass(cell, new RegExp(`^(?:tml|math)-${side}$`));
  const side = isAt("right") ? "right" : isAt("left") || isAt("start") ? "left" : "center";
  return e("mc", e("mcPr", property("count", "1"), property("mcJc", side)));
}
