import type { Question } from "../../model/article.ts";
import { isEmpty } from "../../model/prose.ts";

/** Whether the introduction of a question is what a quiz asks, without which nobody could answer it. */
export function asksInIntro({ intro, answers }: Question): boolean {
  return !isEmpty(intro.prose) && answers.every(({ expert }) => !expert);
}
