import type { Article } from "../model/article.ts";
import type { Locator, Locators } from "../model/locators.ts";
import { relativeUrl } from "../model/paths.ts";
import { fileWith } from "./division/answer-pages.ts";
import { LANDING, partFile } from "./files.ts";

/** The address in the reader of every question, section and answer, relative to the article's folder. */
export function locate(article: Article): Locators {
  const locators = new Map<string, Locator>();
  for (const part of article.parts) {
    locators.set(part.id, { url: relativeUrl(LANDING, partFile(part)) });
    if (part.kind === "section") continue;
    for (const { id } of part.answers)
      locators.set(id, { url: relativeUrl(LANDING, fileWith(part, id), id) });
  }
  return locators;
}
