import type { Words } from "../../../i18n/words.ts";
import type { Article } from "../../../model/article.ts";
import type { Meta } from "../../../model/meta.ts";
import type { OutputContext } from "../../../output/output.ts";
import { LANDING, SHELF } from "../../files.ts";
import { type PageContext, pageContext } from "../../page-context.ts";
import { type Frame, frameView } from "../frame/frame.ts";
import { articleData } from "../frame/structured-data.ts";
import type { Link } from "../link.ts";
import { articleCitation, type CitationView } from "../text/citation.ts";
import { type PassageView, passageView } from "../text/passage.ts";
import { type Person, personView } from "../text/person.ts";
import { type MatrixView, matrixView } from "./matrix.ts";

/** What an article begins with: its title, and the abstract with its prompts. */
export interface Opening {
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly byline: Byline;
  readonly abstract: PassageView;
  readonly prompts: readonly PassageView[];
}

/** The landing page of an article. */
export interface LandingView extends Opening {
  readonly frame: Frame;
  readonly people: readonly Person[];
  readonly matrix: MatrixView | undefined;
  readonly citation: CitationView;
  /** The article's tags, each with a link to the shelf, filtered by the tag. */
  readonly tags: readonly Link[];
}

/** Authors and date of an article. */
export interface Byline {
  /** The names in one text: `A. Writer and B. Editor`. */
  readonly authors: string | undefined;
  /** The date for machines and for people. */
  readonly date: { readonly iso: string; readonly text: string } | undefined;
}

/** The view of the landing page. */
export function landingView(article: Article, site: OutputContext): LandingView {
  const { meta } = article;
  const page = pageContext(article, site, LANDING, (id) => isInAbstract(article, id));
  return {
    frame: frameView(page, "landing", { data: articleData(page) }),
    ...openingView(page),
    people: article.experts.map((expert) => personView(expert, page)),
    matrix: matrixView(page),
    citation: articleCitation(page),
    tags: meta.tags.map((text) => ({ text, href: `${page.url(SHELF)}?tag=${encodeURIComponent(text)}` })),
  };
}

/** The opening of an article whose title is a level-1 heading. */
export function openingView(page: PageContext): Opening {
  const { meta, abstract, prompts } = page.article;
  return {
    title: meta.title,
    subtitle: meta.subtitle,
    byline: bylineOf(meta, page.words),
    abstract: passageView(abstract.prose, page, 2, { id: "abstract", beside: false }),
    prompts: prompts.map(({ prose }) => passageView(prose, page, 3)),
  };
}

/** Authors and date in the article's language. */
export function bylineOf({ authors, date }: Meta, words: Words): Byline {
  return {
    authors: authors.length > 0 ? words.list(authors.map(({ name }) => name)) : undefined,
    date: date === undefined ? undefined : { iso: date, text: words.date(date) },
  };
}

function isInAbstract({ targets, parts }: Article, id: string): boolean {
  const target = targets.get(id);
  return target !== undefined && target.part === undefined && !parts.some((part) => part.id === id);
}
