import type MarkdownIt from "markdown-it";
import type Renderer from "markdown-it/lib/renderer.mjs";
import type { RenderRule } from "markdown-it/lib/renderer.mjs";
import { attribute, escapeHtml, html, raw } from "../../markup/html.ts";
import { withIsolates } from "../../markup/isolates.ts";
import type { DraftMark } from "../../model/draft.ts";
import { addressKind, isPicture } from "../address.ts";
import { calloutClose, calloutOpen, calloutTitleClose, calloutTitleOpen } from "../callouts/callout-html.ts";
import { authorsHtml, citationHtml } from "../citation-html.ts";
import type { CitationMeta } from "../citation-syntax.ts";
import { columnWidths } from "../column-widths.ts";
import type { ProseContext } from "../context.ts";
import { crossReferenceText } from "../cross-reference.ts";
import { renderDiagram } from "../diagrams/render-diagram.ts";
import { draftMarkHtml } from "../draft-marks.ts";
import { footnoteHtml } from "../footnotes.ts";
import { renderFormula } from "../formulas/render-formula.ts";
import { type Gap, gapHtml } from "../gaps.ts";
import { readableWidth, sizeAttributes } from "../image-attributes.ts";
import { type Label, labelOf } from "../label.ts";
import { linkEnd, linkedReference, linkStart } from "../links.ts";
import { renderCode } from "../listings/render-code.ts";
import { MARGIN } from "../margin.ts";
import { abbreviationClose, abbreviationOpen, taskMark } from "../marks-html.ts";
import { withSource } from "../source-attribute.ts";
import type { Term } from "../terms/glossary.ts";
import { copyToken } from "../tokens.ts";
import { renderVideo } from "../videos/render-video.ts";
import type { CrossReferenceMeta } from "./cross-reference.ts";
import type { DivMeta } from "./fenced-div.ts";
import { imageMeta } from "./image-attributes.ts";

type Tokens = Parameters<RenderRule>[0];
type OneToken = Tokens[number];

/** Renders the token at `index` of `tokens` for the page of `env`; `self` is markdown-it's renderer. */
type Rule = (
  token: OneToken,
  env: ProseContext,
  self: Renderer,
  tokens: Tokens,
  index: number,
  options: Parameters<RenderRule>[2],
) => string;

