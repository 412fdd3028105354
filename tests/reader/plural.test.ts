import { expect, it } from "vitest";
import { wordsFor } from "../../src/i18n/languages.ts";
import { pluralForms } from "../../src/reader/view/plural-forms.ts";

it("gives every plural form of each language", () => {
  for (const lang of ["en", "de", "fr", "es", "nl", "ar", "zh"]) {
    const forms = pluralForms(lang, wordsFor(lang).resultCount);
    const rules = new Intl.PluralRules(lang);
    for (let count = 0; count < 200; count++)
      expect(forms[rules.select(count)], `${lang} ${count}`).toBeTruthy();
  }
  expect(pluralForms("en", wordsFor("en").resultCount)).toEqual({ one: "1 result", other: "2 results" });
});
