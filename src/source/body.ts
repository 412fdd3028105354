import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../diagnostics/report.ts";
import type { Answer, Article, Heading, Note, Part, Prompt, Question, Section } from "../model/article.ts";
import type { Expert } from "../model/expert.ts";
import type { Prose } from "../model/prose.ts";
import { lineSpan } from "../model/span.ts";
import { proseText } from "../prose/text.ts";
import { assignIds } from "./assign-ids.ts";
import { readExpertHeading } from "./expert-heading.ts";
import { createIds, type Ids } from "./ids.ts";
import { readInlines, type Uses } from "./inlines.ts";
import { firstSentence, markKeyPoints } from "./key-points.ts";
import type { NoteTokens } from "./notes.ts";
import { attributesOf, cutAt, type HeadingTokens, type Stretch } from "./outline.ts";
import { NO_PASSAGE, readPassage, saysNothing } from "./passage.ts";
import type { Places } from "./places.ts";
import { tameHtml } from "./raw-html.ts";

/** What reading the body needs besides its tokens. */
export interface BodyContext {
  readonly experts: readonly Expert[];
  readonly lang: string;
  /** The title that the front matter gives, if it does. */
  readonly title: string | undefined;
  readonly places: Places;
  readonly uses: Uses;
  readonly report: Report;
}

/** The part of an article that its Markdown gives. */
export type Body = Pick<Article, "abstract" | "prompts" | "parts" | "notes" | "targets">;

interface Reading extends BodyContext {
  readonly ids: Ids;
  questionCount: number;
}

/** Cuts the body's tokens into abstract, questions, answers and sections. */
export function readBody(
  tokens: readonly Token[],
  notes: readonly NoteTokens[],
  context: BodyContext,
): { readonly body: Body; readonly title?: Prose } {
  const written = tokens.flatMap((token) =>
    token.type === "heading_open" ? (attributesOf(token).id ?? []) : [],
  );
  const reading: Reading = { ...context, ids: createIds(written, context.report), questionCount: 0 };
  const stretches = cutAt(tokens, (open) => open.tag === "h1" || open.tag === "h2");
  const { title, opening, rest } = takeTitle(stretches, reading);
  const abstract = readPassage(readTokens(opening, reading));
  assignIds(abstract.passage.prose.tokens, "abstract", undefined, reading.ids);
  const parts = rest.map((stretch) => readPart(stretch, reading));
  const body: Body = {
    abstract: abstract.passage,
    prompts: abstract.prompts,
    parts,
    notes: readNotes(notes, reading),
    targets: reading.ids.targets,
  };
  return title ? { body, title } : { body };
}

/** Raw HTML tamed, then links, images and figures read: every run of tokens goes through here. */
function readTokens(tokens: readonly Token[], { places, uses, report }: Reading): readonly Token[] {
  const tamed = tameHtml(tokens, (token) => (token.map?.[0] ?? 0) + 1, report);
  readInlines(tamed, uses, places, report);
  return tamed;
}

/** A level-1 heading at the very top is the article's title when the front matter gives none. */
function takeTitle(
  stretches: readonly Stretch[],
  reading: Reading,
): { readonly title?: Prose; readonly opening: readonly Token[]; readonly rest: readonly Stretch[] } {
  const [before, first, ...others] = stretches;
  const opening = before?.tokens ?? [];
  const rest = first ? [first, ...others] : [];
  if (first?.heading?.open.tag !== "h1") return { opening, rest };
  const heading = readHeading(first.heading, reading);
  if (reading.title !== undefined && reading.title.trim() !== heading.text) return { opening, rest };
  const title = reading.title === undefined ? heading.prose : undefined;
  return { opening: [...opening, ...first.tokens], rest: others, ...(title ? { title } : {}) };
}

function readPart(stretch: Stretch, reading: Reading): Part {
  const heading = stretch.heading!;
  if (heading.open.tag === "h1") {
    reading.report(
      "heading/level-one",
      lineSpan(heading.line),
      "a # heading inside the article is read as ##",
      "write ## for questions and sections; the title goes into the front matter",
    );
  }
  return heading.attributes.classes.includes("section")
    ? readSection(stretch, heading, reading)
    : readQuestion(stretch, heading, reading);
}

function readSection({ tokens }: Stretch, from: HeadingTokens, reading: Reading): Section {
  const heading = readHeading(from, reading);
  const id = idFor(from, heading, "section", "section", reading);
  const { passage, prompts } = readPassage(readTokens(tokens, reading));
  assignIds(passage.prose.tokens, id, id, reading.ids);
  return { kind: "section", id, heading, body: passage, prompts, span: lineSpan(from.line) };
}

