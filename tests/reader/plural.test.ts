import { expect, it } from "vitest";
import { wordsFor } from "../../src/i18n/languages.ts";
import { pluralForms } from "../../src/reader/view/plural-forms.ts";

it("gives a sample of each plural form", () => {
  expect(pluralForms("en", wordsFor("en").resultCount)).toEqual({ one: "1 result", other: "2 results" });
});
