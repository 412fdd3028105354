import { escapeHtml } from "../../src/markup/html.ts";
import type { Article } from "../../src/model/article.ts";
import { relativeUrl } from "../../src/model/paths.ts";
import type { OutputContext } from "../../src/output/output.ts";
import { addressesOf } from "../plan/locate.ts";
import { planOf } from "../plan/plan.ts";
import type { Plan } from "../plan/slide.ts";
import { deckPolicy } from "./policy.ts";
import { type DeckContext, deckContext, TALK_PAGE } from "./prose.ts";
import { sectionHtml } from "./slide.ts";

/** The style sheets and the script of the deck: names in the site's `assets/`. */
export const TALK_STYLE = "talk.css";
export const TALK_SCRIPT = "talk.js";
/** Dark whatever the machine asks for. */
export const DARK_STYLE = "talk-dark.css";

/**
 * The whole talk as one HTML page at `page` (relative to the article's folder). All that the script
 * needs stands in data attributes.
 */
export function deckHtml(article: Article, output: OutputContext, page: string = TALK_PAGE): string {
  const plan = planOf(article);
  const context = deckContext(article, output, addressesOf(article), page);
  const slides = plan.slides.map((slide) => sectionHtml(slide, context)).join("\n");
  const { lang, dir, talk } = article.meta;
  return `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${dir}"${talk.theme ? ` data-theme="${talk.theme}"` : ""}>
<head>
${headHtml(context)}
</head>
<body>
${viewLinks(context)}
<main class="reveal"${dataOf(plan, context)}>
<div class="slides">
${slides}
</div>
</main>
</body>
</html>
`;
}

function headHtml({ article: { meta }, onSlide: { words }, page }: DeckContext): string {
  const asset = (name: string) => relativeUrl(page, `../assets/${name}`);
  const description = meta.description
    ? `\n<meta name="description" content="${escapeHtml(meta.description)}">`
    : "";
  const styles = meta.talk.theme === "dark" ? [TALK_STYLE, DARK_STYLE] : [TALK_STYLE];
  // The talk as one file has everything inside, which a policy of files has no words for.
  const isPage = page === TALK_PAGE;
  const policy = isPage ? `\n${deckPolicy(meta.talk.ratio)}` : "";
  const icon = isPage ? `type="image/svg+xml" href="${asset("icon.svg")}"` : 'href="data:,"';
  return `<meta charset="utf-8">${policy}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${meta.title} – ${words.talk}`)}</title>${description}
<link rel="icon" ${icon}>
${styles.map((name) => `<link rel="stylesheet" href="${asset(name)}">`).join("\n")}
<script defer src="${asset(TALK_SCRIPT)}"></script>`;
}

/** The way to the talk as text and back: the first thing that the Tab key comes to. */
function viewLinks({ onSlide: { words } }: DeckContext): string {
  return `<nav class="views" aria-label="${escapeHtml(words.talk)}">
<a class="to-transcript" href="?transcript">${escapeHtml(words.transcript)}</a>
<a class="to-slides" href="?">${escapeHtml(words.slides)}</a>
</nav>`;
}

function dataOf({ ratio, minutes }: Plan, { article, onSlide: { words } }: DeckContext): string {
  const highlights = article.experts.map(({ slug, shortName }) => [slug, words.highlight(shortName)]);
  const data = {
    ratio,
    ...(minutes ? { minutes } : {}),
    ...{ previous: words.previous, next: words.next, transcript: words.transcript },
    ...(highlights.length > 0
      ? { experts: JSON.stringify(highlights), highlightNobody: words.highlightNobody }
      : {}),
  };
  return Object.entries(data)
    .map(([name, value]) => ` data-${kebab(name)}="${escapeHtml(String(value))}"`)
    .join("");
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
