import { TALL_IN_LINES } from "./tall-in-lines.ts";
import { UNEVEN_IN_PARTS } from "./whole-lines.ts";

/** Elements that are measured. */
const MEASURED = `.slide-shown, .prompt, blockquote, ${UNEVEN_IN_PARTS}, ${TALL_IN_LINES}`;

/**
 * Hides every question and section that has nothing to measure and no kind of element that was not
 * shown before, so that the browser lays out little and still requests every font. Gives a function
 * that shows them again.
 */
export function showSampleOf(articles: readonly HTMLElement[]): () => void {
  const seen = new Set<string>();
  const hidden: HTMLElement[] = [];
  for (const article of articles) {
    for (const part of article.querySelectorAll<HTMLElement>(".question, .section")) {
      const kinds = [...part.querySelectorAll("*")].map(kindOf);
      const isNew = kinds.some((kind) => !seen.has(kind));
      for (const kind of kinds) seen.add(kind);
      if (isNew || part.querySelector(MEASURED)) continue;
      for (const child of part.children as Iterable<HTMLElement>) {
        // Headings are few and of any height.
        if (child.matches("h2")) continue;
        child.hidden = true;
        hidden.push(child);
      }
    }
  }
  return () => {
    for (const part of hidden) part.hidden = false;
  };
}

/** What an element's font depends on, nearly: the names and classes of it and its two ancestors. */
function kindOf(element: Element): string {
  const parent = element.parentElement;
  return [element, parent, parent?.parentElement]
    .map((each) => (each ? `${each.localName}.${each.className}` : ""))
    .join(" ");
}