/** How each kind of token becomes HTML, where that differs from markdown-it's own way. */
const RULES: Readonly<Record<string, Rule>> = {
  heading_open: (token, env, self) => `<h${shifted(token, env)}${self.renderAttrs(withIds(token, env))}>`,
  heading_close: (token, env) => `</h${shifted(token, env)}>\n`,
  paragraph_open: (token, env, self) => (token.hidden ? "" : `<p${self.renderAttrs(withIds(token, env))}>`),
  paragraph_close: (token, env, _self, tokens, index) =>
    token.hidden ? hiddenBreak(tokens, index) : `${permalink(tokens, index, env)}</p>\n`,
  div_open: (token, _env, self) =>
    nameOf(token) === MARGIN
      ? `<aside${self.renderAttrs(token)} role="note">\n`
      : `<div class="only-${nameOf(token)}">\n`,
  div_close: (token) => (nameOf(token) === MARGIN ? "</aside>\n" : "</div>\n"),
  div_stray: () => "",
  task_mark: taskMark,
  abbr_open: abbreviationOpen,
  abbr_close: abbreviationClose,
  callout_open: calloutOpen,
  callout_close: calloutClose,
  callout_title_open: calloutTitleOpen,
  callout_title_close: calloutTitleClose,
  text: ({ content }, env) => escapeHtml(env.text?.(content) ?? content),
  term_open: (token, env) => {
    const target = env.term?.((token.meta as { term: Term }).term);
    return target ? html`<a class="term" href="${target.href}"${attribute("id", target.id)}>`.text : "<a>";
  },
  term_close: () => "</a>",
  dt_open: (token, env) => {
    const entry = env.ids ? env.glossary?.entry(token) : undefined;
    return html`<dt${attribute("id", entry?.id)}>`.text;
  },
  gap: ({ meta }) => gapHtml(meta as Gap),
  key_open: () => '<strong class="key-point">',
  key_close: () => "</strong>",
  image: renderImage,
  figure_open: (token, env, self) => `<figure${self.renderAttrs(withIds(token, env))}>`,
  figure_close: () => "</figure>\n",
  captioned_open: (token, env, self) => `<div${self.renderAttrs(withIds(token, env))}>\n`,
  captioned_close: () => "</div>\n",
  caption_open: (token, env) =>
    `<${token.tag}${token.tag === "p" ? ' class="caption"' : ""}>${captionLabel(labelOf(token), env)}`,
  caption_close: ({ tag }) => `</${tag}>\n`,
  fence: renderCode,
  diagram: renderDiagram,
  code_block: renderCode,
  math_inline: renderFormula,
  math_block: renderFormula,
  math_stray: ({ content }) => escapeHtml(content),
  table_open: renderTable,
  table_close: () => "</table></div>\n",
  th_open: renderCell,
  td_open: renderCell,
  footnote_ref: ({ meta }, env, self, _tokens, _index, options) =>
    footnoteHtml((meta as { id: number }).id, env, (inner, context) =>
      self.render([...inner], options, context),
    ),
  citation: ({ content, meta }, env) => citationHtml(content, meta as CitationMeta, env),
  citation_authors: ({ content, meta }) => authorsHtml(content, meta as CitationMeta),
  cross_reference: renderCrossReference,
  link_open: (token, env, self) => linkStart(withIds(token, env), self.renderAttrs(withIds(token, env)), env),
  link_close: (_token, env, _self, tokens, index) => linkEnd(openingHref(tokens, index) ?? "", env),
  linked_reference: ({ content }, env) => linkedReference(content, env),
  span_open: (token, env, self) => `<${token.tag}${self.renderAttrs(withIds(token, env))}>`,
  span_close: ({ tag }) => `</${tag}>`,
  draft_mark: ({ meta }, env) => draftMarkHtml(meta as DraftMark, env),
  html_open: (token, env, self) => {
    const open = token.tag === "details" && !env.folds && token.attrGet("open") === null;
    return `<${token.tag}${self.renderAttrs(withIds(token, env))}${open ? ' open=""' : ""}>`;
  },
  html_fault: () => "",
  too_deep: () => "",
  html_close: ({ tag }) => `</${tag}>`,
  // As markdown-it prints them; listed because only what is listed here can say where it comes from.
  list_item_open: asUsual,
  tr_open: asUsual,
  dd_open: asUsual,
  hr: asUsual,
};

/** Installs the renderers above; anything that is not listed is rendered by markdown-it itself. */
export function renderRules(md: MarkdownIt): void {
  for (const [name, rule] of Object.entries(RULES)) {
    md.renderer.rules[name] = (tokens, index, options, env: ProseContext, self) =>
      withSource(rule(tokens[index]!, env, self, tokens, index, options), tokens[index]!, env);
  }
}

/** The name of a `:::` block. */
function nameOf({ meta }: OneToken): string {
  return (meta as DivMeta).name;
}

function asUsual(...[, , self, tokens, index, options]: Parameters<Rule>): string {
  return self.renderToken(tokens, index, options);
}

function withIds(token: OneToken, env: ProseContext): OneToken {
  if (env.ids || token.attrIndex("id") < 0) return token;
  return copyToken(token, { attrs: token.attrs!.filter(([name]) => name !== "id") });
}

function shifted({ tag }: OneToken, env: ProseContext): number {
  return Math.min(6, Math.max(1, Number(tag.slice(1)) + env.headingShift));
}

/** A paragraph is three tokens: its start, which has the id, its text, and its end. */
function permalink(tokens: Tokens, close: number, env: ProseContext): string {
  const id = env.ids ? tokens[close - 2]?.attrGet("id") : undefined;
  return (id && env.permalink?.(id)) || "";
}

/** Paragraphs of a tight list have no tags, so a line break separates them from what follows in the item. */
function hiddenBreak(tokens: Tokens, index: number): string {
  return tokens[index + 1]?.type.endsWith("_close") ? "" : "\n";
}

