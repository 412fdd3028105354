import type { Article } from "../model/article.ts";
import type { OutputContext, Page } from "../model/output.ts";
import { expertFile, LANDING, partFile, REFERENCES, WHOLE } from "./files.ts";
import { articlePage } from "./html/pages/article-page.ts";
import { expertPage } from "./html/pages/expert-page.ts";
import { landingPage } from "./html/pages/landing-page.ts";
import { partPage } from "./html/pages/part-page.ts";
import { referencesPage } from "./html/pages/references-page.ts";
import { articlePageView } from "./view/pages/article-page.ts";
import { expertPageView } from "./view/pages/expert-page.ts";
import { landingView } from "./view/pages/landing-page.ts";
import { partPageView } from "./view/pages/part-page.ts";
import { referencesPageView } from "./view/pages/references-page.ts";

/** All pages of the reader for one article. */
export function readerPages(article: Article, site: OutputContext): readonly Page[] {
  const pages = [
    { path: LANDING, html: landingPage(landingView(article, site)) },
    ...article.parts.map((part) => ({
      path: partFile(part),
      html: partPage(partPageView(article, part, site)),
    })),
    ...article.experts.map((expert) => ({
      path: expertFile(expert),
      html: expertPage(expertPageView(article, expert, site)),
    })),
    { path: WHOLE, html: articlePage(articlePageView(article, site)) },
  ];
  if (article.references.works.length > 0)
    pages.push({ path: REFERENCES, html: referencesPage(referencesPageView(article, site)) });
  return pages;
}
