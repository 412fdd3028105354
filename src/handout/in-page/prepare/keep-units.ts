import { textsIn } from "../texts.ts";

/** The space between a number and its unit: “5 mg”, “3.2 kcal/kg”, “20 °C”, “7 %”. */
const BEFORE_UNIT =
  /(?<=\p{Nd}) (?=(?:[%‰°′″]|[kcdmµμnpMGT]?(?:g|m|s|L|l|A|V|W|J|N|K|M|Hz|Pa|mol|eV|B|b|cal|Gy|Sv|Bq|bar)|min|h|d|ha|mmHg|dB|ppm|IU|IE)(?![\p{L}\p{Nd}]))/gu;
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
