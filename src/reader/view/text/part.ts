import type { Answer, Question } from "../../../model/article.ts";
import type { PageContext } from "../../page-context.ts";
import type { Whereabouts } from "../where.ts";
import { answerCitation, type CitationView } from "./citation.ts";
import { type Comparable, compareView } from "./compare.ts";
import { type HeadView, headView } from "./head.ts";
import { type PassageView, passageView } from "./passage.ts";
import { type Person, personView } from "./person.ts";

/** An answer as pages show it. */
export interface AnswerView {
  readonly id: string;
  /** Nobody, when the article answers the question itself. */
  readonly person: Person | undefined;
  readonly text: PassageView;
  /** On a question's own page. */
  readonly citation?: CitationView;
}

/** A question with all that belongs to it. */
export interface QuestionView {
  readonly id: string;
  /** Level of the question's heading on this page. */
  readonly level: number;
  readonly label: readonly Whereabouts[];
  readonly head: HeadView;
  readonly intro: PassageView;
  readonly answers: readonly AnswerView[];
  readonly prompts: readonly PassageView[];
  /** The experts whose answers can be shown and hidden. */
  readonly compare: readonly Comparable[];
}

/** The view of one question whose heading has `level` on the page. */
export function questionView(question: Question, page: PageContext, level: number): QuestionView {
  return {
    id: question.id,
    level,
    ...headView(question, page),
    intro: passageView(question.intro.prose, page, level + 1, { id: question.id, beside: level === 1 }),
    answers: question.answers.map((answer) => ({
      ...answerView(answer, page, level + 1, level === 1),
      // Once per answer and site is enough: pages with many answers stay light.
      ...(level === 1 ? { citation: answerCitation(question, answer, page) } : {}),
    })),
    prompts: question.prompts.map(({ prose }) => passageView(prose, page, level + 2)),
    compare: compareView(question.answers),
  };
}

/**
 * The view of one answer whose heading, if it has one, has `level` on the page. With `beside`, terms
 * of the glossary are explained on the page itself: pages with many answers stay light without.
 */
export function answerView(
  { id, expert, body }: Answer,
  page: PageContext,
  level: number,
  beside = false,
): AnswerView {
  return {
    id,
    person: expert && personView(expert, page),
    text: passageView(body.prose, page, expert ? level + 1 : level, { id, beside }),
  };
}
