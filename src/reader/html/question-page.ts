import type { QuestionPageView } from "../view/question-page.ts";
import { framed } from "./frame.ts";
import { lines } from "./markup.ts";
import { neighbours } from "./neighbours.ts";
import { question } from "./question.ts";

/** The page of one question. */
export function questionPage(view: QuestionPageView): string {
  const { words } = view.frame;
  return framed(view.frame, lines(question(view.question, words), neighbours(view, words)));
}
