import type { Article, Reference } from "../../../model/article.ts";
import type { OutputContext } from "../../../model/output.ts";
import { REFERENCES } from "../../files.ts";
import { pageContext } from "../../page-context.ts";
import { type Frame, frameView } from "../frame/frame.ts";

/** The cited works, formatted. */
export interface ReferencesView {
  readonly works: readonly Reference[];
}

/** The references on a page of their own. */
export interface ReferencesPageView extends ReferencesView {
  readonly frame: Frame;
}

/** The view of the list of works; empty when the article cites none. */
export function referencesView({ references }: Article): ReferencesView {
  return { works: references.works };
}

/** The view of the page of references. */
export function referencesPageView(article: Article, site: OutputContext): ReferencesPageView {
  const page = pageContext(article, site, REFERENCES);
  return {
    frame: frameView(page, "references", { title: page.words.references }),
    ...referencesView(article),
  };
}
