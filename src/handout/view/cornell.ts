import { type Article, questionsOf } from "../../model/article.ts";
import type { Expert } from "../../model/expert.ts";
import { isFraming, type Prose } from "../../model/prose.ts";
import { proseText } from "../../prose/text.ts";
import { asksInIntro } from "./asks-in-intro.ts";
import { headOf, type PartHead } from "./part-head.ts";

/** A question on a page of its own, for the variant `cornell`: cues, lines for notes, space to sum up. */
export interface CornellView extends PartHead {
  /** What frames the question; undefined when it is long, unless it is what a quiz asks. */
  readonly framing?: Prose | undefined;
  /** Whether that is short, and so set apart. */
  readonly isFramed: boolean;
  readonly rows: readonly CornellRow[];
  readonly prompts: readonly Prose[];
}

/** A cue, and the space for notes beside it. */
export interface CornellRow {
  readonly expert?: Expert | undefined;
  /** The position; undefined where there is none. */
  readonly cue?: Prose | undefined;
  /** What share of the page it gets, against the other rows: letters of the answer. */
  readonly weight: number;
}

/** The pages of the variant `cornell`, one question after another. */
export function cornellOf(article: Article): readonly CornellView[] {
  return questionsOf(article).map((question) => {
    const { intro, answers, prompts } = question;
    const isFramed = isFraming(intro.prose);
    const shows = isFramed || asksInIntro(question);
    const framing = shows && proseText(intro.prose) !== "" ? intro.prose : undefined;
    const rows = answers.map(({ expert, position, body }) => ({
      expert,
      cue: position?.prose,
      weight: proseText(body.prose).length,
    }));
    return { ...headOf(question), framing, isFramed, rows, prompts: prompts.map(({ prose }) => prose) };
  });
}
