import { expect, it } from "vitest";
import { STARTER_TEXTS } from "../../src/cli/new/starter-texts.ts";
import { languageOf } from "../../src/import/language.ts";

it("knows the language of a text by its letters and small words, and says nothing of short ones", () => {
  const told = Object.entries(STARTER_TEXTS).map(([tag, text]) => [
    tag,
    languageOf(Object.values(text).join(" ")),
  ]);
  const wrong = told.filter(([tag, lang]) => lang !== tag && lang !== tag!.slice(0, 2));
  expect(wrong).toEqual([]);
  expect(languageOf("Naps help.")).toBeUndefined();
  expect(
    languageOf("const a = 1; if (a) { return b } else { throw c } // aaaa bbb ccc dd ee ff gg hh ii jj kk"),
  ).toBeUndefined();
});
