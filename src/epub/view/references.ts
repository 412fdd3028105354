import type { Reference } from "../../model/article.ts";
import { citationPlaces } from "../../prose/citation-places.ts";
import { partFiles, TITLE } from "../files.ts";
import { citationId, workId } from "../ids.ts";
import { addressOf, type PageContext } from "./page-context.ts";

/** The works that are cited. */
export interface ReferencesView {
  readonly kind: "references";
  readonly works: readonly WorkView[];
}

/** A work, and the places that cite it. */
export interface WorkView extends Pick<Reference, "label" | "html"> {
  readonly id: string;
  readonly citedAt: readonly { readonly text: string; readonly href: string }[];
}

/** The list of references, each with links to its citations: one is named after its part, the next ones are counted. */
export function referencesView({ article, words, file }: PageContext): ReferencesView {
  const { works, citations } = article.references;
  const files = partFiles(article);
  const citedAt = new Map<string, { text: string; href: string }[]>();
  const counts = new Map<string, number>();
  for (const { index, part } of citationPlaces(article, "epub")) {
    const page = part ? files.get(part.id)! : TITLE;
    const name = !part
      ? words.abstract
      : part.kind === "question"
        ? words.question(part.number)
        : part.heading.short;
    for (const key of citations[index]?.keys ?? []) {
      const count = (counts.get(`${key} ${page}`) ?? 0) + 1;
      counts.set(`${key} ${page}`, count);
      const link = { text: count > 1 ? String(count) : name, href: addressOf(file, page, citationId(index)) };
      citedAt.set(key, [...(citedAt.get(key) ?? []), link]);
    }
  }
  return {
    kind: "references",
    works: works.map(({ key, label, html }, index) => ({
      id: workId(index),
      html,
      ...(label === undefined ? {} : { label }),
      citedAt: citedAt.get(key) ?? [],
    })),
  };
}
