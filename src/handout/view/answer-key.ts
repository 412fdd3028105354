import { type Article, questionsOf } from "../../model/article.ts";
import type { Expert } from "../../model/expert.ts";
import type { Prose } from "../../model/prose.ts";

/** What the reader of a worksheet finds on its last page: the key points of all answers. */
export interface KeyQuestion {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly answers: readonly { readonly expert?: Expert | undefined; readonly points: readonly Prose[] }[];
}

/** The answer key of an article; questions whose answers have no key points are left out. */
export function answerKeyOf(article: Article): readonly KeyQuestion[] {
  return questionsOf(article)
    .map(({ id, number, heading, answers }) => ({
      id,
      number,
      title: heading.short,
      answers: answers
        .filter(({ keyPoints }) => keyPoints.length > 0)
        .map(({ expert, keyPoints }) => ({ expert, points: keyPoints.map(({ prose }) => prose) })),
    }))
    .filter(({ answers }) => answers.length > 0);
}
