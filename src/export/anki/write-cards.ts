import { wordsOf } from "../../i18n/own-words.ts";
import { escapeHtml } from "../../markup/html.ts";
import { type Answer, type Article, type Question, questionsOf } from "../../model/article.ts";
import type { Prose } from "../../model/prose.ts";
import type { Exported, ExportSource } from "../exporter.ts";
import { inlineTree } from "../tree/prose-tree.ts";
import type { TreeContext } from "../tree/tree-context.ts";
import { cardHtml } from "./card-html.ts";

/**
 * A card for each question, as the text file that Anki imports: on the front the question and the line that
 * frames it, on the back what each expert holds, with the key points. A card keeps its identity, so a later
 * import changes it and keeps what was learnt. https://docs.ankiweb.net/importing/text-files.html
 */
export function writeCards({ article }: ExportSource): Exported {
  const questions = questionsOf(article);
  const rows = questions.map((question) => row(question, article));
  const pictures = article.images.length > 0 ? ["the pictures, since cards hold text"] : [];
  const none = questions.length === 0 ? ["the article asks no question, so there is no card"] : [];
  return { content: `${HEAD}${rows.join("")}`, left: [...pictures, ...none] };
}

const HEAD = `#separator:tab
#html:true
#guid column:1
#notetype:Basic
#tags column:4
`;

function row(question: Question, article: Article): string {
  const context: TreeContext = { article, words: wordsOf(article.meta) };
  const { heading, framing, answers, id } = question;
  const asked = `<b>${words(heading.prose, context)}</b>`;
  const front = framing ? `${asked}<br><br>${words(framing.prose, context)}` : asked;
  const back = answers.map((answer) => answerHtml(answer, context)).join("");
  const tags = [article.slug, ...article.meta.tags].map((tag) => tag.trim().replace(/\s+/g, "_"));
  return `${[`triptych-${article.slug}-${id}`, front, back, tags.join(" ")].map(field).join("\t")}\n`;
}

function answerHtml({ expert, position, keyPoints }: Answer, context: TreeContext): string {
  const held = position ? `: <i>${words(position.prose, context)}</i>` : "";
  const head = expert ? `<p><b>${escapeHtml(expert.name)}</b>${held}</p>` : "";
  const points = keyPoints.map(({ prose }) => `<li>${words(prose, context)}</li>`).join("");
  return `${head}${points === "" ? "" : `<ul>${points}</ul>`}`;
}

function words(prose: Prose, context: TreeContext): string {
  return cardHtml(inlineTree(prose, context));
}

/** A field stands between quotation marks, so that it may hold any letter. */
function field(text: string): string {
  return `"${text.replace(/\s+/g, " ").replaceAll('"', '""')}"`;
}
