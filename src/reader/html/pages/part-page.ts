import type { QuestionPageView } from "../../view/pages/part-page.ts";
import { lines } from "../elements.ts";
import { framed } from "../frame/frame.ts";
import { question } from "../text/part.ts";
import { neighbours } from "./neighbours.ts";

/** The page of one question. */
export function questionPage(view: QuestionPageView): string {
  const { words } = view.frame;
  return framed(view.frame, lines(question(view.question, words), neighbours(view, words)));
}
