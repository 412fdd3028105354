import { expect, it } from "vitest";
import { wordsOf } from "../../src/i18n/own-words.ts";

it("puts an author's words in place of those of the language", () => {
  const words = wordsOf({
    lang: "sv",
    words: {
      yes: "Ja",
      questionOf: "Fråga {n} av {total}",
      questionCount: { one: "en fråga", other: "{n} frågor" },
      articleCount: "{n} artiklar",
    },
  });
  expect(words.yes).toBe("Ja");
  expect(words.questionOf(2, 5)).toBe("Fråga 2 av 5");
  expect([1, 3].map(words.questionCount)).toEqual(["en fråga", "3 frågor"]);
  expect(words.articleCount(1)).toBe("1 artiklar");
  expect(words.no).toBe("No");
  expect(words.date("2026-03-01")).toBe("1 mars 2026");
});
