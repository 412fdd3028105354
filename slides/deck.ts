import type { Article } from "../src/model/article.ts";
import type { OutputContext } from "../src/model/output.ts";
import { relativeUrl } from "../src/model/paths.ts";
import { escapeHtml } from "../src/prose/escape.ts";
import { locatorsOf } from "./locate.ts";
import { planTalk } from "./plan.ts";
import { type DeckContext, deckContext, TALK_PAGE } from "./prose.ts";
import type { Plan } from "./slide.ts";
import { sectionHtml } from "./slide-html.ts";

/** The style sheet and the script of the deck: names in the site's `assets/`. */
export const TALK_STYLE = "talk.css";
export const TALK_SCRIPT = "talk.js";

/** The whole talk as one HTML page. All that the script needs stands in data attributes. */
export function deckHtml(article: Article, output: OutputContext): string {
  const plan = planTalk(article, output.locators);
  const context = deckContext(article, output, locatorsOf(plan));
  const slides = plan.slides.map((slide) => sectionHtml(slide, context)).join("\n");
  const { lang, dir } = article.meta;
  return `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${dir}">
<head>
${headHtml(context)}
</head>
<body>
<main class="reveal"${dataOf(plan, context)}>
<div class="slides">
${slides}
</div>
</main>
</body>
</html>
`;
}

function headHtml({ article: { meta }, onSlide: { words } }: DeckContext): string {
  const asset = (name: string) => relativeUrl(TALK_PAGE, `../assets/${name}`);
  const description = meta.description
    ? `\n<meta name="description" content="${escapeHtml(meta.description)}">`
    : "";
  return `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${meta.title} – ${words.talk}`)}</title>${description}
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${asset(TALK_STYLE)}">
<script defer src="${asset(TALK_SCRIPT)}"></script>`;
}

function dataOf({ ratio, minutes }: Plan, { onSlide: { words } }: DeckContext): string {
  const data = { ratio, ...(minutes ? { minutes } : {}), previous: words.previous, next: words.next };
  return Object.entries(data)
    .map(([name, value]) => ` data-${name}="${escapeHtml(String(value))}"`)
    .join("");
}