function readQuestion({ tokens }: Stretch, from: HeadingTokens, reading: Reading): Question {
  const number = ++reading.questionCount;
  const heading = readHeading(from, reading);
  const id = idFor(from, heading, `question-${number}`, "question", reading);
  const [before, ...byExpert] = cutAt(
    tokens,
    (open, inline) => open.tag === "h3" && opensAnswer(open, inline, reading),
  );
  const opening = readPassage(readTokens(before!.tokens, reading));
  const hasExperts = byExpert.length > 0;
  const nobodys = !hasExperts && !saysNothing(opening.passage);
  if (hasExperts) assignIds(opening.passage.prose.tokens, id, id, reading.ids);
  const answers = byExpert.map((stretch) => readAnswer(stretch, id, reading));
  if (nobodys)
    answers.push({
      answer: answerBy(undefined, opening.passage, id, lineSpan(from.line), reading),
      prompts: [],
    });
  return {
    kind: "question",
    id,
    number,
    heading,
    intro: hasExperts ? opening.passage : NO_PASSAGE,
    answers: withoutDoubles(
      answers.map(({ answer }) => answer),
      reading.report,
    ),
    prompts: [...opening.prompts, ...answers.flatMap(({ prompts }) => prompts)],
    span: lineSpan(from.line),
  };
}

/** Whether a level-3 heading starts an answer; reports one that was surely meant to. */
function opensAnswer(open: Token, inline: Token, { experts, report }: Reading): boolean {
  if (attributesOf(open).classes.includes("subheading")) return false;
  const text = inline.content.trim();
  const line = (open.map?.[0] ?? 0) + 1;
  const span = { line, column: 1, endLine: line, endColumn: text.length + 4 };
  const read = readExpertHeading(text, experts);
  switch (read.kind) {
    case "expert":
      return true;
    case "near":
      report(
        "answer/unknown-expert",
        span,
        `no expert is called “${text}”`,
        `did you mean “${read.meant}”? (for an ordinary subheading, add {.subheading})`,
      );
      return false;
    case "unknown-initials":
      report(
        "answer/unknown-expert",
        span,
        `no expert is called “${text}”`,
        `experts are ${experts.map(({ id }) => id).join(", ")}; add a new one to the front matter`,
      );
      return false;
    case "subheading":
      return false;
    default:
      return read satisfies never;
  }
}

function readAnswer(
  stretch: Stretch,
  questionId: string,
  reading: Reading,
): { answer: Answer; prompts: readonly Prompt[] } {
  const from = stretch.heading!;
  const read = readExpertHeading(from.inline.content, reading.experts);
  const expert = read.kind === "expert" ? read.expert : undefined;
  const { passage, prompts } = readPassage(readTokens(stretch.tokens, reading));
  const span = lineSpan(from.line);
  if (expert && saysNothing(passage)) {
    reading.report(
      "answer/empty",
      span,
      `the answer of ${expert.name} is empty`,
      "write the answer, or remove its heading",
    );
  }
  return { answer: answerBy(expert, passage, questionId, span, reading), prompts };
}

function answerBy(
  expert: Expert | undefined,
  body: Answer["body"],
  questionId: string,
  span: Answer["span"],
  reading: Reading,
): Answer {
  const id = `${questionId}-${expert?.slug ?? "answer"}`;
  reading.ids.claim(id, { kind: "answer", part: questionId }, span);
  assignIds(body.prose.tokens, id, questionId, reading.ids);
  const bold = markKeyPoints(body.prose.tokens);
  const spare = bold.length > 0 || body.slide ? undefined : firstSentence(body.prose.tokens, reading.lang);
  const keyPoints = spare ? [spare] : bold;
  const keyPointSource = spare ? "first-sentence" : bold.length > 0 ? "bold" : "none";
  return { id, ...(expert ? { expert } : {}), body, keyPoints, keyPointSource, span };
}

/** Two answers of one expert to one question are a slip; both are kept and the second reported. */
function withoutDoubles(answers: readonly Answer[], report: Report): readonly Answer[] {
  answers.forEach((answer, index) => {
    const earlier = answers.slice(0, index).find(({ expert }) => expert?.id === answer.expert?.id);
    if (earlier)
      report(
        "answer/duplicate",
        answer.span,
        `${answer.expert?.name ?? "nobody"} answers this question twice`,
        `put both under the heading at line ${earlier.span.line}`,
      );
  });
  return answers;
}

function idFor(
  from: HeadingTokens,
  heading: Heading,
  fallback: string,
  kind: "question" | "section",
  { ids }: Reading,
): string {
  const written = from.attributes.id;
  if (written === undefined) return ids.slug(heading.text, fallback, { kind });
  ids.claim(written, { kind, part: written }, lineSpan(from.line));
  return written;
}

function readHeading({ inline, attributes }: HeadingTokens, reading: Reading): Heading {
  const prose = { tokens: readTokens([inline], reading) };
  const text = proseText(prose);
  return { prose, text, short: attributes.values.short ?? text };
}

/** The notes, numbered in the order of their first reference. */
function readNotes(notes: readonly NoteTokens[], reading: Reading): readonly Note[] {
  return notes.map(({ tokens, line }, index) => ({
    number: index + 1,
    prose: { tokens: readTokens(tokens, reading) },
    span: lineSpan(line),
  }));
}
