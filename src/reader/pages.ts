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

/** One page of the reader; its path is relative to the article's folder. */
interface Page {
  readonly path: string;
  readonly html: string;
}

/** All pages of the reader for one article, one after another. */
export function* readerPages(article: Article, site: OutputContext): Generator<Page> {
  yield { path: LANDING, html: landingPage(landingView(article, site)) };
  for (const part of article.parts) {
    yield { path: partFile(part), html: partPage(partPageView(article, part, site)) };
  }
  for (const expert of article.experts) {
    yield { path: expertFile(expert), html: expertPage(expertPageView(article, expert, site)) };
  }
  yield { path: WHOLE, html: articlePage(articlePageView(article, site)) };
  if (article.references.works.length > 0) {
    yield { path: REFERENCES, html: referencesPage(referencesPageView(article, site)) };
  }
}
