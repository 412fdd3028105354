import type { Article, Part } from "../model/article.ts";
import type { OutputContext } from "../output/output.ts";
import { expertFile, LANDING, partFile, REFERENCES, WHOLE } from "./files.ts";
import { articlePage } from "./html/article-page.ts";
import { expertPage } from "./html/expert-page.ts";
import { landingPage } from "./html/landing-page.ts";
import { questionPage } from "./html/question-page.ts";
import { referencesPage } from "./html/references-page.ts";
import { sectionPage } from "./html/section-page.ts";
import { articlePageView } from "./view/article-page.ts";
import { expertPageView } from "./view/expert-page.ts";
import { landingView } from "./view/landing.ts";
import { questionPageView } from "./view/question-page.ts";
import { referencesPageView } from "./view/references.ts";
import { sectionPageView } from "./view/section-page.ts";

/** One page of the reader; its path is relative to the article's folder. */
interface Page {
  readonly path: string;
  readonly html: string;
}

/** Every page of the reader for one article, one after another. */
export function* readerPages(article: Article, site: OutputContext): Generator<Page> {
  yield { path: LANDING, html: landingPage(landingView(article, site)) };
  for (const part of article.parts) yield { path: partFile(part), html: partPage(article, part, site) };
  for (const expert of article.experts) {
    yield { path: expertFile(expert), html: expertPage(expertPageView(article, expert, site)) };
  }
  yield { path: WHOLE, html: articlePage(articlePageView(article, site)) };
  if (article.references.works.length > 0) {
    yield { path: REFERENCES, html: referencesPage(referencesPageView(article, site)) };
  }
}

function partPage(article: Article, part: Part, site: OutputContext): string {
  return part.kind === "question"
    ? questionPage(questionPageView(article, part, site))
    : sectionPage(sectionPageView(article, part, site));
}
