import type { Words } from "../../../i18n/words.ts";
import type { Article } from "../../../model/article.ts";
import type { Meta } from "../../../model/meta.ts";
import type { OutputContext } from "../../../model/output.ts";
import { LANDING, SHELF } from "../../files.ts";
import { type PageContext, pageContext } from "../../page-context.ts";
import { type Frame, frameView } from "../frame/frame.ts";
import { articleData } from "../frame/structured-data.ts";
import type { Link } from "../link.ts";
import { articleCitation, type CitationView } from "../text/citation.ts";
import { type PassageView, passageView } from "../text/passage.ts";
import { type Person, personView } from "../text/person.ts";
import { type MatrixView, matrixView } from "./matrix.ts";

/** The title page of an article. */
export interface LandingView {
  readonly frame: Frame;
  readonly title: string;
  readonly subtitle: string | undefined;
  /** Authors and date, each ready to be shown. */
  readonly byline: { readonly authors: string | undefined; readonly date: DateView | undefined };
  readonly abstract: PassageView;
  readonly prompts: readonly PassageView[];
  readonly people: readonly Person[];
  readonly matrix: MatrixView | undefined;
  readonly citation: CitationView;
  /** The article's tags, each leading to the shelf with the articles that bear it. */
  readonly tags: readonly Link[];
}

/** A date for machines and for people. */
interface DateView {
  readonly iso: string;
  readonly text: string;
}

/** The view of the title page. */
export function landingView(article: Article, site: OutputContext): LandingView {
  const holds = (id: string) => isInAbstract(article, id);
  const page = pageContext(article, site, LANDING, holds);
  return {
    frame: frameView(page, "landing", { data: articleData(page) }),
    title: article.meta.title,
    subtitle: article.meta.subtitle,
    byline: bylineOf(article.meta, page.words),
    ...openingView(page),
    people: article.experts.map((expert) => personView(expert, page)),
    matrix: matrixView(page),
    citation: articleCitation(page),
    tags: article.meta.tags.map((tag) => ({
      text: tag,
      href: `${page.url(SHELF)}?tag=${encodeURIComponent(tag)}`,
    })),
  };
}

/** The abstract and its prompts, under a level-1 heading. */
export function openingView(page: PageContext): Pick<LandingView, "abstract" | "prompts"> {
  const { abstract, prompts } = page.article;
  return {
    abstract: passageView(abstract.prose, page, 2, { id: "abstract", beside: false }),
    prompts: prompts.map(({ prose }) => passageView(prose, page, 3)),
  };
}

/** Who wrote the article and when, in the words of its language. */
export function bylineOf({ authors, date }: Meta, words: Words): LandingView["byline"] {
  return {
    authors: authors.length > 0 ? words.list(authors.map(({ name }) => name)) : undefined,
    date: date === undefined ? undefined : { iso: date, text: words.date(date) },
  };
}

function isInAbstract({ targets, parts }: Article, id: string): boolean {
  const target = targets.get(id);
  return target !== undefined && target.part === undefined && !parts.some((part) => part.id === id);
}
