import { wordsOf } from "../i18n/own-words.ts";
import { type Article, questionsOf } from "../model/article.ts";
import type { OutputContext, OutputFile } from "../output/output.ts";
import { answersList, answersScript } from "./answers-list.ts";
import { citationsFile } from "./citations-file.ts";
import { placesScript } from "./division/places.ts";
import { CITATIONS, INTERFACE, LANDING, PLACES } from "./files.ts";
import { interfaceScript } from "./html/frame/interface.ts";
import { articlePage } from "./html/pages/article-page.ts";
import { contentsPage } from "./html/pages/contents-page.ts";
import { expertPage } from "./html/pages/expert-page.ts";
import { landingPage } from "./html/pages/landing-page.ts";
import { matrixPage } from "./html/pages/matrix-page.ts";
import { partPage } from "./html/pages/part-page.ts";
import { referencesPage } from "./html/pages/references-page.ts";
import { pageContext } from "./page-context.ts";
import { articlePages } from "./view/pages/article-page.ts";
import { contentsPages } from "./view/pages/contents-page.ts";
import { expertPages } from "./view/pages/expert-page.ts";
import { landingView } from "./view/pages/landing-page.ts";
import { matrixPages } from "./view/pages/matrix-page.ts";
import { partPages } from "./view/pages/part-page.ts";
import { referencesPages } from "./view/pages/references-page.ts";

/** The pages of the reader for one article, one after another: all, or those that are wanted. */
export function* readerPages(
  article: Article,
  site: OutputContext,
  isWanted: (path: string) => boolean = () => true,
): Generator<OutputFile & { readonly content: string }> {
  for (const { path, make } of pagesOf(article, site))
    if (isWanted(path)) yield { path, content: make(), kind: "page" };
  if (isWanted(INTERFACE)) {
    const { slug, meta } = article;
    const content = interfaceScript(wordsOf(meta), meta.lang, { slug, title: meta.title });
    yield { path: INTERFACE, content, kind: "file" };
  }
  if (isWanted(CITATIONS)) {
    const content = citationsFile(pageContext(article, site, CITATIONS));
    yield { path: CITATIONS, content, kind: "download" };
  }
  for (const question of questionsOf(article)) {
    const path = answersList(question);
    if (path && isWanted(path)) yield { path, content: answersScript(question), kind: "file" };
  }
  const places = isWanted(PLACES) && placesScript(article);
  if (places) yield { path: PLACES, content: places, kind: "file" };
}

interface Page {
  readonly path: string;
  make(): string;
}

/** Every page that an article has. */
function* pagesOf(article: Article, site: OutputContext): Generator<Page> {
  yield { path: LANDING, make: () => landingPage(landingView(article, site)) };
  for (const part of article.parts)
    for (const { file, view } of partPages(article, part, site))
      yield { path: file, make: () => partPage(view()) };
  for (const expert of article.experts)
    for (const { file, view } of expertPages(article, expert, site))
      yield { path: file, make: () => expertPage(view()) };
  for (const { file, view } of matrixPages(article, site))
    yield { path: file, make: () => matrixPage(view()) };
  for (const { file, view } of contentsPages(article, site))
    yield { path: file, make: () => contentsPage(view()) };
  for (const { file, view } of articlePages(article, site))
    yield { path: file, make: () => articlePage(view()) };
  for (const { file, view } of referencesPages(article, site))
    yield { path: file, make: () => referencesPage(view()) };
}
