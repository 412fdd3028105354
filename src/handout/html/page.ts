import { themeStyle } from "../../assets/print-theme.ts";
import { hasItalics } from "../../i18n/has-italics.ts";
import { attribute, type Html, html, lines, raw } from "../../markup/html.ts";
import type { Article } from "../../model/article.ts";
import type { OutputContext } from "../../output/output.ts";
import { type Geometry, hasNamesAbove } from "../paper.ts";
import { type HandoutView, handoutView, LINKS, type PartView } from "../view/handout-view.ts";
import { answerKeyHtml, clozeKeyHtml } from "./answer-key.ts";
import { clozeHtml } from "./cloze.ts";
import { cornellHtml } from "./cornell.ts";
import { withoutDeadLinks } from "./dead-links.ts";
import { colophonHtml, endMatterHtml, printedLinks } from "./end-matter.ts";
import { contentsHtml, frontPagesHtml } from "./front-pages.ts";
import { glanceHtml } from "./glance.ts";
import { paperCss } from "./page-css.ts";
import { type PrintContext, printContext } from "./print-context.ts";
import { idsIn } from "./printed-ids.ts";
import { partHtml } from "./questions.ts";
import { shownIndex } from "./shown-index.ts";
import { slidesHtml } from "./slides.ts";

/** A handout as HTML, in flows: texts that are cut into pages independently of each other. */
export interface HandoutHtml {
  readonly title: string;
  readonly geometry: Geometry;
  /** All that stands before the flows, from the doctype on. */
  readonly head: string;
  readonly flows: readonly string[];
}

/**
 * The whole handout as HTML. The browser makes pages of it. It requests `print.css`, `typeset.js`,
 * `paged.js` and the article's images by paths relative to the page.
 *
 * The document itself is always left to right, because Paged.js looks for overflow at the right of the
 * page and would find none where columns run to the left. Only what is inside the pages has the
 * article's direction.
 *
 * `theme` is CSS that sets values of `tokens.css`. It is part of the page so that it is part of the keys
 * of the cache. It stands before the paper's measures, which a theme cannot change.
 */
export function handoutHtml(article: Article, outputContext: OutputContext, theme = ""): HandoutHtml {
  const view = handoutView(article, outputContext);
  const context = printContext(article, outputContext);
  const { lang, dir } = article.meta;
  const head = html`<!doctype html>
<html lang="${lang}" data-dir="${dir}"${attribute("class", !hasItalics(lang) && "upright")}>
<head>
<meta charset="utf-8">
<title>${view.title}</title>
<link rel="stylesheet" href="print.css">
${raw(themeStyle(theme))}<style>${raw(paperCss(view.geometry, view.setup.columns))}</style>
<script src="typeset.js"></script>
<script src="paged.js"></script>
</head>
<body>
`;
  const shown = flowsOf(view, context);
  const texts = view.setup.variant === "full" ? shown : withoutDeadLinks(shown);
  const flows = texts.map((text, index) => {
    const name = attribute("data-flow", texts.length > 1 && `f${index}`);
    return html`<article class="handout ${classesOf(view, context)}" dir="${dir}"${name} data-continued="${context.words.continued}">\n${text}\n</article>`;
  });
  return {
    title: view.title,
    geometry: view.geometry,
    head: head.text,
    flows: flows.map(({ text }) => text),
  };
}

/** The document in which pages are made: all but the flows. */
export function documentOf({ head }: HandoutHtml): string {
  return `${head}</body>\n</html>`;
}

/** Text is `justified` only where the gaps between words would not be wide. */
function classesOf({ setup, hasMargin }: HandoutView, { justified }: PrintContext): string {
  const above = hasNamesAbove(setup) ? " names-above" : "";
  return `is-${setup.variant} columns-${setup.columns}${above}${hasMargin ? " with-margin" : ""}${justified ? " justified" : ""}`;
}

/** Separates pieces of markup while the links of all of them are numbered. */
const SEPARATOR = "\u0000";

/** What stands in place of the text in the variants that do not show it; undefined for those that do. */
function sheetsHtml(
  { setup, geometry, slides, cornell, cloze }: HandoutView,
  context: PrintContext,
): Html | undefined {
  const { variant } = setup;
  switch (variant) {
    case "notes":
      return slidesHtml(slides, geometry, context);
    case "cornell":
      return cornellHtml(cornell, context);
    case "cloze":
      return cloze && html`${clozeHtml(cloze, context)}\n${clozeKeyHtml(cloze, context)}`;
    case "full":
    case "guided":
      return undefined;
    default:
      return variant satisfies never;
  }
}

/** The flows: one, or one for the front pages and one for each question. */
function flowsOf(view: HandoutView, context: PrintContext): readonly Html[] {
  const front = frontPagesHtml(view, context);
  const { variant, questions } = view.setup;
  const sheets = sheetsHtml(view, context);
  const colophon = colophonHtml(view, context);
  if (sheets) return [html`${front}\n${contentsHtml(view.contents, context)}\n${sheets}\n${colophon}`];
  const groups = groupsOf(view.parts, questions !== "flow").map((parts) =>
    lines(parts.map((part) => partHtml(part, variant === "guided", context))),
  );
  const ids = idsIn([front, ...groups]);
  const indexes = view.indexes.map((section) => shownIndex(section, ids));
  const index = lines(indexes.map((part) => part && partHtml(part, false, context)));
  const markup = [front, ...groups, index].join(SEPARATOR);
  const numbered = view.setup.links ? printedLinks(markup) : { html: markup, links: [] };
  const [first, ...others] = numbered.html.split(SEPARATOR).map(raw);
  const bodies = others.slice(0, -1);
  const key = answerKeyHtml(view.answerKey, context);
  const apparatus = lines(endMatterHtml(view, numbered.links, context), others.at(-1), key);
  const end = html`${apparatus}\n${colophon}`;
  const empty = view.indexes.filter((_section, at) => !indexes[at]).map(({ id }) => id);
  const absent = numbered.links.length > 0 ? empty : [...empty, LINKS];
  const contents = contentsHtml(
    view.contents.filter(({ id }) => !absent.includes(id)),
    context,
  );
  const glance = variant === "full" && view.glance && glanceHtml(view.glance, context);
  const opening = html`${first}\n${contents}\n${glance}`;
  return bodies.map((body, index) => {
    const isFirst = index === 0;
    // When nothing stands before the first question, no empty text is added: it could take a page.
    if (isFirst && body.text === "" && bodies.length > 1) return opening;
    const text = html`<div class="text">${body}\n${index === bodies.length - 1 && end}</div>`;
    return isFirst ? html`${opening}\n${text}` : text;
  });
}

/**
 * Groups questions and sections by flow. `apart`: one group for what stands before the first question,
 * then one for each question with the sections that follow it; otherwise, a single group.
 */
function groupsOf(parts: readonly PartView[], apart: boolean): readonly (readonly PartView[])[] {
  const groups: PartView[][] = [[]];
  for (const part of parts) {
    if (apart && part.kind === "question") groups.push([]);
    groups.at(-1)!.push(part);
  }
  return groups;
}
