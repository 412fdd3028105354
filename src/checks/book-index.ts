import { sectionsOf } from "../model/article.ts";
import type { IndexEntry, IndexPlace } from "../model/book-index.ts";
import type { Check } from "./check.ts";

/** There is an index if and only if the text has marks for it; its own section is no such text. */
export const indexHasMarksAndSection: Check = (article, report) => {
  const { entries, span } = article.index;
  const section = sectionsOf(article).find(({ showsIndex }) => showsIndex);
  if (entries.length > 0 && span && !section) {
    const message = "words are marked for an index, but no section shows it";
    report("index/no-section", span, message, "add a section for it at the end: ## Index {.index}");
  }
  if (section && placesOf(entries).every(({ part }) => part === section.id)) {
    const where = placesOf(entries).length > 0 ? " outside of its section" : "";
    const hint = "mark words in the text: [slow-wave sleep]{.index}; or remove {.index}";
    report(
      "index/empty",
      section.span,
      `the index is empty, because no words${where} are marked for it`,
      hint,
    );
  }
};

function placesOf(entries: readonly IndexEntry[]): readonly IndexPlace[] {
  return entries.flatMap(({ places, entries: below }) => [...places, ...placesOf(below)]);
}
