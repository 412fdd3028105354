import { wordsOf } from "../../i18n/own-words.ts";
import { type Article, questionsOf } from "../../model/article.ts";
import { crossReferenceText } from "../../prose/cross-reference.ts";
import type { CrossReferenceMeta } from "../../prose/rules/cross-reference.ts";
import { proseText } from "../../prose/text.ts";
import type { Uses } from "./inlines.ts";

/**
 * Writes into each cross-reference what it says (`Figure 2`), for whatever needs prose as plain text:
 * search, speaker notes, descriptions. Key points were read before the numbers were known, so those
 * with a cross-reference get their text again. Changes the article, which is not frozen yet.
 */
export function nameReferences(article: Article, { fragments }: Uses): void {
  const words = wordsOf(article.meta);
  const references = fragments.filter(({ token }) => token.type === "cross_reference");
  for (const { token } of references) {
    const { form, written } = token.meta as CrossReferenceMeta;
    const text = crossReferenceText(article, token.content, words, form);
    token.meta = { form, written, text } satisfies CrossReferenceMeta;
  }
  if (references.length === 0) return;
  for (const point of questionsOf(article).flatMap(({ answers }) =>
    answers.flatMap(({ keyPoints }) => keyPoints),
  )) {
    const [inline] = point.prose.tokens;
    const refers = inline?.children?.some(({ type }) => type === "cross_reference");
    if (refers) Object.assign(point, { text: proseText(point.prose) });
  }
}
