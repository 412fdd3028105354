import { attribute, type Html, html, lines, raw } from "../../src/markup/html.ts";
import { inlineScript, inlineStyle } from "../../src/markup/inline.ts";
import type { Article } from "../../src/model/article.ts";
import type { Meta } from "../../src/model/meta.ts";
import { relativeUrl } from "../../src/model/paths.ts";
import { publishedFolder } from "../../src/model/published.ts";
import type { OutputContext } from "../../src/output/output.ts";
import { shownVideo } from "../../src/output/shown-video.ts";
import { DARK_STYLE, TALK, TALK_FILE, TALK_PAGE, TALK_SCRIPT, TALK_STYLE } from "../files.ts";
import { planOf } from "../plan/plan.ts";
import { scriptWords } from "../script-words.ts";
import { type DeckContext, deckContext, inSite, onTheWeb } from "./deck-context.ts";
import { deskHtml } from "./desk.ts";
import { aloneDeckPolicy, deckPolicy } from "./policy.ts";
import { sectionHtml } from "./slide.ts";

/** What a page that needs no other file has inside. */
export interface EmbeddedFiles {
  /** A style sheet of the deck as CSS; `page` is the page's markup, which decides the fonts inside. */
  style(name: string, page: string): string;
  /** A script of the deck. */
  script(name: string): string;
  /** An image of the article as a data URL; undefined when its bytes are not known. */
  image(src: string): string | undefined;
  /** A file of the video with the address `src`: itself, or its picture. */
  file(src: string, path: string): string | undefined;
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
  const video = (src: string) =>
    shownVideo(src, output, (file) => embedded?.file(src, file) ?? relativeUrl(page, file));
  const context = deckContext(article, output, alone ? onTheWeb(article) : inSite, { image, video });
  const { lang, dir, talk } = article.meta;
  const body = html`${viewLinks(context)}
<main class="reveal"${dataOf(context)}>
<div class="slides">
${lines(planOf(article).slides.map((slide) => sectionHtml(slide, context)))}
</div>
</main>
${deskHtml(context)}`;
  const about = aboutHtml(context, output);
  const assets = embedded
    ? assetsInside(context.article.meta, `${about}${body}`, embedded)
    : assetsBeside(context.article.meta, body.text);
  return html`<!doctype html>
<html lang="${lang}" dir="${dir}"${attribute("data-theme", talk.theme)}>
<head>
${lines(html`<meta charset="utf-8">`, assets.policy, about, assets.head)}
</head>
<body>
${lines(body, assets.body)}
</body>
</html>
`.text;
}

function aboutHtml({ article, onSlide: { words } }: DeckContext, output: OutputContext): Html {
  const { meta } = article;
  const canonical = readingAddress(article, output);
  return lines(
    html`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    html`<title>${meta.title} – ${words.talk}</title>`,
    canonical !== undefined && html`<link rel="canonical" href="${canonical}">`,
    meta.draft && html`<meta name="robots" content="noindex">`,
    meta.description && html`<meta name="description" content="${meta.description}">`,
  );
}

/** Where the same text stands to be read, for search engines; the talk itself in a site without a reader. */
function readingAddress(article: Article, { outputs }: OutputContext): string | undefined {
  const folder = publishedFolder(article);
  const page = outputs.find(({ mediaType, name }) => mediaType === "text/html" && name !== TALK);
  return folder === undefined ? undefined : `${folder}${page?.entry(article) ?? TALK_PAGE}`;
}

/** What a page loads, and its policy, which comes before all of that. */
interface Assets {
  readonly policy: Html;
  readonly head: Html;
  readonly body?: Html;
}

/** Style sheets and script of a page in the site: links in the head. */
function assetsBeside(meta: Meta, markup: string): Assets {
  const links = stylesOf(meta).map((name) => html`<link rel="stylesheet" href="${ASSETS}${name}">`);
  return {
    policy: raw(deckPolicy(meta.talk.ratio, markup)),
    head: lines(
      html`<link rel="icon" type="image/svg+xml" href="${ASSETS}icon.svg">`,
      links,
      html`<script defer src="${ASSETS}${TALK_SCRIPT}"></script>`,
    ),
  };
}

/** Style sheets and script of a page that needs no other file: all inside, the script after what it works on. */
function assetsInside(meta: Meta, markup: string, embedded: EmbeddedFiles): Assets {
  const styles = stylesOf(meta).map((name) => inlineStyle(embedded.style(name, markup)));
  const script = inlineScript(embedded.script(TALK_SCRIPT));
  return {
    policy: raw(aloneDeckPolicy(meta.talk.ratio, styles, script, markup)),
    head: lines(
      html`<link rel="icon" href="data:,">`,
      styles.map(({ element }) => element),
    ),
    body: script.element,
  };
}

function stylesOf({ talk }: Meta): readonly string[] {
  return talk.theme === "dark" ? [TALK_STYLE, DARK_STYLE] : [TALK_STYLE];
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
    attribute("data-words", JSON.stringify(scriptWords(words))),
    attribute("data-experts", hasExperts && JSON.stringify(highlights)),
  ];
}
