import type { Article } from "../../../model/article.ts";
import type { OutputContext } from "../../../model/output.ts";
import { WHOLE } from "../../files.ts";
import { pageContext } from "../../page-context.ts";
import { type Frame, frameView } from "../frame/frame.ts";
import { type QuestionView, questionView } from "../text/part.ts";
import { type SectionView, sectionView } from "../text/section.ts";
import { bylineOf, type LandingView, openingView } from "./landing-page.ts";
import { type ReferencesView, referencesView } from "./references-page.ts";

/** A question or a section, told apart by `kind`. */
type PartView = ({ readonly kind: "question" } & QuestionView) | ({ readonly kind: "section" } & SectionView);

/** The whole article on one page. */
export interface ArticlePageView
  extends Pick<LandingView, "title" | "subtitle" | "byline" | "abstract" | "prompts"> {
  readonly frame: Frame;
  readonly parts: readonly PartView[];
  readonly references: ReferencesView;
}

/** The view of the page that holds the whole article; `image` gives addresses of images in place of the site's. */
export function articlePageView(
  article: Article,
  site: OutputContext,
  image?: (src: string) => string,
): ArticlePageView {
  const context = pageContext(article, site, WHOLE, (id) => article.targets.has(id));
  const page = image ? { ...context, prose: { ...context.prose, image } } : context;
  const { meta } = article;
  return {
    frame: frameView(page, "article", { title: page.words.wholeArticle }),
    title: meta.title,
    subtitle: meta.subtitle,
    byline: bylineOf(meta, page.words),
    ...openingView(page),
    parts: article.parts.map((part) =>
      part.kind === "question"
        ? { kind: part.kind, ...questionView(part, page, 2) }
        : { kind: part.kind, ...sectionView(part, page, 2) },
    ),
    references: referencesView(article),
  };
}
