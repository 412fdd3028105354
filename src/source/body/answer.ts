import type Token from "markdown-it/lib/token.mjs";
import type { Answer, Passage, Prompt } from "../../model/article.ts";
import type { Expert } from "../../model/expert.ts";
import { lineSpan, type Span } from "../../model/span.ts";
import { assignIds } from "./assign-ids.ts";
import { lineOf, type Reading, readTokens } from "./body-context.ts";
import { readExpertHeading } from "./expert-heading.ts";
import { attributesOf, type Chunk } from "./headings.ts";
import { firstSentence, markKeyPoints } from "./key-points.ts";
import { readPassage, saysNothing } from "./passage.ts";

/**
 * Whether a heading starts an answer: level 3, and an expert's id, initials or name. Reports one
 * that was surely meant to.
 */
export function opensAnswer(open: Token, inline: Token, { experts, report }: Reading): boolean {
  if (open.tag !== "h3" || attributesOf(open).classes.includes("subheading")) return false;
  const text = inline.content.trim();
  const line = lineOf(open);
  const span = { line, column: 1, endLine: line, endColumn: text.length + "### ".length };
  const read = readExpertHeading(text, experts);
  const slip = (hint: string) => {
    report("answer/unknown-expert", span, `no expert is called “${text}”`, hint);
    return false;
  };
  switch (read.kind) {
    case "expert":
      return true;
    case "near":
      return slip(`did you mean “${read.meant}”? (for an ordinary subheading, add {.subheading})`);
    case "unknown-initials":
      return slip(`experts are ${experts.map(({ id }) => id).join(", ")}; add a new one to the front matter`);
    case "subheading":
      return false;
    default:
      return read satisfies never;
  }
}

/** Reads the answer under an expert's heading; reports one that is empty or the expert's second. */
export function readAnswer(
  { heading, tokens }: Chunk,
  questionId: string,
  reading: Reading,
): { readonly answer: Answer; readonly prompts: readonly Prompt[] } {
  const read = readExpertHeading(heading!.inline.content, reading.experts);
  if (read.kind !== "expert") throw new Error("an answer starts with an expert's heading");
  const { expert } = read;
  const span = lineSpan(heading!.line);
  const { passage, prompts } = readPassage(readTokens(tokens, reading));
  if (saysNothing(passage)) {
    const hint = "write the answer, or remove its heading";
    reading.report("answer/empty", span, `the answer of ${expert.name} is empty`, hint);
  }
  const id = `${questionId}-${expert.slug}`;
  if (reading.ids.targets.get(id)?.kind !== "answer")
    return { answer: answerOf(expert, passage, id, questionId, span, reading), prompts };
  reading.report(
    "answer/duplicate",
    span,
    `${expert.name} answers this question twice`,
    "put both under one heading",
  );
  return {
    answer: answerOf(expert, passage, `${id}-again-${span.line}`, questionId, span, reading),
    prompts,
  };
}

/** A question that names no expert is answered by the article. */
export function answerByNobody(body: Passage, questionId: string, span: Span, reading: Reading): Answer {
  return answerOf(undefined, body, `${questionId}-answer`, questionId, span, reading);
}

function answerOf(
  expert: Expert | undefined,
  body: Passage,
  wantedId: string,
  part: string,
  span: Span,
  { ids, lang }: Reading,
): Answer {
  const id = ids.claim(wantedId, { kind: "answer", part }, span);
  assignIds(body.prose.tokens, id, part, ids);
  const bold = markKeyPoints(body.prose.tokens);
  const sentence = bold.length > 0 || body.slide ? undefined : firstSentence(body.prose.tokens, lang);
  const keyPoints = sentence ? [sentence] : bold;
  const keyPointSource = sentence ? "first-sentence" : bold.length > 0 ? "bold" : "none";
  return { id, ...(expert ? { expert } : {}), body, keyPoints, keyPointSource, span };
}
