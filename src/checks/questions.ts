import { questionsOf } from "../model/article.ts";
import { lineSpan } from "../model/span.ts";
import type { Check } from "./check.ts";

/** The article has a question. */
export const articleHasQuestion: Check = (article, report) => {
  if (questionsOf(article).length > 0) return;
  if (article.parts.length === 0 && article.abstract.prose.tokens.length === 0) return; // `article/empty` says so
  report(
    "article/no-question",
    lineSpan(1),
    "the article has no question",
    "write each question as a heading: ## Why do naps help?",
  );
};
