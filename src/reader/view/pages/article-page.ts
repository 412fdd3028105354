import type { Article } from "../../../model/article.ts";
import type { OutputContext } from "../../../output/output.ts";
import type { ProseContext } from "../../../prose/context.ts";
import { pageOfId } from "../../division/answer-pages.ts";
import { divisionOf, type Piece, wholePiece } from "../../division/division.ts";
import { nthFile } from "../../division/nth-file.ts";
import { WHOLE } from "../../files.ts";
import { type PageContext, pageContext } from "../../page-context.ts";
import { type Frame, frameView } from "../frame/frame.ts";
import { type Pager, pagerView } from "../frame/page-links.ts";
import { type CardView, cardViews } from "../text/card.ts";
import { type PartView, partView } from "../text/part.ts";
import { isInAbstract, type Opening, openingView } from "./landing-page.ts";
import { type ListedWork, listedWorks } from "./references-page.ts";

/** The page of the whole article, or one of several. */
export interface ArticlePageView {
  readonly frame: Frame;
  /** The article's title. */
  readonly title: string;
  /** Only the first page has it. */
  readonly opening: Opening | undefined;
  readonly parts: readonly PartView[];
  /** The cited works; empty when the article cites none, and where it has several pages. */
  readonly works: readonly ListedWork[];
  /** What opens beside links of the text. */
  readonly cards: readonly CardView[];
  /** Which questions the page has; undefined when it has all. */
  readonly label: string | undefined;
  readonly pager: Pager | undefined;
}

/** The view of the whole article, as its only page. `files` replaces the addresses of its images and videos. */
export function articlePageView(
  article: Article,
  site: OutputContext,
  files?: Pick<ProseContext, "image" | "video">,
): ArticlePageView {
  const holds = (id: string) => article.targets.has(id);
  const context = pageContext(article, site, WHOLE, { holds, isAlone: true, pieceFile: () => WHOLE });
  const page = files ? { ...context, prose: { ...context.prose, ...files, imageLinks: false } } : context;
  return {
    ...pageView(
      page,
      article.parts.map((part) => wholePiece(article, part)),
      undefined,
    ),
    opening: openingView(page),
    works: listedWorks(page),
    cards: cardViews(page),
  };
}

/** The views of the pages of the whole article, each made when it is asked for. */
export function articlePages(
  article: Article,
  site: OutputContext,
): readonly { readonly file: string; view(): ArticlePageView }[] {
  const { whole } = divisionOf(article);
  if (whole.length === 1) return [{ file: WHOLE, view: () => articlePageView(article, site) }];
  return whole.map((_, at) => ({ file: nthFile(WHOLE, at), view: () => dividedPage(article, site, at) }));
}

/** One of several pages, counted from 0. Links to what is on another one lead there. */
function dividedPage(article: Article, site: OutputContext, at: number): ArticlePageView {
  const { whole, labels, placeOf, wholePageOf } = divisionOf(article);
  const pieces = whole[at]!;
  const pageOf = (id: string) => {
    const place = placeOf(article.targets.get(id)?.part ?? id);
    const part = place && article.parts[place.at]!;
    return part && wholePageOf(part, pageOfId(part, id));
  };
  const [from, to] = [pieces[0]!, pieces.at(-1)!].map(({ part }) => placeOf(part.id)!.at) as [number, number];
  const page = pageContext(article, site, nthFile(WHOLE, at), {
    holds: (id) => (pageOf(id) === undefined ? at === 0 && isInAbstract(article, id) : pageOf(id) === at),
    range: { from, to },
    first: WHOLE,
    pieceFile: (part, piece) => nthFile(WHOLE, wholePageOf(part, piece)),
  });
  return {
    ...pageView(page, pieces, labels.whole[at]),
    opening: at === 0 ? openingView(page) : undefined,
    label: labels.whole[at],
    pager: pagerView(page, WHOLE, labels.whole, at),
    cards: cardViews(page),
  };
}

function pageView(page: PageContext, pieces: readonly Piece[], label: string | undefined): ArticlePageView {
  const { wholeArticle } = page.words;
  const title = page.file === WHOLE ? wholeArticle : `${wholeArticle}, ${label}`;
  return {
    frame: frameView(page, "article", { title }),
    title: page.article.meta.title,
    opening: undefined,
    parts: pieces.map(({ part, answers, section }) => partView(part, page, 2, answers, section)),
    works: [],
    label: undefined,
    pager: undefined,
    cards: [],
  };
}
