import { creditLine, editionTexts, kindLabel, sourceLine } from "../../../i18n/credit-line.ts";
import type { Words } from "../../../i18n/words.ts";
import { type Article, questionsOf } from "../../../model/article.ts";
import type { Expert } from "../../../model/expert.ts";
import { matrixOf } from "../../../model/matrix.ts";
import type { Author, Change, License, Meta } from "../../../model/meta.ts";
import { addressOf, doiAddress } from "../../../model/source-work.ts";
import type { OutputContext } from "../../../output/output.ts";
import type { DownloadLink } from "../../../output/output-link.ts";
import { LANDING, SHELF } from "../../files.ts";
import { type PageContext, pageContext } from "../../page-context.ts";
import { type Frame, frameView } from "../frame/frame.ts";
import { articleData } from "../frame/structured-data.ts";
import type { Link } from "../link.ts";
import { type CardView, cardViews } from "../text/card.ts";
import { articleCitation, type CitationView } from "../text/citation.ts";
import { type PassageView, passageView } from "../text/passage.ts";
import { type Person, personView } from "../text/person.ts";
import { hasManyExperts, type MatrixView, matrixView } from "./matrix.ts";
import { shownPiece } from "./matrix-page.ts";
import { readingTime } from "./reading-time.ts";

/** What an article begins with: its title, and the abstract with its prompts. */
export interface Opening {
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly byline: Byline;
  readonly about: AboutView;
  /** The values of `data-source` for title, subtitle and authors. */
  readonly sources: Readonly<Record<"title" | "subtitle" | "authors", string | undefined>>;
  readonly abstract: PassageView;
  readonly prompts: readonly PassageView[];
}

/** The landing page of an article. */
export interface LandingView extends Opening {
  readonly frame: Frame;
  /** How long it takes to read. */
  readonly time: string;
  readonly people: readonly Person[];
  readonly matrix: MatrixView | undefined;
  /** Whether the contents list questions too: they do when the matrix does not lead to each of them. */
  readonly listsQuestions: boolean;
  readonly citation: CitationView;
  readonly downloads: readonly DownloadView[];
  readonly changes: readonly ChangeView[];
  /** The article's tags, each with a link to the shelf, filtered by the tag. */
  readonly tags: readonly Link[];
  /** What opens beside links of the text. */
  readonly cards: readonly CardView[];
}

/** A file that can be taken away. */
export interface DownloadView extends Pick<DownloadLink, "format" | "about"> {
  readonly href: string;
}

/** What was changed in the article. */
export interface ChangeView {
  readonly date: { readonly iso: string; readonly text: string };
  /** `Version 2` */
  readonly version: string | undefined;
  readonly text: string;
}

/** What is known of an article's authors, its source and its licence. */
export interface AboutView {
  /** Authors and editors of whom more than the name is known. */
  readonly people: readonly Pick<Author, "name" | "affiliation" | "orcid">[];
  /** The work that is retold, with its address if that is known. */
  readonly source: { readonly text: string; readonly href: string | undefined } | undefined;
  readonly license: License | undefined;
  /** The article's own DOI, as an address. */
  readonly doi: string | undefined;
}

/** What an article is, its authors and its date. */
export interface Byline {
  /** `Digest`; nothing for a plain article. */
  readonly kind: string | undefined;
  /** The names in one text: `A. Writer and B. Editor`. */
  readonly authors: string | undefined;
  /** When it was last changed, and its version. */
  readonly edition: readonly string[];
  /** The date for machines and for people. */
  readonly date: { readonly iso: string; readonly text: string } | undefined;
}

/** How many experts the landing page names when they are very many. */
const FIRST_EXPERTS = 12;

/** The view of the landing page. */
export function landingView(article: Article, site: OutputContext): LandingView {
  const { meta } = article;
  const page = pageContext(article, site, LANDING, { holds: (id) => isInAbstract(article, id) });
  const all = matrixOf(article);
  const matrix = matrixView(page, all, shownPiece(article, all));
  return {
    frame: frameView(page, "landing", { data: articleData(page) }),
    ...openingView(page),
    time: page.words.readingTime(readingTime(article)),
    people: shownPeople(article).map((expert) => personView(expert, page)),
    matrix,
    listsQuestions: !matrix || matrix.rest !== undefined || all.rows.length < questionsOf(article).length,
    citation: articleCitation(page),
    downloads: downloadViews(page),
    changes: meta.changes.map((change) => changeView(change, page.words)),
    tags: meta.tags.map((text) => ({ text, href: `${page.url(SHELF)}?tag=${encodeURIComponent(text)}` })),
    cards: cardViews(page),
  };
}

/** What can be taken away besides what the output links open: the handout is a file, too. */
function downloadViews({ article, site, url }: PageContext): readonly DownloadView[] {
  const opened = new Set(site.outputs.map((output) => output.entry(article)));
  return (site.downloads ?? [])
    .filter(({ path }) => !opened.has(path))
    .map(({ path, format, about }) => ({ format, about, href: url(path) }));
}

/** Of very many experts, the first: the matrix names all of them. */
function shownPeople({ experts }: Article): readonly Expert[] {
  return hasManyExperts({ experts }) ? experts.slice(0, FIRST_EXPERTS) : experts;
}

/** The opening of an article whose title is a level-1 heading. */
export function openingView(page: PageContext): Opening {
  const { meta, abstract, prompts, places } = page.article;
  const { source } = page.prose;
  return {
    title: meta.title,
    subtitle: meta.subtitle,
    byline: bylineOf(meta, page.words),
    about: aboutOf(meta, page.words),
    sources: {
      title: source?.(places.title),
      subtitle: source?.(places.subtitle),
      authors: source?.(places.authors),
    },
    abstract: passageView(abstract.prose, page, 2, { id: "abstract", beside: false }),
    prompts: prompts.map(({ prose }) => passageView(prose, page, 3)),
  };
}

/** What an article is, its authors and its date, in the article's language. */
export function bylineOf(meta: Meta, words: Words): Byline {
  const { kind, date } = meta;
  return {
    kind: kindLabel(kind, words),
    authors: creditLine({ meta }, words),
    date: date === undefined ? undefined : { iso: date, text: words.date(date) },
    edition: editionTexts({ ...meta, date: undefined }, words),
  };
}

function changeView({ date, version, text }: Change, words: Words): ChangeView {
  return {
    date: { iso: date, text: words.date(date) },
    version: version === undefined ? undefined : words.version(version),
    text,
  };
}

function aboutOf(meta: Meta, words: Words): AboutView {
  const { authors, editors, source, license, doi } = meta;
  const text = sourceLine(meta, words);
  return {
    people: [...authors, ...editors].filter(({ affiliation, orcid }) => affiliation ?? orcid),
    source: source && text ? { text, href: addressOf(source) } : undefined,
    license,
    doi: doi && doiAddress(doi),
  };
}

/** Whether an id is of something in the abstract. */
export function isInAbstract({ targets, parts }: Article, id: string): boolean {
  const target = targets.get(id);
  return target !== undefined && target.part === undefined && !parts.some((part) => part.id === id);
}
