import Token from "markdown-it/lib/token.mjs";
import type { KeyPoint } from "../../model/article.ts";
import { lineSpan } from "../../model/span.ts";
import { cutInline } from "../../prose/cut-inline.ts";
import { proseText, tokensText } from "../../prose/text.ts";
import { closeOf, lineOf } from "../../prose/tokens.ts";

/** Blocks whose text is not the answer's own, so bold text in them is no key point. */
const QUOTED_BLOCKS = ["blockquote", "callout", "table", "div"];

/** Text that ends with a single letter or a usual abbreviation and its dot, so that its sentence goes on. */
const ABBREVIATED =
  /(?<![\p{L}\p{N}])(?:\p{L}|Drs?|Prof|Mrs?|Ms|Mme|Mlle|Sra?|St|Hr|Fr|Nr|vs|cf|vgl|bzw)\.\s*$/iu;

/**
 * The key points of an answer: bold text that starts a paragraph or a list item. Each is marked in the
 * tokens (`key_open`, `key_close`), so that outputs can show it as a key point.
 */
export function markKeyPoints(tokens: readonly Token[]): KeyPoint[] {
  return leadsOf(tokens).map(({ open, close, point }) => {
    open.type = "key_open";
    close.type = "key_close";
    return point;
  });
}

/** Whether some text has bold text that starts a paragraph or a list item. */
export function hasLead(tokens: readonly Token[]): boolean {
  return leadsOf(tokens).length > 0;
}

/** The first heading of an answer, where it says what the answer to a quiz is: “Answer: D”. */
export function firstHeading(tokens: readonly Token[]): KeyPoint | undefined {
  const at = tokens.findIndex(({ type }) => type === "heading_open");
  const words = tokens[at + 1]?.children ?? [];
  return at < 0 || tokensText(words).trim() === "" ? undefined : keyPoint(words, lineOf(tokens[at]!));
}

/**
 * What frames a question, from the paragraphs of its introduction: the first bold lead, else the first
 * sentence. An item of a list would say too little: the first option of a quiz looks like its answer.
 */
export function framingOf(tokens: readonly Token[], lang: string): KeyPoint | undefined {
  const own = tokens.filter((token, at) => isOwnParagraph(token.type === "inline" ? tokens[at - 1]! : token));
  return leadsOf(own)[0]?.point ?? firstSentence(own, lang);
}

/** Whether a token begins or ends a paragraph that is in no list, quotation or other block. */
function isOwnParagraph({ type, level }: Token): boolean {
  return level === 0 && (type === "paragraph_open" || type === "paragraph_close");
}

/** Bold text that starts a paragraph or a list item, with the tokens around it. */
interface Lead {
  readonly open: Token;
  readonly close: Token;
  readonly point: KeyPoint;
}

function leadsOf(tokens: readonly Token[]): readonly Lead[] {
  const leads: Lead[] = [];
  let depth = 0;
  tokens.forEach((token, index) => {
    const block = token.type.replace(/_(open|close)$/, "");
    if (QUOTED_BLOCKS.includes(block) && block !== token.type) depth += token.nesting;
    if (token.type !== "paragraph_open" || depth > 0) return;
    const lead = leadOf(tokens[index + 1]!, lineOf(token));
    if (lead) leads.push(lead);
  });
  return leads;
}

/** The bold text at the start of an inline token, if there is any. */
function leadOf(inline: Token, line: number): Lead | undefined {
  const children = inline.children ?? [];
  const start = children.findIndex((child) => !isLead(child));
  if (children[start]?.type !== "strong_open") return undefined;
  const end = closeOf(children, start);
  const words = children.slice(start + 1, end);
  if (tokensText(words).trim() === "") return undefined;
  return { open: children[start]!, close: children[end]!, point: keyPoint(words, line) };
}

/** Whether a token may stand before bold text that leads: blanks, or the box of a task. */
function isLead({ type, content }: Token): boolean {
  return type === "task_mark" || type === "span_open" || (type === "text" && content.trim() === "");
}

/** The key point of an answer without bold text: the first sentence of its first paragraph. */
export function firstSentence(tokens: readonly Token[], lang: string): KeyPoint | undefined {
  let callouts = 0;
  const index = tokens.findIndex((token, at) => {
    if (token.type === "callout_open" || token.type === "callout_close") callouts += token.nesting;
    return callouts === 0 && token.type === "inline" && tokens[at - 1]?.type === "paragraph_open";
  });
  const inline = tokens[index];
  if (!inline?.children) return undefined;
  const text = tokensText(inline.children);
  const first = sentenceOf(text, lang);
  if (!first) return undefined;
  return keyPoint(cutInline(inline.children, first.length), lineOf(tokens[index - 1]!));
}

/** The first sentence of a text. Browsers' rules alone would end it after “Dr.” and “z. B.”. */
function sentenceOf(text: string, lang: string): string {
  let sentence = "";
  for (const { segment } of new Intl.Segmenter(lang, { granularity: "sentence" }).segment(text)) {
    sentence += segment;
    if (!ABBREVIATED.test(sentence)) break;
  }
  return sentence.trimEnd();
}

/** A key point is shown apart from its answer, so it has no footnotes and no links. */
function keyPoint(children: readonly Token[], line: number): KeyPoint {
  const inline = new Token("inline", "", 0);
  inline.children = children.filter(
    (child) => !["footnote_ref", "link_open", "link_close"].includes(child.type),
  );
  const prose = { tokens: [inline] };
  return { prose, text: proseText(prose), span: lineSpan(line) };
}
