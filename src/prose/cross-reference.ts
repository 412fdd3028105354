import type { Words } from "../i18n/words.ts";
import type { Answer, Article, Part, Question, Target } from "../model/article.ts";
import { isNumbered } from "../model/numbered.ts";
import type { CrossReferenceMeta } from "./rules/cross-reference.ts";

/**
 * The text of a cross-reference, `[](#naps)` or `@fig-cell`: `Figure 2` for what is numbered, else the
 * words of a caption or subheading; `question 3` for a question, the heading of a section, `Kessler on
 * question 3` for an answer, and the id itself when nothing has it. In the form
 * `number`, what is numbered gives its number only.
 */
export function crossReferenceText(
  article: Article,
  id: string,
  words: Words,
  form: CrossReferenceMeta["form"] = "full",
): string {
  const target = article.targets.get(id);
  if (form === "number" && target?.number !== undefined) return String(target.number);
  const named = target && nameOf(target, words);
  if (named !== undefined) return named;
  const part = article.parts.find((candidate) => candidate.id === (target?.part ?? id));
  if (!part) return id;
  const answer = part.kind === "question" ? answerAround(id, part) : undefined;
  if (answer?.expert) return words.answerTo(answer.expert.shortName, partText(part, words));
  return partText(part, words);
}

/** The answer that has an id or a paragraph with it. One id may begin another: `naps-mc`, `naps-mc-2`. */
function answerAround(id: string, { answers }: Question): Answer | undefined {
  return answers
    .filter((answer) => id === answer.id || id.startsWith(`${answer.id}-`))
    .reduce<Answer | undefined>((a, b) => (a && a.id.length > b.id.length ? a : b), undefined);
}

/** What a numbered thing or a subheading is called. */
function nameOf({ kind, number, text }: Target, words: Words): string | undefined {
  return isNumbered(kind) && number !== undefined ? inOneLine(words[kind](number)) : text;
}

function partText(part: Part, words: Words): string {
  return part.kind === "question" ? inOneLine(words.questionReference(part.number)) : part.heading.text;
}

/** A label whose number no line parts from its word, wherever the language has the number. */
function inOneLine(label: string): string {
  return label.replace(/ (?=\p{Nd})|(?<=\p{Nd}\S*) /gu, "\u00a0");
}
