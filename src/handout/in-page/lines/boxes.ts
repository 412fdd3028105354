import type { Paragraph } from "./paragraphs.ts";

/** Widths of formulas and images in text, px. What is not known is missing. */
export type BoxWidths = ReadonlyMap<Element, number>;

/**
 * Measures the boxes in paragraphs. Those of hidden paragraphs are copied below a paragraph of the same
 * style that is shown; a hidden image has no size that could be relied on.
 */
export function measureBoxes(paragraphs: readonly Paragraph[]): BoxWidths {
  const widths = new Map<Element, number>();
  const copies = new Map<Element, Element>();
  const lines: HTMLElement[] = [];
  for (const { element, style, tokens } of paragraphs) {
    const isHidden = element.closest("[hidden]") !== null;
    for (const token of tokens) {
      if (token.kind !== "box") continue;
      const { element: box } = token;
      if (!isHidden) widths.set(box, box.getBoundingClientRect().width);
      else if (box.localName !== "img") {
        const copy = withoutIds(box.cloneNode(true) as Element);
        copies.set(box, copy);
        lines.push(lineWith(copy, style.paragraph));
      }
    }
  }
  for (const [box, copy] of copies) widths.set(box, copy.getBoundingClientRect().width);
  for (const line of lines) line.remove();
  return widths;
}

function withoutIds(element: Element): Element {
  for (const each of [element, ...element.querySelectorAll("[id]")]) each.removeAttribute("id");
  return element;
}

/** Puts a box into a hidden paragraph below another. */
function lineWith(box: Element, paragraph: HTMLElement): HTMLElement {
  const line = paragraph.cloneNode(false) as HTMLElement;
  line.removeAttribute("id");
  line.style.cssText += ";position: absolute; width: max-content; visibility: hidden; text-indent: 0";
  line.append(box);
  paragraph.after(line);
  return line;
}
