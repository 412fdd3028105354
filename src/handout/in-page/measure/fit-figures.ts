import type { LostText } from "../../../pdf/lost-text.ts";
import { NAMED } from "../compare-text.ts";
import { type DrawnTypes, shownType } from "./drawn-type.ts";
import { isInText, widen } from "./widen.ts";

/** The smallest type of a drawing, px: 7 pt, less what is lost by rounding. */
const SMALLEST = 9.3;

/** So many letters of a caption show which figure it is. */
const MOST_LETTERS = 40;

/**
 * Gives figures more room whose drawing would have type smaller than 7 pt: across both columns, or through the
 * outer margin where no name stands there. Gives those whose type is too small all the same.
 */
export function fitFigures(article: HTMLElement, types: DrawnTypes): readonly LostText[] {
  return [...article.querySelectorAll("figure img, .drawing > svg")].flatMap((drawing) => {
    const isSmall = () => (shownType(drawing, types) ?? SMALLEST) < SMALLEST;
    if (!isSmall()) return [];
    const holder = drawing.closest<HTMLElement>("figure") ?? drawing.parentElement!;
    if (isInText(holder) && !setAcross(holder)) widen(holder);
    return isSmall() ? [smallIn(holder)] : [];
  });
}

/** Lets a block in the text reach over both columns. False where there is one only. */
function setAcross(block: HTMLElement): boolean {
  if (!block.closest(".columns-2")) return false;
  block.classList.add("across");
  return true;
}

function smallIn(holder: HTMLElement): LostText {
  const words = holder.querySelector("figcaption") ?? holder;
  const near = (words.textContent ?? "").replaceAll("\u00ad", "").replace(/\s+/g, " ").trim();
  const named = near || (holder.querySelector("img")?.alt ?? "");
  return { id: holder.closest(NAMED)?.id ?? "", near: named.slice(0, MOST_LETTERS), kind: "small-drawing" };
}
