import { escapeHtml } from "../../markup/html.ts";
import type { Article } from "../../model/article.ts";
import type { OutputContext } from "../../model/output.ts";
import { geometryOf } from "../paper.ts";
import { type HandoutView, handoutView, type PartView } from "../view.ts";
import { colophonHtml, referencesHtml } from "./end-matter.ts";
import { frontPagesHtml } from "./front-pages.ts";
import { glanceHtml } from "./glance.ts";
import { linkListHtml, printedLinks } from "./link-list.ts";
import { paperCss } from "./page-css.ts";
import { type PrintContext, printContext } from "./print-context.ts";
import { partHtml } from "./questions.ts";
import { slidesHtml } from "./slides.ts";
import { themeStyle } from "./theme-style.ts";

/** A handout as HTML, in the flows that are cut into pages apart from each other. */
export interface HandoutHtml {
  readonly title: string;
  /** From the doctype to where the flows stand. */
  readonly head: string;
  readonly flows: readonly string[];
}

/**
 * The whole handout as HTML, still in one piece: the pages are made of it in the browser. It asks
 * for `print.css`, `typeset.js`, `paged.js` and the article's images beside it.
 *
 * The document itself stays left to right. Paged.js looks for overflow to the right of the page
 * and finds none where columns run to the left, so only what lies inside the pages is turned.
 *
 * `theme` is CSS that sets values of `tokens.css`. It stands in the page so that it is part of what
 * cut flows are kept by, and before the measures of the paper, which are no theme's matter.
 */
export function handoutHtml(article: Article, context: OutputContext, theme = ""): HandoutHtml {
  const view = handoutView(article, context);
  const setting = printContext(article, context);
  const { lang, dir } = article.meta;
  const head = `<!doctype html>
<html lang="${escapeHtml(lang)}" data-dir="${dir}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(view.title)}</title>
<link rel="stylesheet" href="print.css">
${themeStyle(theme)}<style>${paperCss(geometryOf(view.setup))}</style>
<script src="typeset.js"></script>
<script src="paged.js"></script>
</head>
<body>
`;
  const flows = flowsOf(view, setting);
  const named = (index: number) => (flows.length > 1 ? ` data-flow="f${index}"` : "");
  const open = (index: number) =>
    `<article class="handout ${classesOf(view, setting)}" dir="${dir}"${named(index)}>`;
  return {
    title: view.title,
    head,
    flows: flows.map((html, index) => `${open(index)}\n${html}\n</article>`),
  };
}

/** The document that pages are made in: all but its flows. */
export function documentOf({ head }: HandoutHtml): string {
  return `${head}</body>\n</html>`;
}

/** `justified` where words can be divided; without, lines of one length would have holes. */
function classesOf({ setup }: HandoutView, { hyphenated }: PrintContext): string {
  const named = [`is-${setup.variant}`, `columns-${setup.columns}`, ...(hyphenated ? ["justified"] : [])];
  return named.join(" ");
}

/** What stands between two pieces while the links of all of them are gathered. */
const BETWEEN = "\u0000";

/** The handout in one flow, or one for what stands before the first question and one for each. */
function flowsOf(view: HandoutView, setting: PrintContext): readonly string[] {
  const front = frontPagesHtml(view, setting);
  const { variant, columns, questions } = view.setup;
  if (variant === "notes") {
    const sheet = geometryOf(view.setup).width > 170 ? "large" : "small";
    return [`${front}\n${slidesHtml(view.slides, sheet, setting)}\n${colophonHtml(view, setting)}`];
  }
  const groups = groupsOf(view.parts, questions !== "flow").map((parts) =>
    parts.map((part) => partHtml(part, setting)).join("\n"),
  );
  const text = [front, ...groups].join(BETWEEN);
  const { html, links } = view.setup.links ? printedLinks(text) : { html: text, links: [] };
  const [marked = "", ...bodies] = html.split(BETWEEN);
  const end = `${referencesHtml(view.references, setting)}\n${linkListHtml(links, setting)}\n${colophonHtml(view, setting)}`;
  const glance = variant === "full" ? glanceHtml(view, setting) : "";
  return bodies.map((body, index) => {
    const isFirst = index === 0;
    // Nothing stands before the first question: no text, which might want a page of its own.
    if (isFirst && body === "" && bodies.length > 1) return `${marked}\n${glance}`;
    const opens = isFirst && columns === 2 ? " opens-page" : "";
    const inText = `<div class="text${opens}">${body}\n${index === bodies.length - 1 ? end : ""}</div>`;
    return isFirst ? `${marked}\n${glance}\n${inText}` : inText;
  });
}

/** All parts together, or those before the first question and then each question with what follows. */
function groupsOf(parts: readonly PartView[], apart: boolean): readonly (readonly PartView[])[] {
  const groups: PartView[][] = [[]];
  for (const part of parts) {
    if (apart && part.kind === "question") groups.push([]);
    groups.at(-1)!.push(part);
  }
  return groups;
}
