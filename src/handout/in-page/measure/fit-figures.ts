import type { LostText } from "../../../pdf/lost-text.ts";
import { namedPlace } from "../named-place.ts";
import { type DrawnTypes, shownType } from "./drawn-type.ts";
import { isInText, widen } from "./widen.ts";

/** The smallest type of a drawing, px: 7 pt, less what is lost by rounding. */
const SMALLEST = 9.3;

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
  return { ...namedPlace(holder, holder.querySelector("figcaption")?.textContent), kind: "small-drawing" };
}
