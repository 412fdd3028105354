import { wordsOf } from "../../i18n/own-words.ts";
import { forXml } from "../../markup/for-xml.ts";
import { type Html, html } from "../../markup/html.ts";
import type { Answer, Article, Prompt, Question, Section } from "../../model/article.ts";
import { isEmpty } from "../../model/prose.ts";
import type { Exported, ExportSource } from "../exporter.ts";
import { leftOut } from "../left-out.ts";
import { inlineTree, proseTree } from "../tree/prose-tree.ts";
import type { TreeContext } from "../tree/tree-context.ts";
import { paragraphsXml, sectionsXml } from "./jats-blocks.ts";
import { ARTICLE_TYPES, frontXml } from "./jats-front.ts";
import { wordsXml } from "./jats-words.ts";
import { worksXml } from "./jats-works.ts";
import { xmlId } from "./xml-id.ts";

const DOCTYPE =
  '<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD with MathML3 v1.3 20210610//EN" "JATS-archivearticle1-3-mathml3.dtd">';

/**
 * The article as JATS 1.3: a section for each question, a `<speech>` for each expert’s answer, works as data and as
 * they read, formulas as MathML and TeX. https://jats.nlm.nih.gov/archiving/tag-library/1.3/
 */
export function writeJats({ article }: ExportSource): Exported {
  const context: TreeContext = { article, words: wordsOf(article.meta), output: "reader" };
  const { kind, lang } = article.meta;
  const root = html`<article xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:mml="http://www.w3.org/1998/Math/MathML" article-type="${ARTICLE_TYPES[kind]}" dtd-version="1.3" xml:lang="${lang}">
${frontXml(article, paragraphsXml(proseTree(article.abstract.prose, context)))}<body>
${promptsXml(article.prompts, context)}${article.parts.map((part) => (part.kind === "question" ? questionXml(part, context) : sectionXml(part, context)))}</body>
${backXml(article, context)}</article>
`;
  const content = `<?xml version="1.0" encoding="UTF-8"?>\n${DOCTYPE}\n${withoutDeadReferences(forXml(root.text))}`;
  return { content, left: leftOut(article) };
}

function questionXml(question: Question, context: TreeContext): Html {
  const { id, heading, intro, answers, prompts } = question;
  return html`<sec id="${xmlId(id)}" sec-type="question">
<title>${wordsXml(inlineTree(heading.prose, context))}</title>
${paragraphsXml(proseTree(intro.prose, context))}${answers.map((answer) => answerXml(answer, context))}${promptsXml(prompts, context)}</sec>
`;
}

function answerXml({ id, expert, position, body }: Answer, context: TreeContext): Html {
  const text = proseTree(body.prose, context);
  if (!expert) return html`${paragraphsXml(text)}`;
  const held = position
    ? html`<p content-type="position"><bold>${wordsXml(inlineTree(position.prose, context))}</bold></p>\n`
    : "";
  const said = text.length === 0 && held === "" ? html`<p/>` : paragraphsXml(text);
  return html`<speech id="${xmlId(id)}"><speaker>${expert.name}</speaker>
${held}${said}</speech>
`;
}

function sectionXml({ id, heading, body, prompts, showsIndex }: Section, context: TreeContext): Html {
  if (showsIndex && isEmpty(body.prose)) return html``;
  return html`<sec id="${xmlId(id)}">
<title>${wordsXml(inlineTree(heading.prose, context))}</title>
${promptsXml(prompts, context)}${sectionsXml(proseTree(body.prose, context))}</sec>
`;
}

function promptsXml(prompts: readonly Prompt[], context: TreeContext): readonly Html[] {
  return prompts.map(
    ({ prose }) =>
      html`<boxed-text content-type="discuss">\n${paragraphsXml(proseTree(prose, context))}</boxed-text>\n`,
  );
}

function backXml({ footnotes, references }: Article, context: TreeContext): Html {
  const notes = footnotes.map(
    ({ number, prose }) =>
      html`<fn id="fn${number}"><label>${number}</label>${paragraphsXml(proseTree(prose, context))}</fn>\n`,
  );
  if (notes.length === 0 && references.works.length === 0) return html``;
  const group = notes.length > 0 ? html`<fn-group>\n${notes}</fn-group>\n` : "";
  return html`<back>\n${worksXml(references.works)}${group}</back>\n`;
}

/** References within the article lead to what has an id; paragraphs have none here. Their words stay. */
function withoutDeadReferences(xml: string): string {
  const ids = new Set([...xml.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  return xml.replace(/<xref rid="([^"]+)">(.*?)<\/xref>/gs, (all, id: string, words: string) =>
    ids.has(id) ? all : words,
  );
}
