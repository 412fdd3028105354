import type Token from "markdown-it/lib/token.mjs";
import type { Answer, Passage, Prompt } from "../../model/article.ts";
import type { Expert } from "../../model/expert.ts";
import { LIMITS } from "../../model/limits.ts";
import { lineSpan, type Span } from "../../model/span.ts";
import { beginsWithCodeOrList } from "../../prose/begins-with-code-or-list.ts";
import { tokensText } from "../../prose/text.ts";
import { lineOf } from "../../prose/tokens.ts";
import { reportLimit } from "../limits/report-limit.ts";
import { headingAnchors } from "../raw-html/heading-anchors.ts";
import { assignIds } from "./assign-ids.ts";
import { type BodyContext, readTokens } from "./body-context.ts";
import { likelyMistake, nameIn, readExpertHeading } from "./expert-heading.ts";
import { opensFold } from "./folded.ts";
import { attributesOf, type HeadingTokens } from "./headings.ts";
import { firstHeading, firstSentence, markKeyPoints } from "./key-points.ts";
import { isEmptyPassage, readPassage } from "./passage.ts";
import { readPosition } from "./position.ts";
import { startOf } from "./start.ts";

/**
 * Whether a heading starts an answer: it is of level 3 and begins with an expert's id, initials or name.
 * Reports a heading that was probably meant to be one.
 */
export function opensAnswer(open: Token, inline: Token, { experts, findSpan, report }: BodyContext): boolean {
  if (open.tag !== "h3" || attributesOf(open).classes.includes("subheading")) return false;
  const text = headingText(inline);
  if (readExpertHeading(text, experts)) return true;
  const name = nameIn(text);
  const hint = likelyMistake(name, experts);
  const line = lineOf(open);
  if (hint)
    report("answer/unknown-expert", findSpan(name, line, line), `no expert is called “${name}”`, hint);
  return false;
}

/** The text of a heading, without its attributes and its emphasis. */
function headingText(inline: Token): string {
  return tokensText(inline.children ?? []).trim();
}

/** Reads the answer under an expert's heading; reports an empty one and a second one by the same expert. */
export function readAnswer(
  tokens: readonly Token[],
  heading: HeadingTokens,
  questionId: string,
  context: BodyContext,
): { readonly answer: Answer; readonly prompts: readonly Prompt[] } {
  const named = readExpertHeading(headingText(heading.inline), context.experts)!;
  const { expert } = named;
  const position = readPosition(heading, named, context);
  const span = lineSpan(heading.line);
  const { passage, prompts } = readPassage(readTokens(tokens, context));
  if (isEmptyPassage(passage)) {
    const hint = "write the answer, or remove its heading";
    context.report("answer/empty", span, `the answer of ${expert.name} is empty`, hint);
  }
  let id = `${questionId}-${expert.slug}`;
  if (context.ids.targets.get(id)?.kind === "answer") {
    const hint = "put both answers under one heading";
    context.report("answer/duplicate", span, `${expert.name} answers this question twice`, hint);
    id += `-again-${span.line}`;
  }
  const answer = {
    ...answerOf(expert, passage, id, questionId, span, context),
    ...startOf(heading, context),
  };
  for (const anchor of headingAnchors(heading.open)) context.ids.alias(anchor, answer.id);
  return { answer: position ? { ...answer, position } : answer, prompts };
}

/** The answer to a question that names no expert. */
export function answerByNobody(body: Passage, questionId: string, span: Span, context: BodyContext): Answer {
  return answerOf(undefined, body, `${questionId}-answer`, questionId, span, context);
}

function answerOf(
  expert: Expert | undefined,
  body: Passage,
  wantedId: string,
  part: string,
  span: Span,
  context: BodyContext,
): Answer {
  const id = context.ids.claim(wantedId, { kind: "answer", part }, span);
  assignIds(body.prose.tokens, id, part, context);
  const answer = { id, ...(expert ? { expert } : {}), body, span };
  const bold = markKeyPoints(body.prose.tokens);
  if (bold.length > LIMITS.keyPoints.most) reportLimit(LIMITS.keyPoints, span.line, context.report);
  if (bold.length > 0) return { ...answer, keyPoints: bold, keyPointSource: "bold" };
  const heading =
    expert || body.slide || !body.prose.tokens.some(opensFold) ? undefined : firstHeading(body.prose.tokens);
  if (heading) return { ...answer, keyPoints: [heading], keyPointSource: "heading" };
  // What a quiz asks would be taken for its answer.
  const isDoubtful = body.slide || (!expert && beginsWithCodeOrList(body.prose));
  const sentence = isDoubtful ? undefined : firstSentence(body.prose.tokens, context.lang);
  return {
    ...answer,
    keyPoints: sentence ? [sentence] : [],
    keyPointSource: sentence ? "first-sentence" : "none",
  };
}
