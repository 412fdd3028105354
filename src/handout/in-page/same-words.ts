/** The letters of an article: its text without blanks, and that of its notes apart. */
export interface Letters {
  readonly text: string;
  readonly notes: string;
}

/** The letters of the article before it is cut. */
export function lettersOf(article: Element): Letters {
  const notes = [...article.querySelectorAll(".note")];
  return { text: textWithout(article, ".note"), notes: lettersIn(notes) };
}

/** The letters of what stands on the pages. */
export function lettersOn(
  sheets: readonly { readonly text: Element | undefined; readonly notes: readonly Element[] }[],
): Letters {
  return {
    text: sheets.map(({ text }) => (text ? textWithout(text, "[data-repeated], .note") : "")).join(""),
    notes: lettersIn(sheets.flatMap(({ notes }) => notes)),
  };
}

/**
 * What is around the first letter that one text has and the other has not; undefined when they are
 * the same. Paged.js drops text in known cases and says nothing.
 */
export function firstDifference(before: Letters, after: Letters): string | undefined {
  return differenceOf(before.text, after.text) ?? differenceOf(before.notes, after.notes);
}

function differenceOf(before: string, after: string): string | undefined {
  if (before === after) return undefined;
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  return before.slice(Math.max(0, at - 20), at + 40) || after.slice(0, 40);
}

function lettersIn(elements: readonly Element[]): string {
  return elements.map(({ textContent }) => squeezed(textContent ?? "")).join("");
}

function textWithout(element: Element, selector: string): string {
  let text = "";
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ALL, (node) =>
    node instanceof Element && node.matches(selector) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) text += node.data;
  }
  return squeezed(text);
}

/** Without blanks, and without the sign that Paged.js adds where it cuts a word. */
function squeezed(text: string): string {
  return text.replace(/[\s\u200b]+/g, "");
}