/** The start of a table; where it may be scrolled, with the width below which it is, and the columns that are kept whole on paper and from which width on. */
function renderTable(...[, env, , tokens, index]: Parameters<Rule>): string {
  const widths = env.scrollsTables ? columnWidths(tokens, index) : undefined;
  const measured = html`${attribute("data-scrolls", widths?.scrolls)}${attribute("data-whole", widths?.whole.join(" ") || undefined)}${attribute("data-whole-from", widths?.wholeFrom)}`;
  return `${html`<div class="table"${measured} tabindex="0" role="group"><table>`}\n`;
}

/**
 * The start of a table cell. Pages have no inline styles, so style sheets align it by an attribute. A cell of the
 * first row has the least width of its column, where the table may be scrolled.
 */
function renderCell(...[token, env, , tokens, index]: Parameters<Rule>): string {
  const align = /text-align:(\w+)/.exec(token.attrGet("style") ?? "")?.[1];
  const least = token.type === "th_open" && env.scrollsTables ? leastWidth(tokens, index) : undefined;
  return html`<${token.tag}${attribute("data-align", align)}${attribute("data-least", least)}>`.text;
}

/** The least width of the column that begins with the cell at `index`; none in a table that fits. */
function leastWidth(tokens: Tokens, index: number): number | undefined {
  let [open, column] = [index, 0];
  while (tokens[open]!.type !== "table_open") if (tokens[--open]!.type === "th_open") column++;
  const { scrolls, least } = columnWidths(tokens, open);
  return scrolls === undefined ? undefined : least[column];
}

/**
 * What stands for a figure without an alternative text of its own: only its name, where the caption
 * says the rest, so that nobody hears the caption twice.
 */
function nameOfFigure(label: Label | undefined, { words }: ProseContext): string {
  return label?.number === undefined ? (label?.caption ?? "") : words[label.kind](label.number);
}

/** The name and number before the words of a caption. */
function captionLabel(label: Label | undefined, { words }: ProseContext): string {
  if (label?.number === undefined) return "";
  return html`<span class="caption-label">${words[label.kind](label.number)}</span> `.text;
}

function renderImage(token: OneToken, env: ProseContext): string {
  const address = token.attrGet("src") ?? "";
  const kind = isPicture(address) ? "file" : addressKind(address);
  if (kind === "refused") return escapeHtml(token.attrGet("alt") ?? "");
  // Pages load nothing from another host.
  if (kind === "remote") return html`<a href="${address}">${token.attrGet("alt") || address}</a>`.text;
  const { figure } = imageMeta(token);
  const alt = token.attrGet("alt") || nameOfFigure(figure, env);
  const video = env.video?.(address);
  if (video) return renderVideo(video, alt, env).text;
  const written = { width: token.attrGet("data-width"), height: token.attrGet("data-height") };
  const size = sizeAttributes(written, env.imageSize?.(address));
  const title = attribute("title", token.attrGet("title") || undefined);
  const lazy = attribute("loading", env.lazyImages && "lazy");
  const ground = attribute("data-ground", env.isSeeThrough?.(address));
  const src = env.image(address);
  const image = html`<img src="${src}" alt="${alt}"${title}${raw(size)}${ground}${lazy}>`;
  if (!figure || !env.imageLinks) return image.text;
  const width = readableWidth(env.imageSize?.(address), env.drawnType?.(address));
  return html`<a class="enlarge" href="${src}"${attribute("data-width", width)}>${image}</a>`.text;
}

function renderCrossReference({ content: id, meta }: OneToken, env: ProseContext): string {
  const { form } = meta as CrossReferenceMeta;
  const text = crossReferenceText(env.article, id, env.words, form);
  const target = env.link(id);
  if (!target) return escapeHtml(text);
  return html`<a class="xref" href="${target.href}">${withIsolates(text)}</a>${raw(target.after ?? "")}`.text;
}

function openingHref(tokens: Tokens, close: number): string | null {
  let depth = 0;
  for (let index = close; index >= 0; index--) {
    if (tokens[index]!.type === "link_close") depth++;
    if (tokens[index]!.type === "link_open" && --depth === 0) return tokens[index]!.attrGet("href");
  }
  return null;
}
