import type Token from "markdown-it/lib/token.mjs";
import type { Article, Footnote, Part, Section } from "../../model/article.ts";
import type { Prose } from "../../model/prose.ts";
import { lineSpan } from "../../model/span.ts";
import { typedText } from "../../prose/typed-text.ts";
import { createIds } from "../ids.ts";
import type { FootnoteTokens } from "../references/footnotes.ts";
import { assignIds } from "./assign-ids.ts";
import { type BodyContext, readHeading, readPartHeading, readTokens } from "./body-context.ts";
import { attributesOf, type Chunk, type HeadingTokens, splitAtHeadings } from "./headings.ts";
import { readPassage } from "./passage.ts";
import { readQuestion } from "./question.ts";

/** The part of an article that its Markdown gives. */
export type Body = Pick<Article, "abstract" | "prompts" | "parts" | "footnotes" | "targets">;

/**
 * Reads the tokens below the front matter: abstract, questions with their answers, sections. `title`
 * is the level-1 heading at the top, where the front matter gives no title.
 */
export function readBody(
  tokens: readonly Token[],
  footnotes: readonly FootnoteTokens[],
  given: Omit<BodyContext, "ids">,
): { readonly body: Body; readonly title?: Prose } {
  const written = tokens.flatMap((token) =>
    token.type === "heading_open" ? (attributesOf(token).id ?? []) : [],
  );
  const context: BodyContext = { ...given, ids: createIds(written, given.report) };
  const chunks = splitAtHeadings(tokens, (open) => open.tag === "h1" || open.tag === "h2");
  const { title, opening, rest } = takeTitle(chunks, context);
  const abstract = readPassage(readTokens(opening, context));
  assignIds(abstract.passage.prose.tokens, "abstract", undefined, context.ids);
  const body: Body = {
    abstract: abstract.passage,
    prompts: abstract.prompts,
    parts: readParts(rest, context),
    footnotes: readFootnotes(footnotes, context),
    targets: context.ids.targets,
  };
  return title ? { body, title } : { body };
}

/** A level-1 heading at the very top is the article's title when the front matter gives none. */
function takeTitle(
  chunks: readonly Chunk[],
  context: BodyContext,
): { readonly title?: Prose; readonly opening: readonly Token[]; readonly rest: readonly Chunk[] } {
  const [before, first, ...others] = chunks;
  const opening = before?.tokens ?? [];
  const rest = first ? [first, ...others] : [];
  if (first?.heading?.open.tag !== "h1") return { opening, rest };
  // Read only once it is known that it is no question: reading reports faults and collects links.
  const text = typedText(first.heading.inline).replace(/\s+/g, " ").trim();
  if (context.title !== undefined && context.title.trim() !== text) return { opening, rest };
  const heading = readHeading(first.heading, context);
  const title = context.title === undefined ? { title: heading.prose } : {};
  return { opening: [...opening, ...first.tokens], rest: others, ...title };
}

function readParts(chunks: readonly Chunk[], context: BodyContext): readonly Part[] {
  let questions = 0;
  return chunks.map((chunk) => {
    const heading = chunk.heading!;
    if (heading.open.tag === "h1") {
      context.report(
        "heading/level-one",
        lineSpan(heading.line),
        "a # heading inside the article is read as ##",
        "use ## for questions and sections, and put the title into the front matter",
      );
    }
    return heading.attributes.classes.includes("section")
      ? readSection(chunk.tokens, heading, context)
      : readQuestion(chunk.tokens, heading, ++questions, context);
  });
}

function readSection(tokens: readonly Token[], from: HeadingTokens, context: BodyContext): Section {
  const about = readPartHeading("section", from, "section", context);
  const { passage, prompts } = readPassage(readTokens(tokens, context));
  assignIds(passage.prose.tokens, about.id, about.id, context.ids);
  return { ...about, body: passage, prompts };
}

/** The footnotes, numbered in the order of their first reference. */
function readFootnotes(footnotes: readonly FootnoteTokens[], context: BodyContext): readonly Footnote[] {
  return footnotes.map(({ tokens, line }, index) => ({
    number: index + 1,
    prose: { tokens: readTokens(tokens, context) },
    span: lineSpan(line),
  }));
}
