import { wordsFor } from "../../src/i18n/languages.ts";
import type { Article, KeyPoint } from "../../src/model/article.ts";
import { relativeUrl } from "../../src/model/paths.ts";
import type { Prose } from "../../src/model/prose.ts";
import type { OutputContext } from "../../src/output/output.ts";
import type { ProseContext } from "../../src/prose/context.ts";
import { renderProse } from "../../src/prose/html.ts";
import { bracketNotes } from "./bracket-footnotes.ts";

/** The deck's one page, relative to the article's folder; and the same as one file with all inside. */
export const TALK_PAGE = "talk/index.html";
export const TALK_FILE = "talk.html";

/** What every part of the deck's page needs to know. */
export interface DeckContext {
  readonly article: Article;
  readonly output: OutputContext;
  /** Where the page comes out, relative to the article's folder. */
  readonly page: string;
  /** Goes in front of what is relative to the article's folder, to make it an address from the page. */
  readonly base: string;
  /** Prose as the slides show it: links go to slides, notes are left out. */
  readonly onSlide: ProseContext;
  /** Prose as the speaker reads it: notes in place, and no links, which would leave the view. */
  readonly inNotes: ProseContext;
}

/** Joins an article and what is known of the site; `slides` holds the deck's own addresses. */
export function deckContext(
  article: Article,
  output: OutputContext,
  slides: ReadonlyMap<string, string>,
  page: string,
): DeckContext {
  const shared = {
    output: "talk",
    article,
    words: wordsFor(article.meta.lang),
    ids: false,
    image: (src: string) => relativeUrl(page, output.imagePath(src)),
  } as const;
  const base = (page === TALK_FILE && publishedFolder(article)) || "../";
  return {
    article,
    output,
    page,
    base,
    onSlide: {
      ...{ ...shared, headingShift: 0, footnotes: "omit" },
      link: (id) => linkTo(id, article, output, slides, base),
    },
    inNotes: { ...shared, headingShift: 1, footnotes: "inline", link: () => undefined },
  };
}

/** A link goes to the slide that shows a thing; to the reader when none does. */
function linkTo(
  id: string,
  article: Article,
  output: OutputContext,
  slides: ReadonlyMap<string, string>,
  base: string,
) {
  const part = article.targets.get(id)?.part ?? id;
  const slide = slides.get(id) ?? slides.get(part);
  if (slide !== undefined) return { href: `#/${slide}` };
  const url = (output.locators.get(id) ?? output.locators.get(part))?.url;
  return url === undefined ? undefined : { href: base + url };
}

/** Where the article's folder is published, ending in `/`; undefined when that is not known. */
export function publishedFolder({ slug, meta: { site } }: Article): string | undefined {
  return site && new URL(`${encodeURIComponent(slug)}/`, site).href;
}

/** Words that go to the slide of a thing. */
export function linkHtml(id: string, html: string, { onSlide }: DeckContext): string {
  const href = onSlide.link(id)?.href;
  return href ? `<a href="${href}">${html}</a>` : html;
}

/** Prose on a slide, as HTML. */
export function slideHtml(prose: Prose, { onSlide }: DeckContext): string {
  return withoutSections(renderProse(prose, onSlide));
}

/** Prose for the speaker, as HTML: footnotes stand in brackets where they are referred to. */
export function notesHtml(prose: Prose, { inNotes }: DeckContext): string {
  return withoutSections(bracketNotes(renderProse(prose, inNotes), inNotes.words));
}

/** A key point as HTML. On a slide it stands alone, so its full stop or colon goes. */
export function keyPointHtml(point: KeyPoint, context: DeckContext): string {
  return withoutStop(slideHtml(point.prose, context));
}

/** Drops one full stop or colon at the end, but not from an abbreviation (`the U.S.`) or an ellipsis. */
export function withoutStop(html: string): string {
  const match = /^(.*?)([.:。．：۔])((?:<\/\w+>|\s)*)$/s.exec(html);
  if (!match) return html;
  const [, before = "", stop, after = ""] = match;
  if (stop === "." && /\.\p{L}$|\.$|\b(etc|cf|al)$/u.test(before)) return html;
  return before + after;
}

/** reveal.js takes every `<section>` for a slide; one that an author wrote is a plain block. */
function withoutSections(html: string): string {
  return html.replaceAll(/<(\/?)section\b/g, "<$1div");
}
