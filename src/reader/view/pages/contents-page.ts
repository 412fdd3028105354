import type { Article } from "../../../model/article.ts";
import type { OutputContext } from "../../../output/output.ts";
import { divisionOf, isLong } from "../../division/division.ts";
import { nthFile } from "../../division/nth-file.ts";
import { CONTENTS } from "../../files.ts";
import { pageContext } from "../../page-context.ts";
import { type Entry, entryOf } from "../frame/contents.ts";
import { type Frame, frameView } from "../frame/frame.ts";
import { type Pager, pagerView } from "../frame/page-links.ts";

/** A page that lists questions and sections of a long article. */
export interface ContentsPageView {
  readonly frame: Frame;
  readonly entries: readonly Entry[];
  /** The numbers of the questions that it lists. */
  readonly label: string;
  readonly pager: Pager | undefined;
}

/** The views of the pages of contents, each made when it is asked for; an article that is not long has none. */
export function contentsPages(
  article: Article,
  site: OutputContext,
): readonly { readonly file: string; view(): ContentsPageView }[] {
  if (!isLong(article)) return [];
  const { contents } = divisionOf(article);
  return contents.map((_, at) => ({ file: nthFile(CONTENTS, at), view: () => pageView(article, site, at) }));
}

function pageView(article: Article, site: OutputContext, at: number): ContentsPageView {
  const { contents, labels } = divisionOf(article);
  const parts = contents[at]!;
  const label = labels.contents[at]!;
  const page = pageContext(article, site, nthFile(CONTENTS, at));
  return {
    frame: frameView(page, "contents", { title: `${page.words.contents}, ${label}` }),
    entries: parts.map((part) => entryOf(part, page)),
    label,
    pager: pagerView(page, CONTENTS, labels.contents, at),
  };
}
