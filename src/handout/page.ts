import type { Article } from "../model/article.ts";
import type { OutputContext } from "../model/output.ts";
import { escapeHtml } from "../prose/escape.ts";
import { colophonHtml, referencesHtml } from "./end-matter.ts";
import { frontMatterHtml } from "./front-matter.ts";
import { glanceHtml } from "./glance.ts";
import { paperCss } from "./paged-css.ts";
import { geometryOf } from "./paper.ts";
import { partHtml } from "./parts.ts";
import { linkListHtml, printedLinks } from "./printed-links.ts";
import { type Setting, settingFor } from "./setting.ts";
import { slideNotesHtml } from "./slide-notes.ts";
import { type HandoutView, handoutView } from "./view.ts";

/**
 * The whole handout as one HTML document, still in one piece: the pages are made of it in the
 * browser. It asks for `print.css`, `typeset.js`, `paged.js` and the article's images beside it.
 *
 * The document itself stays left to right. Paged.js looks for overflow to the right of the page
 * and finds none where columns run to the left, so only what lies inside the pages is turned.
 */
export function handoutPage(article: Article, context: OutputContext): string {
  const view = handoutView(article, context);
  const setting = settingFor(article, context);
  const { lang, dir } = article.meta;
  return `<!doctype html>
<html lang="${escapeHtml(lang)}" data-dir="${dir}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(view.title)}</title>
<style>${paperCss(geometryOf(view.setup))}</style>
<link rel="stylesheet" href="print.css">
<script src="typeset.js"></script>
<script src="paged.js"></script>
</head>
<body>
<article class="handout ${classesOf(view, setting)}" dir="${dir}" data-title="${escapeHtml(view.title)}">
${contentHtml(view, setting)}
</article>
</body>
</html>`;
}

/** `justified` where words can be divided; without, lines of one length would have holes. */
function classesOf({ setup }: HandoutView, { hyphenated }: Setting): string {
  const named = [`is-${setup.variant}`, `columns-${setup.columns}`, ...(hyphenated ? ["justified"] : [])];
  return named.join(" ");
}

function contentHtml(view: HandoutView, setting: Setting): string {
  const front = frontMatterHtml(view, setting);
  const { variant, links: list } = view.setup;
  if (variant === "notes") {
    const sheet = geometryOf(view.setup).width > 170 ? "large" : "small";
    return `${front}\n${slideNotesHtml(view.slides, sheet, setting)}\n${colophonHtml(view, setting)}`;
  }
  const glance = variant === "full" ? glanceHtml(view, setting) : "";
  const parts = view.parts.map((part) => partHtml(part, setting)).join("\n");
  const { html, links } = list
    ? printedLinks(`${front}\u0000${parts}`)
    : { html: `${front}\u0000${parts}`, links: [] };
  const [marked = "", body = ""] = html.split("\u0000");
  const end = `${referencesHtml(view.references, setting)}\n${linkListHtml(links, setting)}\n${colophonHtml(view, setting)}`;
  return `${marked}\n${glance}\n<div class="text${view.setup.columns === 2 ? " opens-page" : ""}">${body}\n${end}</div>`;
}
