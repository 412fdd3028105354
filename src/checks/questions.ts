import { questionsOf } from "../model/article.ts";
import { lineSpan } from "../model/span.ts";
import type { Check } from "./check.ts";

/** The article has a question. */
export const articleHasQuestion: Check = (article, report) => {
  if (questionsOf(article).length > 0) return;
  if (article.parts.length === 0 && article.abstract.prose.tokens.length === 0) return; // `article/empty` says so
  const hint = "write each question as a heading: ## Why do naps help?";
  report("article/no-question", lineSpan(1), "the article has no question", hint);
};

/** Every question is answered. */
export const questionHasAnswer: Check = (article, report) => {
  const expert = article.experts[0];
  const write = expert
    ? `write an answer below it, e.g. under ### ${expert.id}`
    : "write the answer below it";
  const hint = `${write}; if this is not a question, add {.section} to its heading`;
  for (const { heading, answers, span } of questionsOf(article)) {
    if (answers.length > 0) continue;
    report("question/no-answer", span, `the question “${heading.text}” has no answer`, hint);
  }
};
