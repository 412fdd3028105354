import { textsIn } from "../texts.ts";

const LETTERS = "[kcdmµμnpMGT]?(?:g|m|s|L|l|A|V|W|J|N|K|M|Hz|Pa|mol|eV|B|b|cal|Gy|Sv|Bq|bar)";
const UNIT = `(?:[%‰°′″]|(?:${LETTERS}|min|h|d|ha|mmHg|dB|ppm|IU|IE)(?![\\p{L}\\p{Nd}]))`;
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
