import type { Article, Part } from "../model/article.ts";
import type { Expert } from "../model/expert.ts";

// Files of the book, all in one folder, so that an address is a name. Names are plain ASCII, as not every
// reading system takes others.

export const COVER = "cover.xhtml";
export const COVER_IMAGE = "cover.svg";
export const TITLE = "title.xhtml";
export const CONTENTS = "contents.xhtml";
export const GLANCE = "glance.xhtml";
export const REFERENCES = "references.xhtml";
export const COLOPHON = "colophon.xhtml";
export const STYLES = "styles.css";

/** The file of an expert's page. */
export function expertFile({ index }: Pick<Expert, "index">): string {
  return `expert-${index + 1}.xhtml`;
}

const KNOWN = new WeakMap<Article, ReadonlyMap<string, string>>();

/** The file of each part of an article, by the part's id: every link asks. */
export function partFiles(article: Article): ReadonlyMap<string, string> {
  const known = KNOWN.get(article) ?? new Map(filesOf(article.parts));
  KNOWN.set(article, known);
  return known;
}

function filesOf(parts: readonly Part[]): (readonly [id: string, file: string])[] {
  let sections = 0;
  return parts.map((part) => [
    part.id,
    part.kind === "question" ? `question-${part.number}.xhtml` : `section-${++sections}.xhtml`,
  ]);
}

/** The file that has what bears an id; undefined when nothing bears it. */
export function fileOf(article: Article, id: string): string | undefined {
  const target = article.targets.get(id);
  // What is in no part is in the abstract, which is on the title page.
  return target && (partFiles(article).get(target.part ?? id) ?? TITLE);
}
