import type { Question } from "../../model/article.ts";
import { lineSpan } from "../../model/span.ts";
import { answerByNobody, opensAnswer, readAnswer } from "./answer.ts";
import { assignIds } from "./assign-ids.ts";
import { idOfPart, type Reading, readHeading, readTokens } from "./body-context.ts";
import { type Chunk, type HeadingTokens, splitAtHeadings } from "./headings.ts";
import { NO_PASSAGE, readPassage, saysNothing } from "./passage.ts";

/** As long as a whole talk may be. */
const LONGEST_MINUTES = 600;

/**
 * Reads a question: its framing, the answer under each expert's heading and the prompts. Without
 * an expert's heading all of it is one answer by nobody.
 */
export function readQuestion(
  { tokens }: Chunk,
  from: HeadingTokens,
  number: number,
  reading: Reading,
): Question {
  const heading = readHeading(from, reading);
  const id = idOfPart(from, heading, `question-${number}`, "question", reading);
  const span = lineSpan(from.line);
  const [before, ...byExpert] = splitAtHeadings(tokens, (open, inline) => opensAnswer(open, inline, reading));
  const { passage: opening, prompts } = readPassage(readTokens(before!.tokens, reading));
  const minutes = minutesOf(from, reading);
  const about = {
    kind: "question" as const,
    ...{ id, number, heading, span },
    ...(minutes === undefined ? {} : { minutes }),
  };
  if (byExpert.length === 0) {
    const answers = saysNothing(opening) ? [] : [answerByNobody(opening, id, span, reading)];
    return { ...about, intro: NO_PASSAGE, answers, prompts };
  }
  assignIds(opening.prose.tokens, id, id, reading.ids);
  const read = byExpert.map((stretch) => readAnswer(stretch, id, reading));
  return {
    ...about,
    intro: opening,
    answers: read.map(({ answer }) => answer),
    prompts: [...prompts, ...read.flatMap((each) => each.prompts)],
  };
}

/** What `{minutes=4}` says; reports what is no time. */
function minutesOf({ attributes, line }: HeadingTokens, { report }: Reading): number | undefined {
  const written = attributes.values.minutes;
  if (written === undefined) return undefined;
  const minutes = Number(written);
  if (minutes > 0 && minutes <= LONGEST_MINUTES) return minutes;
  report(
    "question/minutes",
    lineSpan(line),
    `“${written}” is no time for a question`,
    `write its minutes as a number up to ${LONGEST_MINUTES}: {minutes=4}`,
  );
  return undefined;
}
