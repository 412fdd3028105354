import type Token from "markdown-it/lib/token.mjs";
import type { Article, Footnote, Part, Passage, Section } from "../../model/article.ts";
import type { Prose } from "../../model/prose.ts";
import { lineSpan } from "../../model/span.ts";
import { asks } from "../../prose/asks.ts";
import { labelOf } from "../../prose/label.ts";
import { spanOf } from "../../prose/spans.ts";
import { typedText } from "../../prose/typed-text.ts";
import { createIds } from "../ids.ts";
import { liftAnchors } from "../raw-html/heading-anchors.ts";
import type { FootnoteTokens } from "../references/footnotes.ts";
import { resolveFragments } from "../references/fragments.ts";
import { placeSpans } from "../spans/place-spans.ts";
import { giveAnchors } from "./anchors.ts";
import { assignIds } from "./assign-ids.ts";
import { type BodyContext, readHeading, readPartHeading, readTokens } from "./body-context.ts";
import { attributesOf, type Chunk, type HeadingTokens, splitAtHeadings } from "./headings.ts";
import { checkHeadingsInBlocks } from "./headings-in-blocks.ts";
import { createNumbering, numberBlocks, repeatNumbers } from "./number-blocks.ts";
import { readPassage } from "./passage.ts";
import { readQuestion } from "./question.ts";
import { tellApart } from "./tell-apart.ts";
import { withoutNumbers } from "./written-numbers.ts";

/** The part of an article that its Markdown gives. */
export type Body = Pick<Article, "abstract" | "prompts" | "parts" | "footnotes" | "index" | "targets">;

/**
 * Reads the tokens below the front matter: abstract, questions with their answers, sections. `title`
 * is the level-1 heading at the top, where the front matter gives no title.
 */
export function readBody(
  tokens: readonly Token[],
  footnotes: readonly FootnoteTokens[],
  given: Omit<BodyContext, "ids" | "anchors" | "numbering">,
): { readonly body: Body; readonly title?: Prose } {
  const context: BodyContext = {
    ...given,
    ids: createIds(writtenIds(tokens), given.report),
    anchors: [],
    numbering: createNumbering(),
  };
  checkHeadingsInBlocks(tokens, context);
  const chunks = splitAtHeadings(liftAnchors(tokens), (open) => open.tag === "h1" || open.tag === "h2");
  const { title, opening, rest } = takeTitle(chunks, context);
  const abstract = readPassage(readTokens(opening, context));
  assignIds(abstract.passage.prose.tokens, "abstract", undefined, context);
  for (const { prose } of abstract.prompts) numberBlocks(prose.tokens, undefined, context);
  const parts = readParts(rest, context);
  for (const { tokens: shown } of [abstract.passage, ...parts.flatMap(passagesOf)].flatMap(besideText)) {
    repeatNumbers(shown, context.numbering);
  }
  const text = {
    abstract: abstract.passage,
    prompts: abstract.prompts,
    parts,
    footnotes: readFootnotes(footnotes, context),
  };
  const index = placeSpans(text, context);
  giveAnchors(context.anchors, context);
  resolveFragments(context.uses, context.ids);
  const body: Body = {
    ...text,
    index,
    targets: context.ids.targets,
  };
  return title ? { body, title } : { body };
}

/** The ids that the author wrote on headings, words, figures, tables, equations and listings. */
function writtenIds(tokens: readonly Token[]): readonly string[] {
  return tokens
    .flatMap((token) => [
      ...(token.type === "heading_open" ? [attributesOf(token).id] : []),
      ...[token, ...(token.children ?? [])].map((each) => labelOf(each)?.id ?? spanOf(each)?.attributes.id),
    ])
    .filter((id) => id !== undefined);
}

/** All passages of a part. */
function passagesOf(part: Part): readonly Passage[] {
  return part.kind === "section" ? [part.body] : [part.intro, ...part.answers.map(({ body }) => body)];
}

/** What a passage has for the slide and for the speaker. */
function besideText({ slide, speakerNotes }: Passage): readonly Prose[] {
  return slide ? [slide, ...speakerNotes] : speakerNotes;
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
  // Questions at level 1, and no title at all.
  const isFlat = others.length > 0 && others.every(({ heading }) => heading?.open.tag === "h1");
  if (context.title === undefined && isFlat && asks(text)) return { opening, rest };
  const heading = readHeading(first.heading, context);
  const title = context.title === undefined ? { title: heading.prose } : {};
  return { opening: [...opening, ...first.tokens], rest: others, ...title };
}

function readParts(chunks: readonly Chunk[], context: BodyContext): readonly Part[] {
  const kinds = chunks.map((chunk, index) => kindOf(chunk, chunks[index + 1]));
  const asking = chunks.filter((_, index) => kinds[index] === "question").map(({ heading }) => heading!);
  const headings = withoutNumbers(asking, context.lang, context.report);
  let questions = 0;
  const parts = chunks.map(({ heading, tokens }, index) => {
    const kind = kinds[index]!;
    if (heading!.open.tag === "h1") reportLevelOne(heading!, kind, context);
    const part =
      kind === "section"
        ? readSection(tokens, heading!, context)
        : readQuestion(tokens, headings[questions]!, ++questions, context);
    for (const { prose } of part.prompts) numberBlocks(prose.tokens, part.id, context);
    return part;
  });
  return tellApart(parts, context.dir);
}

/** A section says so, or is a level-1 heading that stands above questions and asks nothing itself. */
function kindOf({ heading }: Chunk, next: Chunk | undefined): Part["kind"] {
  const { open, inline } = heading!;
  const isGroup = open.tag === "h1" && next?.heading?.open.tag === "h2" && !asks(typedText(inline));
  return isGroup || saysSection(heading!) ? "section" : "question";
}

function saysSection({ attributes }: HeadingTokens): boolean {
  return ["section", "index"].some((name) => attributes.classes.includes(name));
}

function reportLevelOne(heading: HeadingTokens, kind: Part["kind"], { report }: BodyContext): void {
  const text = typedText(heading.inline);
  const groups = kind === "section" && !saysSection(heading);
  const message = groups
    ? `the # heading “${text}” stands above questions, so it is read as a section`
    : "a # heading inside the article is read as ##";
  const hint = groups
    ? `questions are not grouped: remove it, or write ## ${text} {.section}; the title stands in the front matter`
    : "use ## for questions and sections, and put the title into the front matter";
  report("heading/level-one", lineSpan(heading.line), message, hint);
}

function readSection(tokens: readonly Token[], from: HeadingTokens, context: BodyContext): Section {
  const about = readPartHeading("section", from, "section", context);
  const { passage, prompts } = readPassage(readTokens(tokens, context));
  assignIds(passage.prose.tokens, about.id, about.id, context);
  const showsIndex = from.attributes.classes.includes("index");
  return { ...about, body: passage, prompts, showsIndex };
}

/** The footnotes, numbered in the order of their first reference. */
function readFootnotes(footnotes: readonly FootnoteTokens[], context: BodyContext): readonly Footnote[] {
  return footnotes.map(({ tokens, line }, index) => ({
    number: index + 1,
    prose: { tokens: readTokens(tokens, context) },
    span: lineSpan(line),
  }));
}
