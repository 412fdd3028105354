import { textsIn } from "../texts.ts";

/** Text that is written from left to right in every language, where the browser isolates it already. */
const ISOLATED = "pre, code, kbd, samp, math, svg, [dir=ltr], a.link-address, .note-call";
/**
 * Numbers, and units or words in Latin letters right after them: `5 mg/kg`, `3 × 10⁵ cells`, `−4 °C`. The
 * numbers in `ko5k0fs.png` and `GPT-4o` belong to the word before them.
 */
const QUANTITY =
  /(?<![\p{Script=Latin}\p{Nd}][-_./]?)[-−+±<>≤≥~≈]?\p{Nd}[\p{Nd}.,٫٬×·⁰-⁹^/–\s−-]*[\s\u00a0]?[\p{Script=Latin}°µμ%][\p{Script=Latin}\d°µμ%/·²³⁻¹.-]*/gu;

/**
 * Lets a number and its unit run from left to right in an article that runs from right to left. After an
 * Arabic letter the number would stand to the right of its unit: a browser takes it for a part of the
 * Arabic text. Unicode Standard Annex 9, rule W2.
 */
export function isolateUnits(article: HTMLElement): void {
  if (article.dir !== "rtl") return;
  for (const text of [...textsIn(article)]) {
    if (!/\p{Nd}/u.test(text.data) || text.parentElement?.closest(ISOLATED)) continue;
    for (const { 0: quantity, index } of [...text.data.matchAll(QUANTITY)].reverse()) {
      const rest = text.splitText(index);
      rest.splitText(quantity.trimEnd().length);
      const isolated = document.createElement("span");
      isolated.className = "quantity";
      rest.replaceWith(isolated);
      isolated.append(rest);
    }
  }
}
