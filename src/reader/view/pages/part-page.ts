import type { Answer, Article, Part, Question } from "../../../model/article.ts";
import type { OutputContext } from "../../../output/output.ts";
import { summaryOf } from "../../../prose/summary.ts";
import { answerPages, fileWith } from "../../division/answer-pages.ts";
import { countLabels } from "../../division/count-labels.ts";
import { divisionOf, type Piece } from "../../division/division.ts";
import { nthFile } from "../../division/nth-file.ts";
import { sectionLabels } from "../../division/section-labels.ts";
import { sectionPages } from "../../division/section-pages.ts";
import { partFile } from "../../files.ts";
import type { Holds } from "../../links.ts";
import { type PageContext, pageContext } from "../../page-context.ts";
import { type Frame, frameView } from "../frame/frame.ts";
import { type Pager, pagerView } from "../frame/page-links.ts";
import { questionPageData } from "../frame/structured-data.ts";
import type { Link } from "../link.ts";
import { questionPlace } from "../question-place.ts";
import { type CardView, cardViews } from "../text/card.ts";
import { type PartView, partView } from "../text/part.ts";

/** The page of one question or section, or one of several pages of a question with many answers. */
export interface PartPageView {
  readonly frame: Frame;
  readonly part: PartView;
  /** Its heading, as text. */
  readonly heading: string;
  /** Of several pages of a question: which of its answers this one has. */
  readonly count: string | undefined;
  /** The page of answers or the part before this one, if any. */
  readonly previous: Link | undefined;
  /** The page of answers or the part after this one, if any. */
  readonly next: Link | undefined;
  /** What opens beside links of the text. */
  readonly cards: readonly CardView[];
  /** The pages with the other answers. */
  readonly pager: Pager | undefined;
}

/** The views of the pages of a question or section, each made when it is asked for. */
export function partPages(
  article: Article,
  part: Part,
  site: OutputContext,
): readonly { readonly file: string; view(): PartPageView }[] {
  const first = partFile(part);
  const pages = shownOn(article, part);
  const labels = labelsOf(part, pages);
  return pages.map((shown, at) => {
    const view = () => {
      const page = contextOf(article, part, site, at);
      const around = part.kind === "section" ? LETTERS : undefined;
      return pageView(article, part, page, shown, pagerView(page, first, labels, at, around));
    };
    return { file: nthFile(first, at), view };
  });
}

/** So many pages are named before and after one of a glossary or an index: nearly always from A to Z. */
const LETTERS = 20;

/** What a page has of a question or section. */
type Shown = Pick<Piece, "answers" | "section">;

function shownOn(article: Article, part: Part): readonly Shown[] {
  return part.kind === "question"
    ? answerPages(part).map((answers) => ({ answers }))
    : sectionPages(article, part).map((section) => ({ answers: [], section }));
}

/** Pages of a section are named by their first terms, others by what they count. */
function labelsOf(part: Part, pages: readonly Shown[]): readonly string[] {
  return part.kind === "question"
    ? countLabels(pages.map(({ answers }) => answers))
    : sectionLabels(pages.map(({ section }) => section!.names));
}

function contextOf(article: Article, part: Part, site: OutputContext, at: number): PageContext {
  const { targets } = article;
  const file = nthFile(partFile(part), at);
  const holds: Holds = (id) =>
    (targets.get(id)?.part === part.id || id === part.id) && fileWith(part, id) === file;
  const place = divisionOf(article).placeOf(part.id)!.at;
  // An address may be older than the division of a section.
  const first =
    part.kind === "section" && sectionPages(article, part).length > 1 ? partFile(part) : undefined;
  return pageContext(article, site, file, { holds, range: { from: place, to: place }, first });
}

function pageView(
  article: Article,
  part: Part,
  page: PageContext,
  { answers, section }: Shown,
  pager: Pager | undefined,
): PartPageView {
  const { at } = divisionOf(article).placeOf(part.id)!;
  const label = pager?.pages.find(({ current }) => current)?.text;
  const counted = (range: string) =>
    part.kind === "question" ? page.words.answersOf(range, part.answers.length) : undefined;
  const toAnswers = (link: Link | undefined): Link | undefined => {
    const text = link && counted(link.text);
    return text === undefined ? undefined : { ...link!, text };
  };
  return {
    frame: frameView(page, part.kind, {
      ...(part.kind === "question" ? inBar(part, answers, page) : {}),
      title: page.file === partFile(part) ? part.heading.listed : `${part.heading.listed} ${label}`,
      description: summaryOf(part.kind === "question" ? part.intro.prose : part.body.prose),
      data: part.kind === "question" ? questionPageData(part, article, answers) : undefined,
    }),
    heading: part.heading.listed,
    part: partView(part, page, 1, answers, section),
    count: label === undefined ? undefined : counted(label),
    previous: toAnswers(pager?.previous) ?? linkTo(article.parts[at - 1], page),
    next: toAnswers(pager?.next) ?? linkTo(article.parts[at + 1], page),
    cards: cardViews(page),
    pager,
  };
}

/** What the bar says of a question, and whether several experts answer it on this page. */
function inBar(question: Question, answers: readonly Answer[], { article, words }: PageContext) {
  const hasSpeakers = answers.filter(({ expert }) => expert !== undefined).length > 1;
  return { at: questionPlace(question, article, words), hasSpeakers };
}

function linkTo(part: Part | undefined, page: PageContext): Link | undefined {
  return part && { text: part.heading.short, href: page.url(partFile(part)) };
}
