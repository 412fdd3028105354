import type { Article } from "../../../model/article.ts";
import type { OutputContext } from "../../../output/output.ts";
import { WHOLE } from "../../files.ts";
import { pageContext } from "../../page-context.ts";
import { type Frame, frameView } from "../frame/frame.ts";
import { type PartView, partView } from "../text/part.ts";
import { type Opening, openingView } from "./landing-page.ts";
import { type ListedWork, listedWorks } from "./references-page.ts";

/** The page of the whole article. */
export interface ArticlePageView extends Opening {
  readonly frame: Frame;
  readonly parts: readonly PartView[];
  /** The cited works; empty when the article cites none. */
  readonly works: readonly ListedWork[];
}

/** The view of the page of the whole article. `image` replaces the addresses of the article's images. */
export function articlePageView(
  article: Article,
  site: OutputContext,
  image?: (src: string) => string,
): ArticlePageView {
  const context = pageContext(article, site, WHOLE, (id) => article.targets.has(id));
  const page = image ? { ...context, prose: { ...context.prose, image, imageLinks: false } } : context;
  return {
    frame: frameView(page, "article", { title: page.words.wholeArticle }),
    ...openingView(page),
    parts: article.parts.map((part) => partView(part, page, 2)),
    works: listedWorks(page),
  };
}
