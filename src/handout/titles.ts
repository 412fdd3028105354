import { wordsOf } from "../i18n/own-words.ts";
import type { Article } from "../model/article.ts";
import { crossReferenceText } from "../prose/cross-reference.ts";
import { plainText } from "../prose/plain-text.ts";
import { referenceId } from "./html/reference-id.ts";

/** What the ids of an article name, in words: for links that lead there. */
export function titlesOf(article: Article): ReadonlyMap<string, string> {
  const { parts, targets, footnotes, references, meta } = article;
  const words = wordsOf(meta);
  const titles = new Map([...targets.keys()].map((id) => [id, crossReferenceText(article, id, words)]));
  for (const part of parts) {
    const { text } = part.heading;
    titles.set(part.id, text);
    for (const { id, expert } of part.kind === "question" ? part.answers : [])
      titles.set(id, expert ? `${expert.name}: ${text}` : text);
  }
  for (const { number } of footnotes) titles.set(`note-${number}`, words.note(number));
  for (const [index, { html }] of references.works.entries()) titles.set(referenceId(index), plainText(html));
  return titles;
}
