import type { Article } from "../model/article.ts";
import type { OutputContext } from "../model/output.ts";
import { escapeHtml } from "../prose/escape.ts";
import { endMatterHtml } from "./end-matter.ts";
import { frontMatterHtml } from "./front-matter.ts";
import { glanceHtml } from "./glance.ts";
import { paperCss } from "./paged-css.ts";
import { geometryOf } from "./paper.ts";
import { partHtml } from "./parts.ts";
import { settingFor } from "./setting.ts";
import { handoutView } from "./view.ts";

/**
 * The whole handout as one HTML document, still in one piece: the pages are made of it in the
 * browser. It asks for `print.css`, `typeset.js`, `paged.js` and the article's images beside it.
 *
 * The document itself stays left to right. Paged.js looks for overflow to the right of the page
 * and finds none where columns run to the left, so only what lies inside the pages is turned.
 */
export function handoutPage(article: Article, context: OutputContext): string {
  const view = handoutView(article, context.locators);
  const setting = settingFor(article, context);
  const { lang, dir } = article.meta;
  return `<!doctype html>
<html lang="${escapeHtml(lang)}" data-dir="${dir}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(view.title)}</title>
<style>${paperCss(geometryOf(view.paper))}</style>
<link rel="stylesheet" href="print.css">
<script src="typeset.js"></script>
<script src="paged.js"></script>
</head>
<body>
<article class="handout" dir="${dir}" data-title="${escapeHtml(view.title)}">
${[
  frontMatterHtml(view, setting),
  glanceHtml(view, setting),
  ...view.parts.map((part) => partHtml(part, setting)),
  endMatterHtml(view, setting),
].join("\n")}
</article>
</body>
</html>`;
}
