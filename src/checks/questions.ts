import { questionsOf } from "../model/article.ts";
import { isEmpty } from "../model/prose.ts";
import { lineSpan } from "../model/span.ts";
import { headingsIn } from "../prose/headings-in.ts";
import type { Check } from "./check.ts";

/** How many headings a message names. */
const NAMED = 5;

/** The article has a question. The message names the headings that it has instead. */
export const articleHasQuestion: Check = ({ parts, abstract }, report) => {
  if (parts.some(({ kind }) => kind === "question")) return;
  const [section] = parts;
  if (section) {
    const names = namesOf(parts.map(({ heading }) => heading.text));
    const message = `the article has no question, only sections: ${names}`;
    const hint = `write a question: ## Why …?, or take {.section} off a heading that asks something`;
    report("article/no-question", section.span, message, hint);
    return;
  }
  if (isEmpty(abstract.prose)) return; // `article/empty` says so
  const headings = headingsIn(abstract.prose);
  const [first] = headings;
  if (!first) {
    const hint = "write each question as a heading: ## Why do naps help?";
    report("article/no-question", lineSpan(1), "the article has no question", hint);
    return;
  }
  const names = namesOf(headings.map(({ text }) => text));
  const message = `the article has no question, which is a heading with ##; its headings are ${names}`;
  const hint = `write ## in place of ${"#".repeat(first.level)} before each question: ## ${first.text}`;
  report("article/no-question", lineSpan(first.line), message, hint);
};

function namesOf(texts: readonly string[]): string {
  const some = texts.slice(0, NAMED).map((text) => `“${text}”`);
  return [...some, ...(texts.length > NAMED ? ["…"] : [])].join(", ");
}

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
