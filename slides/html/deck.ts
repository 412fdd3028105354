import { attribute, type Html, html, lines, raw } from "../../src/markup/html.ts";
import type { Article } from "../../src/model/article.ts";
import { relativeUrl } from "../../src/model/paths.ts";
import type { OutputContext } from "../../src/output/output.ts";
import { DARK_STYLE, TALK_FILE, TALK_PAGE, TALK_SCRIPT, TALK_STYLE } from "../files.ts";
import { planOf } from "../plan/plan.ts";
import { type DeckContext, deckContext, inSite, onTheWeb } from "./deck-context.ts";
import { deckPolicy } from "./policy.ts";
import { sectionHtml } from "./slide.ts";

/** What a page that needs no other file has inside. */
export interface EmbeddedFiles {
  /** A style sheet of the deck as CSS; `page` is the page's markup, which decides the fonts inside. */
  style(name: string, page: string): string;
  /** A script of the deck, safe to stand between script tags. */
  script(name: string): string;
  /** An image of the article as a data URL; undefined when its bytes are not known. */
  image(src: string): string | undefined;
}

/** What becomes of a deck's page besides a page of the site. */
export interface DeckUse {
  /** For the talk as one file: what is inside. */
  readonly embedded?: EmbeddedFiles;
  /** Whether it is passed on without the site, as one file or printed. */
  readonly alone?: boolean;
}

/**
 * The whole talk as one HTML page: at `TALK_PAGE`, with links to its assets and images; or at
 * `TALK_FILE`, with them inside, when they are given. Whatever the script needs is in data attributes.
 */
export function deckHtml(
  article: Article,
  output: OutputContext,
  { embedded, alone = false }: DeckUse = {},
): string {
  const page = embedded ? TALK_FILE : TALK_PAGE;
  const image = (src: string) => embedded?.image(src) ?? relativeUrl(page, output.imagePath(src));
  const context = deckContext(article, output, alone ? onTheWeb(article) : inSite, image);
  const { lang, dir, talk } = article.meta;
  const head = headHtml(context, !embedded);
  const body = html`${viewLinks(context)}
<main class="reveal"${dataOf(context)}>
<div class="slides">
${lines(planOf(article).slides.map((slide) => sectionHtml(slide, context)))}
</div>
</main>`;
  const assets = assetsHtml(context, `${head}${body}`, embedded);
  return html`<!doctype html>
<html lang="${lang}" dir="${dir}"${attribute("data-theme", talk.theme)}>
<head>
${lines(head, assets.head)}
</head>
<body>
${lines(body, assets.body)}
</body>
</html>
`.text;
}

function headHtml({ article: { meta }, onSlide: { words } }: DeckContext, isPage: boolean): Html {
  const icon = isPage ? html`type="image/svg+xml" href="${ASSETS}icon.svg"` : html`href="data:,"`;
  return lines(
    html`<meta charset="utf-8">`,
    // A policy cannot allow what is inside the page, so the talk as one file has none.
    isPage && raw(deckPolicy(meta.talk.ratio)),
    html`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    html`<title>${meta.title} – ${words.talk}</title>`,
    meta.draft && html`<meta name="robots" content="noindex">`,
    meta.description && html`<meta name="description" content="${meta.description}">`,
    html`<link rel="icon" ${icon}>`,
  );
}

/** Style sheets and script: links in the head; or all inside, the script after what it works on. */
function assetsHtml(
  { article: { meta } }: DeckContext,
  markup: string,
  embedded: EmbeddedFiles | undefined,
): { readonly head: Html; readonly body?: Html } {
  const styles = meta.talk.theme === "dark" ? [TALK_STYLE, DARK_STYLE] : [TALK_STYLE];
  if (embedded) {
    const inside = styles.map((name) => html`<style>${raw(embedded.style(name, markup))}</style>`);
    return { head: lines(inside), body: html`<script>${raw(embedded.script(TALK_SCRIPT))}</script>` };
  }
  const links = styles.map((name) => html`<link rel="stylesheet" href="${ASSETS}${name}">`);
  return { head: lines(links, html`<script defer src="${ASSETS}${TALK_SCRIPT}"></script>`) };
}

/** The site's `assets/` as seen from `TALK_PAGE`. */
const ASSETS = "../../assets/";

/** Links to the talk as text and back. They are the first that the Tab key reaches. */
function viewLinks({ onSlide: { words } }: DeckContext): Html {
  return html`<nav class="views" aria-label="${words.talk}">
<a class="to-transcript" href="?transcript">${words.transcript}</a>
<a class="to-slides" href="?">${words.slides}</a>
</nav>`;
}

function dataOf({ article, onSlide: { words } }: DeckContext): readonly Html[] {
  const { ratio, minutes } = article.meta.talk;
  const highlights = article.experts.map(({ slug, shortName }) => [slug, words.highlight(shortName)]);
  const hasExperts = highlights.length > 0;
  return [
    attribute("data-ratio", ratio),
    attribute("data-minutes", minutes || undefined),
    attribute("data-previous", words.previous),
    attribute("data-next", words.next),
    attribute("data-transcript", words.transcript),
    attribute("data-experts", hasExperts && JSON.stringify(highlights)),
    attribute("data-highlight-nobody", hasExperts && words.highlightNobody),
  ];
}
