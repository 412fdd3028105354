import type { Question } from "../model/article.ts";
import { answerPages } from "./division/answer-pages.ts";
import { partFile } from "./files.ts";

/** An answer of a question that has several pages: its expert, and which page has it, from 0. */
export type ListedAnswer = readonly [slug: string, name: string, page: number];

/** The script that lists the answers of a question, relative to the article's folder; undefined where one page has all. */
export function answersList(question: Question): string | undefined {
  if (answerPages(question).length < 2) return undefined;
  return partFile(question).replace(/\.html$/, "/answers.js");
}

/** The script itself. It is a script and no data, as `places.js`. */
export function answersScript(question: Question): string {
  const all = answerPages(question).flatMap((answers, page) =>
    answers.flatMap(({ expert }): readonly ListedAnswer[] =>
      expert ? [[expert.slug, expert.name, page]] : [],
    ),
  );
  return `triptychAnswers=${JSON.stringify(all)};\n`;
}
