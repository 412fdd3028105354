import type { LostText } from "../../../pdf/lost-text.ts";
import { NAMED } from "../compare-text.ts";
import { lineHeight } from "../measure/whole-lines.ts";
import type { Sheet } from "../sheet.ts";
import { textsIn } from "../texts.ts";

/** What stands in the margin may reach below the last line beside it. */
const MARGIN = ".who, .door, .beside:not(.in-text)";
const SHOWN = 40;

/**
 * Finds text that runs below the text block: over the footnotes, into the lower margin or off the sheet.
 * Descenders and the space below a block's last line may do so, a whole line may not. The sheets must be
 * laid out.
 */
export function lowText(sheets: readonly Sheet[]): readonly LostText[] {
  const line = lineHeight();
  const whole = textHeight();
  return sheets.flatMap(({ element }) => {
    const box = element.querySelector<HTMLElement>(".sheet-text");
    const footnotes = element.querySelector<HTMLElement>(".sheet-notes");
    if (!box) return [];
    const taken = footnotes
      ? footnotes.offsetHeight + Number.parseFloat(getComputedStyle(footnotes).marginTop)
      : 0;
    const lowest = whole - taken + line;
    // Measuring each text is slow and almost never needed.
    if (box.offsetHeight <= lowest) return [];
    const text = lastBelow(box, box.getBoundingClientRect().top + lowest);
    if (!text) return [];
    const near = text.data.replace(/\s+/g, "").slice(-SHOWN);
    return [{ id: text.parentElement!.closest(NAMED)?.id ?? "", near, kind: "low" }];
  });
}

/** Height of the text block, px. */
function textHeight(): number {
  const probe = document.createElement("div");
  probe.style.cssText = "position: absolute; height: var(--text-height)";
  document.body.append(probe);
  const height = probe.offsetHeight;
  probe.remove();
  return height;
}

/** The last text in the box that ends below `lowest`. */
function lastBelow(box: HTMLElement, lowest: number): Text | undefined {
  const range = document.createRange();
  let last: Text | undefined;
  for (const text of textsIn(box)) {
    if (text.data.trim() === "" || text.parentElement!.closest(MARGIN)) continue;
    range.selectNodeContents(text);
    if ([...range.getClientRects()].some(({ bottom }) => bottom > lowest)) last = text;
  }
  return last;
}
