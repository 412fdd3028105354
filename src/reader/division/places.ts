import { type Article, sectionsOf } from "../../model/article.ts";
import { glossaryOf } from "../../prose/terms/glossary.ts";
import { expertFile, partFile, READER, WHOLE } from "../files.ts";
import { divisionOf, isLong } from "./division.ts";
import { answersByPage } from "./expert-answers.ts";
import { type Places, partNamedBy } from "./part-of-id.ts";
import { idsOfSection } from "./section-pages.ts";

/**
 * The script that tells the browser which page of a long article has an id, for addresses that were made
 * when another page had it; undefined for an article that is not divided. It is a script and no data, because
 * pages from disk cannot read data.
 */
export function placesScript(article: Article): string | undefined {
  return isLong(article) || divisionOf(article).whole.length > 1
    ? `triptychPlaces=${JSON.stringify(placesOf(article))};\n`
    : undefined;
}

function placesOf(article: Article): Places {
  const { parts, targets, experts } = article;
  const { whole, placeOf } = divisionOf(article);
  const places = new Map(parts.map(({ id }, at) => [id, at]));
  const others: Record<string, number> = {};
  for (const [id, { part }] of targets) {
    // What is in no part is in the abstract, on the first page.
    const at = places.get(part ?? id) ?? 0;
    if (partNamedBy(id, places) !== at) others[id] = at;
  }
  const startOf = (id: string | undefined) => (id === undefined ? 0 : placeOf(id)!.at);
  const pages: Record<string, readonly number[]> = {
    [WHOLE]: whole.map(([first]) => startOf(first?.part.id)),
  };
  for (const expert of experts)
    pages[expertFile(expert)] = answersByPage(article, expert).map(([first]) => startOf(first?.question.id));
  return { parts: [...places.keys()], others, pages, ids: idsOfSections(article) };
}

/**
 * The ids that are on a later page of a section, and which page of it and of the whole article has each. An id of a
 * term does not tell its section.
 */
function idsOfSections(article: Article): Places["ids"] {
  const found: Record<string, Record<string, number>> = {};
  const { wholePageOf } = divisionOf(article);
  const { entry } = glossaryOf(article, READER);
  const add = (file: string, id: string, page: number) => {
    found[file] ??= {};
    found[file][id] = page;
  };
  for (const section of sectionsOf(article)) {
    for (const [at, page] of idsOfSection(section)) {
      const id = typeof at === "string" ? at : entry(at)?.id;
      if (id === undefined) continue;
      if (page > 0) add(partFile(section), id, page);
      if (page > 0 || typeof at !== "string") add(WHOLE, id, wholePageOf(section, page));
    }
  }
  return found;
}
