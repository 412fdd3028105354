import { wordsOf } from "../../i18n/own-words.ts";
import type { Words } from "../../i18n/words.ts";
import { type Html, html, raw } from "../../markup/html.ts";
import type { Article } from "../../model/article.ts";
import type { Prose } from "../../model/prose.ts";
import { publishedPath } from "../../model/published.ts";
import { isSetSolid } from "../../model/set-solid.ts";
import { linkedAway } from "../../output/linked-away.ts";
import type { OutputContext } from "../../output/output.ts";
import { printedVideo } from "../../output/shown-video.ts";
import type { ProseContext } from "../../prose/context.ts";
import { firstTime } from "../../prose/footnotes.ts";
import { renderProse } from "../../prose/render-prose.ts";
import { hyphenator } from "./hyphenate.ts";
import { referenceId } from "./reference-id.ts";

/** What all functions that print the handout's HTML need. */
export interface PrintContext {
  /** The article's language (BCP 47), and the words of the interface in it. */
  readonly lang: string;
  readonly words: Words;
  /** Renders prose. */
  prose(prose: Prose, options?: ProseOptions): Html;
  /** Puts soft hyphens into words of plain text that may be longer than a line. */
  longWords(text: string): string;
  /** Whether lines can be of one length: long words are divided, or lines may end after almost any letter. */
  readonly justified: boolean;
}

interface ProseOptions {
  /** Added to the level of headings; 0 by default. */
  readonly headingShift?: number;
  /** `false` for prose that the page has elsewhere as well: leaves out its ids and footnotes. */
  readonly once?: boolean;
  /** `false` for headings: soft hyphens only in words that may be longer than a line. */
  readonly hyphenate?: boolean;
}

/** No line is shorter than a word of fewer letters. */
const LONG_WORD = 16;

/** The print context of an article. */
export function printContext(article: Article, context: OutputContext): PrintContext {
  const words = wordsOf(article.meta);
  const places = new Map(article.references.works.map(({ key }, index) => [key, index]));
  const base: ProseContext = {
    output: "handout",
    article,
    words,
    headingShift: 0,
    ids: true,
    footnotes: "inline",
    footnoteUsed: firstTime(),
    footnoteTemplates: true,
    mathAltText: true,
    explainsAbbreviations: true,
    link: (id) => (article.targets.has(id) ? { href: `#${id}`, after: pageOf(id, words).text } : undefined),
    top: (path) => publishedPath(path, article),
    linked: (href) => linkedAway(context.linked?.(href), article),
    image: (src) => context.imagePath(src),
    video: (src) => printedVideo(src, context, article),
    citation: (index) => {
      const work = places.get(article.references.citations[index]?.keys[0] ?? "");
      return work === undefined ? undefined : { href: `#${referenceId(work)}` };
    },
  };
  const text = hyphenator(article.meta.lang);
  const longText = hyphenator(article.meta.lang, LONG_WORD);
  return {
    lang: article.meta.lang,
    words,
    longWords: longText ?? ((plain) => plain),
    justified: text !== undefined || isSetSolid(article.meta.lang),
    prose: (prose, { headingShift = 0, once = true, hyphenate = true } = {}) => {
      const divide = hyphenate ? text : longText;
      const hyphens = divide ? { text: divide } : {};
      const footnotes = once ? "inline" : "omit";
      const options = { ...base, ...hyphens, headingShift, ids: once, footnotes } as const;
      return raw(numberFootnotes(renderProse(prose, options), words));
    },
  };
}

/**
 * Writes the number of each footnote out: where it is referred to, and before its text. Paged.js could
 * count footnotes itself, but its counters give other digits during layout than in the end, and wrong
 * ones across sections. So the number is the article's own, as in every output. The reference is a plain
 * link, because Chromium has no tag for its ARIA role. A further reference leads to the page of the text.
 */
function numberFootnotes(markup: string, words: Words): string {
  const linkTo = (number: string) => `<a href="#note-${number}">${number}</a>`;
  return markup
    .replaceAll(
      /<span class="note" data-note="(\d+)">/g,
      (_match, number: string) =>
        `<sup class="note-call">${linkTo(number)}</sup>` +
        `<span class="note" data-number="${number}"><span class="note-number">${number}</span> `,
    )
    .replaceAll(
      /<span class="note-again" data-note="(\d+)"><\/span>/g,
      (_match, number: string) =>
        `<sup class="note-again">${linkTo(number)}</sup>${pageOf(`note-${number}`, words).text}`,
    );
}

/**
 * A page number, to be filled in when pages are known. Until then two digits keep its place: a number
 * that turns out shorter can only shorten a line, never push text off its page.
 */
export function pageNumber(id: string): Html {
  return html`<span class="page-number" data-target="${id}">88</span>`;
}

/** `p. 4`, for the page of something; no line ends inside. */
export function onPage(id: string, words: Words): Html {
  const [before, after] = words.page("\u0000").replaceAll(" ", "\u00a0").split("\u0000");
  return html`${before}${pageNumber(id)}${after}`;
}

/** ` (p. 4)`, after a link to something on another page. */
function pageOf(id: string, words: Words): Html {
  return html`<span class="xref-page"> (${onPage(id, words)})</span>`;
}
