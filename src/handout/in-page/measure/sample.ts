import { chainKeys } from "../lines/chains.ts";
import { textsIn } from "../texts.ts";
import { TALL_IN_LINES } from "./tall-in-lines.ts";
import { UNEVEN_IN_PARTS } from "./whole-lines.ts";

/** Elements that are measured. */
const MEASURED = `.slide-shown, .cornell-row, .prompt, blockquote, ${UNEVEN_IN_PARTS}, ${TALL_IN_LINES}`;

/**
 * Hides every question and section that has nothing to measure and no kind of element or letter that
 * was not shown before, so that the browser lays out little and still requests every font. Gives a function
 * that shows them again.
 */
export function showSampleOf(articles: readonly HTMLElement[]): () => void {
  const kindOf = chainKeys();
  const seen = new Set<string>();
  const hidden: HTMLElement[] = [];
  for (const article of articles) {
    for (const part of article.querySelectorAll<HTMLElement>(".question, .section")) {
      const kinds = [...[...part.querySelectorAll("*")].map(kindOf), ...lettersIn(part, kindOf)];
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

/** Letters that some fonts lack. */
const RARE = /[^\0-\u{ff}]/gu;

/**
 * Which rare letters stand in what kind of element, sixteen neighbours as one: for each script, and often
 * for each part of one, there is a font of its own.
 */
function lettersIn(part: Element, kindOf: (element: Element) => string): readonly string[] {
  return [...textsIn(part)].flatMap(({ data, parentElement }) => {
    const groups = new Set(data.match(RARE)?.map((letter) => letter.codePointAt(0)! >> 4));
    return [...groups].map((group) => `${kindOf(parentElement!)} ${group}`);
  });
}
