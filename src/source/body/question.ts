import type Token from "markdown-it/lib/token.mjs";
import type { Passage, Question } from "../../model/article.ts";
import { lineSpan } from "../../model/span.ts";
import { answerByNobody, opensAnswer, readAnswer } from "./answer.ts";
import { assignIds } from "./assign-ids.ts";
import { type BodyContext, readPartHeading, readTokens } from "./body-context.ts";
import { splitAtFold } from "./folded.ts";
import { type HeadingTokens, splitAtHeadings } from "./headings.ts";
import { framingOf } from "./key-points.ts";
import { isEmptyPassage, readPassage } from "./passage.ts";
import { startOf } from "./start.ts";

/** The most minutes that a question can have: as many as a whole talk. */
const MAX_MINUTES = 600;

/**
 * Reads a question: its introduction, the answer under each expert's heading, and the prompts.
 * Without an expert's heading, all of it is one answer by nobody; where that is folded, what stands before
 * the fold is the introduction. `number` counts questions from 1.
 */
export function readQuestion(
  tokens: readonly Token[],
  from: HeadingTokens,
  number: number,
  context: BodyContext,
): Question {
  const about = readPartHeading("question", from, `question-${number}`, context);
  const { id, span } = about;
  const [before, ...byExpert] = splitAtHeadings(tokens, (open, inline) => opensAnswer(open, inline, context));
  const { passage: opening, prompts } = readPassage(readTokens(before!.tokens, context));
  const minutes = minutesOf(from, context);
  const timed = {
    ...about,
    number,
    ...(minutes === undefined ? {} : { minutes }),
    ...startOf(from, context),
  };
  if (byExpert.length === 0) {
    const { asked, answer } = splitAtFold(opening);
    const answers = isEmptyPassage(answer) ? [] : [answerByNobody(answer, id, span, context)];
    return { ...timed, ...introOf(asked, id, context), answers, prompts };
  }
  const intro = introOf(opening, id, context);
  const read = byExpert.map((chunk) => readAnswer(chunk.tokens, chunk.heading!, id, context));
  return {
    ...timed,
    ...intro,
    answers: read.map(({ answer }) => answer),
    prompts: [...prompts, ...read.flatMap((each) => each.prompts)],
  };
}

/** What stands before the answers of a question, and what frames it. */
function introOf(intro: Passage, id: string, context: BodyContext): Pick<Question, "intro" | "framing"> {
  assignIds(intro.prose.tokens, id, id, context);
  const framing = framingOf(intro.prose.tokens, context.lang);
  return { intro, ...(framing ? { framing } : {}) };
}

/** The value of `{minutes=4}`; reports one that is not a possible number of minutes. */
function minutesOf({ attributes, line }: HeadingTokens, { report }: BodyContext): number | undefined {
  const written = attributes.values.minutes;
  if (written === undefined) return undefined;
  const minutes = Number(written);
  if (minutes > 0 && minutes <= MAX_MINUTES) return minutes;
  const message = `“${written}” is not a number of minutes that a question can have`;
  report("question/minutes", lineSpan(line), message, `write a number up to ${MAX_MINUTES}: {minutes=4}`);
  return undefined;
}
