import type Token from "markdown-it/lib/token.mjs";
import type { Article, Footnote, Part } from "../../model/article.ts";
import type { Prose } from "../../model/prose.ts";
import { lineSpan } from "../../model/span.ts";
import type { FootnoteTokens } from "../references/footnotes.ts";
import { assignIds } from "./assign-ids.ts";
import { type BodyContext, type Reading, readHeading, readTokens } from "./body-context.ts";
import { attributesOf, type Chunk, splitAtHeadings } from "./headings.ts";
import { createIds } from "./ids.ts";
import { readPassage } from "./passage.ts";
import { readQuestion } from "./question.ts";
import { readSection } from "./section.ts";

/** The part of an article that its Markdown gives. */
export type Body = Pick<Article, "abstract" | "prompts" | "parts" | "footnotes" | "targets">;

/** Cuts the body's tokens into abstract, questions, answers and sections. */
export function readBody(
  tokens: readonly Token[],
  notes: readonly FootnoteTokens[],
  context: BodyContext,
): { readonly body: Body; readonly title?: Prose } {
  const written = tokens.flatMap((token) =>
    token.type === "heading_open" ? (attributesOf(token).id ?? []) : [],
  );
  const reading: Reading = { ...context, ids: createIds(written, context.report) };
  const stretches = splitAtHeadings(tokens, (open) => open.tag === "h1" || open.tag === "h2");
  const { title, opening, rest } = takeTitle(stretches, reading);
  const abstract = readPassage(readTokens(opening, reading));
  assignIds(abstract.passage.prose.tokens, "abstract", undefined, reading.ids);
  const body: Body = {
    abstract: abstract.passage,
    prompts: abstract.prompts,
    parts: readParts(rest, reading),
    footnotes: readNotes(notes, reading),
    targets: reading.ids.targets,
  };
  return title ? { body, title } : { body };
}

/** A level-1 heading at the very top is the article's title when the front matter gives none. */
function takeTitle(
  stretches: readonly Chunk[],
  reading: Reading,
): { readonly title?: Prose; readonly opening: readonly Token[]; readonly rest: readonly Chunk[] } {
  const [before, first, ...others] = stretches;
  const opening = before?.tokens ?? [];
  const rest = first ? [first, ...others] : [];
  if (first?.heading?.open.tag !== "h1") return { opening, rest };
  const heading = readHeading(first.heading, reading);
  if (reading.title !== undefined && reading.title.trim() !== heading.text) return { opening, rest };
  const title = reading.title === undefined ? { title: heading.prose } : {};
  return { opening: [...opening, ...first.tokens], rest: others, ...title };
}

function readParts(stretches: readonly Chunk[], reading: Reading): readonly Part[] {
  let questions = 0;
  return stretches.map((stretch) => {
    const heading = stretch.heading!;
    if (heading.open.tag === "h1") {
      const hint = "write ## for questions and sections; the title goes into the front matter";
      reading.report(
        "heading/level-one",
        lineSpan(heading.line),
        "a # heading inside the article is read as ##",
        hint,
      );
    }
    return heading.attributes.classes.includes("section")
      ? readSection(stretch, heading, reading)
      : readQuestion(stretch, heading, ++questions, reading);
  });
}

/** The notes, numbered in the order of their first reference. */
function readNotes(notes: readonly FootnoteTokens[], reading: Reading): readonly Footnote[] {
  return notes.map(({ tokens, line }, index) => ({
    number: index + 1,
    prose: { tokens: readTokens(tokens, reading) },
    span: lineSpan(line),
  }));
}
