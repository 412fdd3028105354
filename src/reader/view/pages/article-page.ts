import type { Article } from "../../../model/article.ts";
import type { OutputContext } from "../../../output/output.ts";
import type { ProseContext } from "../../../prose/context.ts";
import { WHOLE } from "../../files.ts";
import { pageContext } from "../../page-context.ts";
import { type Frame, frameView } from "../frame/frame.ts";
import { type CardView, cardViews } from "../text/card.ts";
import { type PartView, partView } from "../text/part.ts";
import { type Opening, openingView } from "./landing-page.ts";
import { type ListedWork, listedWorks } from "./references-page.ts";

/** The page of the whole article. */
export interface ArticlePageView extends Opening {
  readonly frame: Frame;
  readonly parts: readonly PartView[];
  /** The cited works; empty when the article cites none. */
  readonly works: readonly ListedWork[];
  /** What opens beside links of the text. */
  readonly cards: readonly CardView[];
}

/** The view of the page of the whole article. `files` replaces the addresses of its images and videos. */
export function articlePageView(
  article: Article,
  site: OutputContext,
  files?: Pick<ProseContext, "image" | "video">,
): ArticlePageView {
  const context = pageContext(article, site, WHOLE, (id) => article.targets.has(id));
  const page = files ? { ...context, prose: { ...context.prose, ...files, imageLinks: false } } : context;
  return {
    frame: frameView(page, "article", { title: page.words.wholeArticle }),
    ...openingView(page),
    parts: article.parts.map((part) => partView(part, page, 2)),
    works: listedWorks(page),
    cards: cardViews(page),
  };
}
