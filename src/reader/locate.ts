import type { Article } from "../model/article.ts";
import type { Locator, Locators } from "../model/locators.ts";
import { relativeUrl } from "../model/paths.ts";
import { LANDING, partFile } from "./files.ts";

/** Where every question, section and answer of an article stands in the reader. */
export function locate(article: Article): Locators {
  const places = new Map<string, Locator>();
  for (const part of article.parts) {
    places.set(part.id, { url: relativeUrl(LANDING, partFile(part)) });
    if (part.kind === "section") continue;
    for (const { id } of part.answers) places.set(id, { url: relativeUrl(LANDING, partFile(part), id) });
  }
  return places;
}
