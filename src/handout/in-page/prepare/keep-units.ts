import { UNIT } from "../../../model/unit.ts";
import { textsIn } from "../texts.ts";

const POWER = "(?:⁻?[¹²³⁴-⁹])";
/**
 * The space between a number and its unit (“5 mg”, “3.2 kcal/kg”, “20 °C”, “7 %”), and between units where the
 * second has a power: “200 µg m⁻³”. The power may be an element of its own, behind the text.
 */
const BEFORE_UNIT = new RegExp(
  `(?<=\\p{Nd}) (?=${UNIT})|(?<=\\p{Nd}(?: ${UNIT}${POWER}?)+) (?=${UNIT}(?:${POWER}|$))`,
  "gu",
);
const NO_BREAK_SPACE = "\u00a0";

/** Keeps numbers with their units in the cells of tables, which are often narrower than both. */
export function keepUnits(article: HTMLElement): void {
  for (const cell of article.querySelectorAll("td, th")) {
    for (const text of textsIn(cell)) {
      const kept = text.data.replace(BEFORE_UNIT, NO_BREAK_SPACE);
      if (kept !== text.data) text.data = kept;
    }
  }
}
