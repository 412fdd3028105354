import { type Answer, type Article, type Question, questionsOf } from "../../../model/article.ts";
import type { Expert } from "../../../model/expert.ts";
import type { Prose } from "../../../model/prose.ts";
import {
  type Gap,
  hasMarkedWords,
  placedGaps,
  withGaps,
  withMarkedGaps,
  wordsIn,
} from "../../../prose/gaps.ts";
import { proseText } from "../../../prose/text.ts";
import { asksInIntro } from "../asks-in-intro.ts";
import { headOf, type PartHead } from "../part-head.ts";
import { canChoose, chooseGaps, wordFrequencies } from "./choose-gaps.ts";
import { smallWords } from "./small-words.ts";

/** The key points of an article with gaps, for the variant `cloze`. */
export interface ClozeView {
  readonly questions: readonly ClozeQuestion[];
  /** The words of all gaps in the order of the alphabet, each once, as they are written inside a sentence. */
  readonly words: readonly string[];
}

/** A question with what each expert says to it, with gaps. */
export interface ClozeQuestion extends PartHead {
  readonly title: string;
  /** What a quiz asks. */
  readonly asked?: Prose | undefined;
  readonly answers: readonly ClozeAnswer[];
  /** The gaps of all answers, in order. */
  readonly gaps: readonly Gap[];
}

/** What one expert says to a question: the key points, with gaps. */
export interface ClozeAnswer {
  readonly id: string;
  readonly expert?: Expert | undefined;
  readonly position?: Prose | undefined;
  readonly points: readonly Prose[];
}

/**
 * Leaves words out of the key points of an article: those that the author marked, by emphasis or as
 * `[word]{.cloze}`; in a key point without marks those that `chooseGaps` gives. Gaps are numbered through
 * the article. Questions without key points are left out.
 */
export function clozeOf(article: Article): ClozeView {
  const { lang } = article.meta;
  let last = 0;
  const nextNumber = () => ++last;
  const questions = questionsOf(article);
  const texts = questions.flatMap(({ answers }) => answers.map(({ body }) => proseText(body.prose)));
  const frequencies = wordFrequencies(texts, lang);
  const gapped = (prose: Prose, isHeading: boolean) => {
    if (hasMarkedWords(prose)) return withMarkedGaps(prose, nextNumber);
    // “Answer: B”
    if (isHeading) return withGaps(prose, wordsIn(prose, lang).slice(-1), nextNumber);
    return withGaps(prose, canChoose(lang) ? chooseGaps(prose, lang, frequencies) : [], nextNumber);
  };
  const shown = questions.map((question) => clozeQuestion(question, gapped));
  const small = smallWords(texts, lang);
  const points = shown.flatMap(({ answers }) => answers.flatMap((answer) => answer.points));
  const words = new Set(points.flatMap(placedGaps).map(({ word, begins }) => (begins ? small(word) : word)));
  return {
    questions: shown.filter(({ answers }) => answers.length > 0),
    words: [...words].sort(new Intl.Collator(lang).compare),
  };
}

type Gapped = (prose: Prose, isHeading: boolean) => { readonly prose: Prose; readonly gaps: readonly Gap[] };

function clozeQuestion(question: Question, gapped: Gapped): ClozeQuestion {
  const gaps: Gap[] = [];
  const answers = question.answers
    .filter(({ keyPoints }) => keyPoints.length > 0)
    .map(({ id, expert, position, keyPoints, keyPointSource }: Answer) => ({
      id,
      expert,
      position: position?.prose,
      points: keyPoints.map((point) => {
        const result = gapped(point.prose, keyPointSource === "heading");
        gaps.push(...result.gaps);
        return result.prose;
      }),
    }));
  const asked = asksInIntro(question) ? question.intro.prose : undefined;
  return { ...headOf(question), title: question.heading.short, asked, answers, gaps };
}
