import { byPlace, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { reporter } from "../diagnostics/report.ts";
import type { Article } from "../model/article.ts";
import { aliasIsFree } from "./aliases.ts";
import { indexHasMarksAndSection } from "./book-index.ts";
import type { Check, CheckContext } from "./check.ts";
import { coverCanBeShown } from "./cover.ts";
import { expertAnswers } from "./experts.ts";
import { questionIsNoSection, questionsAreLevelTwo } from "./headings.ts";
import { imageCanBeShown, imageHasAlt } from "./images.ts";
import { answerHasKeyPoint } from "./key-points.ts";
import { linkedFileExists } from "./linked-files.ts";
import { linkLeadsSomewhere } from "./links.ts";
import { articleHasQuestion, questionHasAnswer } from "./questions.ts";
import { recordingIsNamed } from "./recording.ts";
import { talkHasTime, talkNamesQuestions } from "./talk.ts";
import { videoIsInPrint } from "./videos.ts";

/** All checks, in order. Faults in how the source is written are found earlier, by the parser. */
const CHECKS: readonly Check[] = [
  articleHasQuestion,
  questionHasAnswer,
  questionIsNoSection,
  questionsAreLevelTwo,
  expertAnswers,
  answerHasKeyPoint,
  aliasIsFree,
  linkLeadsSomewhere,
  linkedFileExists,
  imageCanBeShown,
  imageHasAlt,
  coverCanBeShown,
  videoIsInPrint,
  recordingIsNamed,
  talkNamesQuestions,
  talkHasTime,
  indexHasMarksAndSection,
];

/** Runs all checks on a parsed article; gives their findings, ordered by place. */
export function checkArticle(article: Article, context: CheckContext): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = reporter(article.file, found);
  for (const check of CHECKS) check(article, report, context);
  return found.sort(byPlace);
}
