import { type Document, parseDocument } from "yaml";
import type { Block, Inline } from "../../document/nodes.ts";
import { treeToMarkdown } from "../../document/to-markdown.ts";
import { wordsOf } from "../../i18n/own-words.ts";
import type { Answer, Passage, Prompt, Question, Section } from "../../model/article.ts";
import type { Prose } from "../../model/prose.ts";
import { timeText } from "../../model/recording-time.ts";
import type { Exported, ExportSource } from "../exporter.ts";
import { inlineTree, proseTree } from "../tree/prose-tree.ts";
import type { TreeContext } from "../tree/tree-context.ts";
import { writtenAttributes } from "../tree/written-attributes.ts";

/**
 * The article as plain Markdown for Pandoc: cross-references have their words, callouts are `:::` blocks, tables
 * from CSV are pipe tables, blocks of HTML are what they mean. Read again by Triptych it is the same article.
 */
export function writeMarkdown(source: ExportSource): Exported {
  const body = treeToMarkdown(articleTree(source), { exact: true });
  const front = frontMatter(source);
  const macros = front.has("macros") ? ["Pandoc does not know the macros of the front matter"] : [];
  return { content: `---\n${front.toString({ lineWidth: 0 })}---\n\n${body}`, left: macros };
}

/** The front matter as it is written, with the title where it stood in the text. */
function frontMatter({ text, article: { meta } }: ExportSource): Document {
  const [, yaml = ""] = /^\uFEFF?---[ \t]*\r?\n(.*?\r?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/s.exec(text) ?? [];
  const document = parseDocument(yaml);
  if (document.contents === null || !document.has("title")) document.set("title", meta.title);
  return document;
}

function articleTree({ article }: ExportSource): readonly Block[] {
  const context: TreeContext = { article, words: wordsOf(article.meta) };
  const notes = article.footnotes.map(
    ({ number, prose }): Block => ({
      type: "footnoteDefinition",
      identifier: String(number),
      children: proseTree(prose, context),
    }),
  );
  return [
    ...passage(article.abstract, article.prompts, context),
    ...article.parts.flatMap((part) =>
      part.kind === "question" ? questionTree(part, context) : sectionTree(part, context),
    ),
    ...notes,
  ];
}

function questionTree(question: Question, context: TreeContext): readonly Block[] {
  const { minutes, start, intro, answers, prompts } = question;
  const attributes: Record<string, string> = {
    ...(minutes === undefined ? {} : { minutes: String(minutes) }),
    ...startOf(start),
  };
  return [
    partHeading(question, [], attributes, context),
    ...passage(intro, [], context),
    ...answers.flatMap((answer) => answerTree(answer, context)),
    ...promptsTree(prompts, context),
  ];
}

function sectionTree(section: Section, context: TreeContext): readonly Block[] {
  const classes = section.showsIndex ? ["section", "index"] : ["section"];
  return [partHeading(section, classes, {}, context), ...passage(section.body, section.prompts, context)];
}

function partHeading(
  { id, heading, aliases }: Question | Section,
  classes: readonly string[],
  values: Readonly<Record<string, string>>,
  context: TreeContext,
): Block {
  const { text, short, prose } = heading;
  const known: Record<string, string> = { ...values };
  if (short !== text) known.short = short;
  if (aliases.length > 0) known.aliases = aliases.join(" ");
  const attributes = writtenAttributes({ id, classes, values: known });
  return { type: "heading", depth: 2, attributes, children: inlineTree(prose, context) };
}

/** Where something starts in the recording, as an attribute. */
function startOf(start: number | undefined): Readonly<Record<string, string>> {
  return start === undefined ? {} : { start: timeText(start) };
}

function answerTree({ expert, position, body, start }: Answer, context: TreeContext): readonly Block[] {
  if (!expert) return passage(body, [], context);
  const words: readonly Inline[] = position
    ? [{ type: "text", value: ": " }, ...inlineTree(position.prose, context)]
    : [];
  const name = namesake(expert.name, context) ? expert.id : expert.name;
  const attributes = writtenAttributes({ classes: [], values: startOf(start) });
  const children: readonly Inline[] = [{ type: "text", value: name }, ...words];
  const heading: Block = { type: "heading", depth: 3, ...(attributes ? { attributes } : {}), children };
  return [heading, ...passage(body, [], context)];
}

/** Whether a name does not say who is meant: two have it, or it has a colon in it. */
function namesake(name: string, { article }: TreeContext): boolean {
  return name.includes(":") || article.experts.filter((each) => each.name === name).length > 1;
}

function passage(
  { prose, slide, speakerNotes }: Passage,
  prompts: readonly Prompt[],
  context: TreeContext,
): readonly Block[] {
  return [
    ...proseTree(prose, context),
    ...(slide ? [named("slide", slide, context)] : []),
    ...speakerNotes.map((notes) => named("notes", notes, context)),
    ...promptsTree(prompts, context),
  ];
}

function promptsTree(prompts: readonly Prompt[], context: TreeContext): readonly Block[] {
  return prompts.map(({ prose }) => named("discuss", prose, context));
}

function named(name: string, prose: Prose, context: TreeContext): Block {
  return { type: "div", name, children: proseTree(prose, context) };
}
