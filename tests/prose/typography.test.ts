import { expect, it } from "vitest";
import { smartenText } from "../../src/prose/typography/smart-tokens.ts";

it.each([
  ["en", "“a ‘b’ c”"],
  ["en-GB", "“a ‘b’ c”"],
  ["de", "„a ‚b‘ c“"],
  ["de-AT", "„a ‚b‘ c“"],
  ["de-CH", "«a ‹b› c»"],
  ["fr", "«\u202fa “b” c\u202f»"],
  ["es", "«a “b” c»"],
  ["es-MX", "“a ‘b’ c”"],
  ["it", "«a “b” c»"],
  ["nl", "“a ‘b’ c”"],
  ["pl", "„a «b» c”"],
  ["pt", "“a ‘b’ c”"],
  ["pt-PT", "«a “b” c»"],
  ["ru", "«a „b“ c»"],
  ["sv", "”a ’b’ c”"],
  ["da", "“a ‘b’ c”"],
  ["ja", "「a 『b』 c」"],
  ["zh", "“a ‘b’ c”"],
  ["zh-TW", "「a 『b』 c」"],
  ["ar", "«a “b” c»"],
  ["he", "”a ’b’ c”"],
  ["xx", "“a ‘b’ c”"],
])("the marks of %s", (lang, expected) => {
  expect(smartenText(`"a 'b' c"`, lang)).toBe(expected);
});

it.each([
  ["de", '„was sie bewirken" und "so" dann', "„was sie bewirken“ und „so“ dann"],
  ["de", '"was sie bewirken“', "„was sie bewirken“"],
  ["de", '„ein 5" langes Rohr“ und „Ja."', '„ein 5" langes Rohr“ und „Ja.“'],
  ["en", '“word" and "word”', "“word” and “word”"],
  ["fr", '«mot"', "«\u202fmot\u202f»"],
])("half of a pair that was typed in %s is completed", (lang, typed, expected) => {
  expect(smartenText(typed, lang)).toBe(expected);
});

it("a number stays in one line with how far it may be off", () => {
  expect(smartenText("2.0 ± 0.3 mm, or ± 5", "en")).toBe("2.0\u00a0±\u00a00.3 mm, or ± 5");
});
