import type { Article, Reference } from "../../../model/article.ts";
import type { OutputContext } from "../../../output/output.ts";
import { REFERENCES } from "../../files.ts";
import { pageContext } from "../../page-context.ts";
import { type Frame, frameView } from "../frame/frame.ts";

/** The page of references. */
export interface ReferencesPageView {
  readonly frame: Frame;
  readonly works: readonly Reference[];
}

/** The view of the page of references. */
export function referencesPageView(article: Article, site: OutputContext): ReferencesPageView {
  const page = pageContext(article, site, REFERENCES);
  const frame = frameView(page, "references", { title: page.words.references });
  return { frame, works: article.references.works };
}
