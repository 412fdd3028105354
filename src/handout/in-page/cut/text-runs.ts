import { textsIn } from "../texts.ts";

/** The longest run of text in one element, in characters: less than any page holds. */
const LONGEST_RUN = 800;

/**
 * Gives each run of text an element of its own. Paged.js finds the text node at which a page ends by
 * its content: of two nodes in one paragraph that both say “ and ” it takes the first, and text that
 * repeats itself is cut at the wrong place. Words would be lost or doubled.
 */
export function wrapTextRuns(article: HTMLElement): void {
  for (const text of [...textsIn(article)]) {
    const parent = text.parentElement;
    if (!parent || /^[ \t\n\r\f]*$/.test(text.data) || !(parent instanceof HTMLElement)) continue;
    const alone = parent.childNodes.length === 1 && text.data.length <= LONGEST_RUN;
    if (!alone) text.replaceWith(...piecesOf(text.data).map(inElement));
  }
}

/** Splits text into pieces that are not too long, at blanks where there are any. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > LONGEST_RUN) {
    const blank = rest.lastIndexOf(" ", LONGEST_RUN);
    const end = blank > 0 ? blank : endOfCharacter(rest, LONGEST_RUN);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}

/** Moves an end that is between the two halves of a surrogate pair. */
function endOfCharacter(text: string, end: number): number {
  const unit = text.charCodeAt(end);
  return unit >= 0xdc00 && unit <= 0xdfff ? end - 1 : end;
}

function inElement(text: string): HTMLElement {
  const element = document.createElement("span");
  element.textContent = text;
  return element;
}
