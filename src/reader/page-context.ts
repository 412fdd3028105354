import { wordsFor } from "../i18n/languages.ts";
import type { Words } from "../i18n/words.ts";
import type { Article, Footnote } from "../model/article.ts";
import type { OutputContext } from "../output/output.ts";
import { relativeUrl } from "../model/paths.ts";
import type { ProseContext } from "../prose/context.ts";
import { glossaryOf } from "../prose/terms/glossary.ts";
import { type Holds, linker } from "./links.ts";
import { permalink } from "./permalink.ts";

/** What building the view of one page needs. One per page. */
export interface PageContext {
  /** The page's file, relative to the article's folder. */
  readonly file: string;
  readonly article: Article;
  readonly site: OutputContext;
  readonly words: Words;
  /** For prose on this page; its headings keep the level they have in the source. */
  readonly prose: ProseContext;
  /** The address of another file of the article from this page. */
  url(file: string, fragment?: string): string;
  /** True the first time it is asked about a note: the page prints a note once. */
  takesNote(note: Footnote): boolean;
}

const holdsNothing: Holds = () => false;

/** The context of one page. `holds` names the ids that links find in the page itself. */
export function pageContext(
  article: Article,
  site: OutputContext,
  file: string,
  holds: Holds = holdsNothing,
): PageContext {
  const words = wordsFor(article.meta.lang);
  const taken = new Set<number>();
  const referred = new Set<number>();
  const url = (to: string, fragment?: string) => relativeUrl(file, to, fragment);
  return {
    file,
    article,
    site,
    words,
    url,
    takesNote: ({ number }) => !taken.has(number) && Boolean(taken.add(number)),
    prose: {
      output: "reader",
      article,
      words,
      headingShift: 0,
      ids: true,
      footnotes: "link",
      link: linker(article, file, holds),
      glossary: glossaryOf(article, "reader"),
      folds: true,
      lazyImages: true,
      permalink: (id) => permalink(id, words),
      image: (src) => url(site.imagePath(src)),
      imageSize: (src) => site.imageSize?.(src),
      noted: ({ number }) => !referred.has(number) && Boolean(referred.add(number)),
    },
  };
}
