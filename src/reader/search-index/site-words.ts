import { COMMON } from "../search-words/common-words.ts";
import { wordsIn } from "../search-words/split-words.ts";
import type { ArticleRecords, SiteWords } from "./search-data.ts";

/** The most words that are kept; guesses at a typing error need no rare ones. */
const MOST = 30_000;

/** Counts the words of articles. */
export function siteWords(): { add(records: ArticleRecords): void; json(): string } {
  const counts = new Map<string, number>();
  let passages = 0;
  return {
    add({ lang, records }) {
      for (const [, title, , texts] of records) {
        for (const text of [title, ...texts.map(([, each]) => each)]) {
          passages++;
          for (const word of new Set(wordsIn(text, lang))) counts.set(word, (counts.get(word) ?? 0) + 1);
        }
      }
    },
    json() {
      const frequent = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MOST);
      const words: SiteWords = {
        common: frequent.filter(([, count]) => count > passages * COMMON).map(([word]) => word),
        words: frequent.map(([word]) => word),
      };
      return JSON.stringify(words);
    },
  };
}
