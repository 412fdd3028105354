import type { Html } from "../../markup/html.ts";
import { questionsOf } from "../../model/article.ts";
import type { Expert } from "../../model/expert.ts";
import { keyOf } from "../../model/matrix.ts";
import type { PageContext } from "./page-context.ts";
import { type PersonView, personView } from "./title-page.ts";

/** The page of an expert: who it is, and the way to each answer. */
export interface ExpertView {
  readonly kind: "expert";
  readonly person: PersonView;
  /** The words over the answers. */
  readonly answersTitle: string;
  readonly answers: readonly GivenAnswer[];
}

/** An answer of an expert. */
export interface GivenAnswer {
  /** `Question 3` */
  readonly label: string;
  readonly question: string;
  readonly href: string | undefined;
  /** The position, else the first key point. */
  readonly says: Html | undefined;
}

/** The view of an expert's page. */
export function expertView(expert: Expert, page: PageContext): ExpertView {
  const { article, words } = page;
  const answers = questionsOf(article).flatMap(({ number, heading, answers }) => {
    const answer = answers.find((each) => each.expert?.id === expert.id);
    if (!answer) return [];
    const key = keyOf(answer);
    return [
      {
        label: words.question(number),
        question: heading.listed,
        href: page.link(answer.id),
        says: key && page.inShort(key.prose),
      },
    ];
  });
  return {
    kind: "expert",
    person: personView(expert),
    answersTitle: words.answersBy(expert.name),
    answers,
  };
}
