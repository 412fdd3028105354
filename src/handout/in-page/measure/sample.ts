import { chainKeys } from "../lines/chains.ts";
import { textsIn } from "../texts.ts";
import { TALL_IN_LINES } from "./tall-in-lines.ts";
import { UNEVEN_IN_PARTS } from "./whole-lines.ts";

/** Elements that are measured. */
const MEASURED = `.slide-shown, .cornell-row, .prompt, blockquote, ${UNEVEN_IN_PARTS}, ${TALL_IN_LINES}`;

/** Parts of the articles that are hidden while the others are measured. */
export interface Sample {
  /** Shows what must be measured. */
  showMeasured(): void;
  /** Shows everything. */
  showAll(): void;
}

/**
 * Hides every question and section that has no kind of element or letter that was not shown before, so that
 * the browser lays out little and still requests every font. When all fonts are there, what must be measured
 * is shown as well: it would be laid out twice otherwise.
 */
export function showSampleOf(articles: readonly HTMLElement[]): Sample {
  const kindOf = chainKeys();
  const seen = new Set<string>();
  const hidden: HTMLElement[] = [];
  const measured: HTMLElement[] = [];
  for (const article of articles) {
    for (const part of article.querySelectorAll<HTMLElement>(".question, .section")) {
      const kinds = [...[...part.querySelectorAll("*")].map(kindOf), ...lettersIn(part, kindOf)];
      const isNew = kinds.some((kind) => !seen.has(kind));
      for (const kind of kinds) seen.add(kind);
      // Headings are few and of any height.
      if (isNew) continue;
      const contents = [...part.querySelectorAll<HTMLElement>(":scope > :not(h2)")];
      hidden.push(...contents);
      if (part.querySelector(MEASURED)) measured.push(...contents);
    }
  }
  for (const element of hidden) element.hidden = true;
  const show = (elements: readonly HTMLElement[]) => {
    for (const element of elements) element.hidden = false;
  };
  return { showMeasured: () => show(measured), showAll: () => show(hidden) };
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
