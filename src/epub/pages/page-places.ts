import type { Article } from "../../model/article.ts";
import { type PageStart, type Place, WHOLE_ARTICLE } from "../../model/locators.ts";
import type { OutputContext } from "../../output/output.ts";
import { COLOPHON, CONTENTS, fileOf, GLANCE, REFERENCES, TITLE } from "../files.ts";

/** The file of the book that has what the handout has at a place; the book has no list of links. */
const PLACE_FILES: Readonly<Record<Place, string>> = {
  "#title": TITLE,
  "#contents": CONTENTS,
  "#glance": GLANCE,
  "#references": REFERENCES,
  "#links": COLOPHON,
};

/**
 * Where pages of the handout begin, by the file of the book that has them; empty when the handout is not made.
 * `files` are those that the book has.
 */
export function pagePlaces(
  article: Article,
  { locators }: Pick<OutputContext, "locators">,
  files: ReadonlySet<string>,
): ReadonlyMap<string, readonly PageStart[]> {
  const byFile = new Map<string, PageStart[]>();
  for (const start of locators.get(WHOLE_ARTICLE)?.pageStarts ?? []) {
    const file = fileOf(article, start.after) ?? PLACE_FILES[start.after as Place];
    const found = files.has(file) ? file : CONTENTS;
    byFile.set(found, [...(byFile.get(found) ?? []), start]);
  }
  return byFile;
}
