import type { Words } from "../i18n/words.ts";
import type { Article, Part } from "../model/article.ts";

/**
 * The text of an empty link, `[](#naps)`: `question 3` for a question, the heading of a section,
 * `Kessler on question 3` for an answer, and the id itself when nothing has it.
 */
export function crossReferenceText(article: Article, id: string, words: Words): string {
  const target = article.targets.get(id);
  const part = article.parts.find((candidate) => candidate.id === (target?.part ?? id));
  if (!part) return id;
  const answer =
    part.kind === "question" ? part.answers.find((candidate) => id.startsWith(candidate.id)) : undefined;
  if (answer?.expert) return words.answerTo(answer.expert.shortName, partText(part, words));
  return partText(part, words);
}

function partText(part: Part, words: Words): string {
  return part.kind === "question" ? words.questionReference(part.number) : part.heading.text;
}
