import { wordsOf } from "../../src/i18n/own-words.ts";
import type { Article } from "../../src/model/article.ts";
import { isNumbered } from "../../src/model/numbered.ts";
import { relativeUrl } from "../../src/model/paths.ts";
import type { OutputContext } from "../../src/output/output.ts";
import { sourceOf } from "../../src/output/source-marks.ts";
import type { ProseContext } from "../../src/prose/context.ts";
import { addressesOf } from "../plan/locate.ts";
import { shownOnSlides } from "../plan/numbered-things.ts";

/** What every printer of the deck's page needs to know. */
export interface DeckContext {
  readonly article: Article;
  readonly output: OutputContext;
  /** Prefix that turns a path relative to the article's folder into an address as seen from the page. */
  readonly base: string;
  /** How prose is printed on slides: links go to slides, footnotes are left out. */
  readonly onSlide: ProseContext;
  /** How prose is printed for the speaker: footnotes in place; no links, which would leave the speaker view. */
  readonly inNotes: ProseContext;
}

/** Gathers what the printers need. `image` gives the address of an image as seen from the page. */
export function deckContext(
  article: Article,
  output: OutputContext,
  base: string,
  image: (src: string) => string,
): DeckContext {
  const words = wordsOf(article.meta);
  const source = sourceOf(article, output);
  const shared = { output: "talk", article, words, ids: false, image, source } as const;
  const link = linksOf(article, output, base);
  const linked = linkedFrom(output, base);
  return {
    article,
    output,
    base,
    onSlide: { ...shared, headingShift: 0, footnotes: "omit", codeSteps: true, link, linked },
    inNotes: {
      ...shared,
      headingShift: 1,
      footnotes: "inline",
      link: () => undefined,
      linked: textOnly(linked),
    },
  };
}

/**
 * A link goes to the slide that shows its target, else to the target in the reader. To a figure, table,
 * equation or listing that no slide shows there is none: a talk does not leave for it.
 */
function linksOf(article: Article, output: OutputContext, base: string): ProseContext["link"] {
  const slides = addressesOf(article);
  const shown = shownOnSlides(article);
  return (id) => {
    const target = article.targets.get(id);
    if (target && isNumbered(target.kind)) {
      const owner = target.number === undefined ? undefined : shown(target.kind, target.number);
      const address = owner === undefined ? undefined : slides.get(owner);
      return address === undefined ? undefined : { href: `#/${address}` };
    }
    const part = target?.part ?? id;
    const slide = slides.get(id) ?? slides.get(part);
    if (slide !== undefined) return { href: `#/${slide}` };
    const url = (output.locators.get(id) ?? output.locators.get(part))?.url;
    return url === undefined ? undefined : { href: base + url };
  };
}

/** Files lie in the article's folder; another article opens in its own, in the reader. */
function linkedFrom(output: OutputContext, base: string): NonNullable<ProseContext["linked"]> {
  return (href) => {
    const place = output.linked?.(href);
    if (place?.path === undefined) return place && { text: place.text };
    return { text: place.text, href: base + relativeUrl("index.html", place.path, place.fragment) };
  };
}

function textOnly(linked: NonNullable<ProseContext["linked"]>): ProseContext["linked"] {
  return (href) => {
    const place = linked(href);
    return place && { text: place.text };
  };
}

/** Address of the article's folder on the web, ending in `/`; undefined when the article names no site. */
export function publishedFolder({ slug, meta: { site } }: Article): string | undefined {
  return site && new URL(`${encodeURIComponent(slug)}/`, site).href;
}
