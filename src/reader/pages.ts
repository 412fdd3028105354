import type { Article } from "../model/article.ts";
import type { OutputContext } from "../output/output.ts";
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

/** All pages of the reader for one article, one after another. */
export function* readerPages(article: Article, site: OutputContext) {
  yield page(LANDING, landingPage(landingView(article, site)));
  for (const part of article.parts) yield page(partFile(part), partPage(partPageView(article, part, site)));
  for (const expert of article.experts) {
    yield page(expertFile(expert), expertPage(expertPageView(article, expert, site)));
  }
  yield page(WHOLE, articlePage(articlePageView(article, site)));
  if (article.references.works.length > 0) {
    yield page(REFERENCES, referencesPage(referencesPageView(article, site)));
  }
}

const page = (path: string, content: string) => ({ path, content, kind: "page" as const });
