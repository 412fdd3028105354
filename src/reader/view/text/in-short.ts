import { type Html, html, raw } from "../../../markup/html.ts";
import type { Prose } from "../../../model/prose.ts";
import { firstWords } from "../../../prose/first-words.ts";
import { renderProse } from "../../../prose/render-prose.ts";
import { proseText } from "../../../prose/text.ts";
import type { PageContext } from "../../page-context.ts";

/**
 * A key point or a position as HTML: without ids, because the page may show it twice, and without links
 * and footnotes, because it may be inside a link.
 */
export function inShort(prose: Prose, { prose: context }: PageContext): Html {
  const plain = { ...context, footnotes: "omit", ids: false, link: () => undefined } as const;
  return raw(renderProse(prose, { ...plain, citation: undefined }));
}

/** A key point of more characters than this is cut after so many words: it is a long sentence. */
const LONG = { characters: 120, words: 20 } as const;

/** A key point as {@link inShort} or, of a long one, its first words and an ellipsis. */
export function pointInShort(prose: Prose, page: PageContext): Html {
  if (!isLong(prose)) return inShort(prose, page);
  const first = firstWords(prose, LONG.words, page.article.meta.lang);
  return first === prose ? inShort(prose, page) : html`${inShort(first, page)} …`;
}

/** Whether a key point may be cut. By its length, because it takes long to count the words of thousands. */
export function isLong(prose: Prose): boolean {
  return proseText(prose).length > LONG.characters;
}
