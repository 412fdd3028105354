import type { Sheet } from "../sheet.ts";

/**
 * Moves a cut inside a word to its soft hyphen. The first letter of a line has an empty rectangle at
 * the end of the line before as well, so Paged.js takes it for a letter of that line.
 */
export function cutAtHyphen(overflow: Range | undefined): Range | undefined {
  if (overflow?.startContainer instanceof Text) {
    const { startContainer: text, startOffset: offset } = overflow;
    if (text.data[offset - 2] === "\u00ad") overflow.setStart(text, offset - 1);
  }
  return overflow;
}

/**
 * Puts the hyphen at the end of a page whose last word goes on overleaf. Paged.js cuts before the
 * soft hyphen, so it is found at the start of the next page. Call it before that page's soft
 * hyphens are settled.
 */
export function hyphenateOverleaf(previous: Sheet | undefined, page: Element): void {
  const text = page.querySelector(".handout");
  if (!previous?.text || !text || !firstText(text)?.data.startsWith("\u00ad")) return;
  const last = lastText(previous.text);
  if (last && /[\p{L}\p{M}]\u200b*$/u.test(last.data)) last.data = `${last.data.replace(/\u200b+$/, "")}-`;
}

function textsOf(element: Element): TreeWalker {
  return document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    (node as Text).data.trim() === "" || node.parentElement?.closest("[data-repeated], .note")
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
}

function firstText(element: Element): Text | null {
  return textsOf(element).nextNode() as Text | null;
}

function lastText(element: Element): Text | null {
  return textsOf(element).lastChild() as Text | null;
}
