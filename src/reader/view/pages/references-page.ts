import type { Words } from "../../../i18n/words.ts";
import type { Article, Part, Reference } from "../../../model/article.ts";
import type { OutputContext } from "../../../output/output.ts";
import { citationPlaces } from "../../../prose/citation-places.ts";
import { fileWith } from "../../division/answer-pages.ts";
import { countLabels } from "../../division/count-labels.ts";
import { nthFile } from "../../division/nth-file.ts";
import { referencePages } from "../../division/reference-pages.ts";
import { LANDING, REFERENCES, WHOLE } from "../../files.ts";
import { citationId } from "../../html/ids.ts";
import { type PageContext, pageContext } from "../../page-context.ts";
import { type Frame, frameView } from "../frame/frame.ts";
import { type Pager, pagerView } from "../frame/page-links.ts";
import type { Link } from "../link.ts";

/** The page of references, or one of several. */
export interface ReferencesPageView {
  readonly frame: Frame;
  readonly works: readonly ListedWork[];
  readonly pager: Pager | undefined;
}

/** A work of the list, and the places that cite it. */
export interface ListedWork extends Reference {
  readonly citedAt: readonly Link[];
  /** The value of `data-source` for its entry in the bibliography. */
  readonly source: string | undefined;
}

/** The views of the pages of references, each made when it is asked for; none of an article that cites nothing. */
export function referencesPages(
  article: Article,
  site: OutputContext,
): readonly { readonly file: string; view(): ReferencesPageView }[] {
  const pages = referencePages(article);
  const labels = countLabels(pages);
  return pages.map((works, at) => {
    const file = nthFile(REFERENCES, at);
    const view = () => {
      const page = pageContext(article, site, file);
      const { references } = page.words;
      const title = at === 0 ? references : `${references} ${labels[at]}`;
      const pager = pagerView(page, REFERENCES, labels, at);
      return { frame: frameView(page, "references", { title }), works: listedWorks(page, works), pager };
    };
    return { file, view };
  });
}

/** The list of works, each with links to its citations: one is named after its part, the next ones are counted. */
export function listedWorks(
  { article, words, url, holds, file, prose }: PageContext,
  works = article.references.works,
): readonly ListedWork[] {
  const { citations } = article.references;
  const citedAt = new Map<string, Link[]>();
  const counts = new Map<string, number>();
  for (const { index, part, answer } of citationPlaces(article, "reader")) {
    const page = part
      ? holds(answer ?? part.id)
        ? file
        : fileWith(part, answer ?? (part.kind === "section" ? citationId(index) : part.id))
      : file === WHOLE
        ? file
        : LANDING;
    for (const key of citations[index]?.keys ?? []) {
      const place = `${key} ${part?.id}`;
      const count = (counts.get(place) ?? 0) + 1;
      counts.set(place, count);
      const text = count > 1 ? String(count) : nameOf(part, words);
      citedAt.set(key, [...(citedAt.get(key) ?? []), { text, href: url(page, citationId(index)) }]);
    }
  }
  return works.map((work) => ({
    ...work,
    citedAt: citedAt.get(work.key) ?? [],
    source: work.place && prose.source?.(work.place),
  }));
}

function nameOf(part: Part | undefined, words: Words): string {
  if (part === undefined) return words.abstract;
  return part.kind === "question" ? words.question(part.number) : part.heading.short;
}
