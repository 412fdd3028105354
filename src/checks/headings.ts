import { questionsOf } from "../model/article.ts";
import { lineSpan } from "../model/span.ts";
import { asks } from "../prose/asks.ts";
import { headingsIn } from "../prose/headings-in.ts";
import type { Check } from "./check.ts";
import { isSectionName } from "./section-names.ts";

/** A heading such as “Introduction” is not read as a question: it says that it is a section. */
export const questionIsNoSection: Check = (article, report) => {
  for (const { heading, answers, span } of questionsOf(article)) {
    const isAnswered = answers.some(({ expert }) => expert !== undefined);
    // One without any text is told already.
    if (answers.length === 0 || isAnswered || !isSectionName(heading.text, article.meta.lang)) continue;
    const message = `the heading “${heading.text}” is read as a question`;
    const hint = `if it is none, write ## ${heading.text} {.section}`;
    report("heading/section", span, message, hint);
  }
};

/** Fewer subheadings that ask something may well belong to an answer. */
const FEWEST = 2;

/** Questions are headings of level 2: a heading does not stand above several that ask something. */
export const questionsAreLevelTwo: Check = (article, report) => {
  for (const { heading, answers } of questionsOf(article)) {
    if (asks(heading.text) || answers.some(({ expert }) => expert !== undefined)) continue;
    const below = answers.flatMap(({ body }) => headingsIn(body.prose));
    const [first, ...others] = below.filter(({ level, text }) => level === 3 && asks(text));
    if (!first || others.length + 1 < FEWEST) continue;
    const message = `“${heading.text}” is read as one question, though ${others.length + 1} headings below it ask something`;
    const hint = `write each of them with ##, e.g. ## ${first.text}; and remove ## ${heading.text}, or write ## ${heading.text} {.section}`;
    report("heading/too-deep", lineSpan(first.line), message, hint);
  }
};
