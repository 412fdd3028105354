import { type Html, raw } from "../../../markup/html.ts";
import type { Article } from "../../../model/article.ts";
import type { OutputContext } from "../../../output/output.ts";
import { REFERENCES } from "../../files.ts";
import { pageContext } from "../../page-context.ts";
import { type Frame, frameView } from "../frame/frame.ts";

/** A cited work. The CSL processor made its HTML. */
export interface Work {
  /** The citation key. */
  readonly key: string;
  readonly html: Html;
}

/** The page of references. */
export interface ReferencesPageView {
  readonly frame: Frame;
  readonly works: readonly Work[];
}

/** The works that the article cites; empty when it cites none. */
export function worksOf({ references }: Article): readonly Work[] {
  return references.works.map(({ key, html }) => ({ key, html: raw(html) }));
}

/** The view of the page of references. */
export function referencesPageView(article: Article, site: OutputContext): ReferencesPageView {
  const page = pageContext(article, site, REFERENCES);
  const frame = frameView(page, "references", { title: page.words.references });
  return { frame, works: worksOf(article) };
}
