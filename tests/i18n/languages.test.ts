import { describe, expect, it } from "vitest";
import { en } from "../../src/i18n/en.ts";
import { interfaceLanguage, isRightToLeft, LANGUAGES, wordsFor } from "../../src/i18n/languages.ts";
import { PLACEHOLDERS } from "../../src/i18n/placeholders.ts";
import type { Words } from "../../src/i18n/words.ts";
import { pluralForms } from "../../src/reader/view/plural-forms.ts";

/** Words that many languages have in common. */
const SHARED: readonly (keyof Words)[] = ["feed", "minutes", "page", "video"];

/** Other words that a language has in common with English. Any further one was forgotten. */
const SAME_AS_ENGLISH: Readonly<Record<string, readonly (keyof Words)[]>> = {
  de: [
    "handout",
    "interview",
    "version",
    "inWork",
    "likeSystem",
    "links",
    "listing",
    "normalSpacing",
    "personName",
  ],
  es: ["no", "normalSpacing"],
  fr: [
    "articleCount",
    "calloutImportant",
    "dateToFill",
    "expertCount",
    "experts",
    "figure",
    "listing",
    "license",
    "normalSpacing",
    "note",
    "notes",
    "pageCount",
    "question",
    "questionCount",
    "questionReference",
    "questions",
    "shelf",
    "version",
    "vote",
  ],
  it: ["ebook", "inWork", "no"],
  nl: [
    "calloutTip",
    "contrast",
    "ebook",
    "expertCount",
    "experts",
    "interview",
    "inWork",
    "links",
    "listing",
  ],
  pl: ["ebook", "listing"],
  pt: ["normalSpacing"],
  "pt-BR": ["ebook", "links", "normalSpacing", "slide", "slides"],
  tr: ["normalSpacing"],
};

const tags = Object.keys(LANGUAGES);

/** What a word says: of a sentence, what it says of samples. */
function said(words: Words, key: keyof Words, sample: number): string {
  const word = words[key];
  if (typeof word === "string") return word;
  if (key === "list") return words.list(["A", "B", "C"]);
  if (key === "date") return words.date("2026-03-05");
  const samples = PLACEHOLDERS[key as keyof typeof PLACEHOLDERS].map((name) =>
    name === "n" || name === "total" ? sample : "X",
  );
  return (word as (...samples: unknown[]) => string)(...samples);
}

describe.each(tags)("the words in %s", (tag) => {
  const words = LANGUAGES[tag]!;

  it("are all there, and none of them is empty", () => {
    expect(Object.keys(words).toSorted()).toEqual(Object.keys(en).toSorted());
    for (const key of Object.keys(en) as (keyof Words)[]) {
      for (const sample of [0, 1, 2, 5, 21]) {
        const text = said(words, key, sample);
        expect(text.trim(), key).toBe(text);
        expect(text, key).not.toBe("");
        expect(text, key).not.toMatch(/undefined|\{|\}/);
      }
    }
  });

  it.skipIf(tag === "en")("are not English", () => {
    const same = (Object.keys(en) as (keyof Words)[]).filter(
      (key) => said(words, key, 5) === said(en, key, 5),
    );
    const known = [...SHARED, ...(SAME_AS_ENGLISH[tag] ?? [])];
    expect(same.filter((key) => !known.includes(key))).toEqual([]);
  });

  it("have every plural form, also for scripts", () => {
    const forms = pluralForms(tag, words.resultCount);
    const rules = new Intl.PluralRules(tag);
    for (let count = 1; count < 200; count++) {
      expect(forms[rules.select(count)]!.replace(/\d+/, String(count))).toBe(words.resultCount(count));
    }
  });

  it("are joined and dated as the language does it", () => {
    expect(words.list(["A", "B"])).toContain("A");
    expect(words.date("2026-03-01")).toMatch(/2026/);
  });
});

it("decline what is counted", () => {
  const counts = (lang: string) => [1, 2, 5, 12, 21, 22].map((count) => wordsFor(lang).questionCount(count));
  expect(counts("pl")).toEqual(["1 pytanie", "2 pytania", "5 pytań", "12 pytań", "21 pytań", "22 pytania"]);
  expect(counts("ru").slice(3)).toEqual(["12 вопросов", "21 вопрос", "22 вопроса"]);
  expect(counts("he").slice(0, 3)).toEqual(["שאלה אחת", "שתי שאלות", "5 שאלות"]);
});

it("finds the language of a tag", () => {
  expect(
    ["pt", "pt-PT", "pt-BR", "pt-AO", "PT-br", "iw", "en-GB", "zh-Hant-TW", "sv"].map(interfaceLanguage),
  ).toEqual(["pt", "pt", "pt-BR", "pt", "pt-BR", "he", "en", "zh", undefined]);
  expect(wordsFor("sv").yes).toBe("Yes");
  expect(["he", "ar-EG", "iw", "en"].map(isRightToLeft)).toEqual([true, true, true, false]);
});
