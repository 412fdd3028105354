import { expect, it } from "vitest";
import { LANGUAGES } from "../../src/i18n/languages.ts";
import { wordsOf } from "../../src/i18n/own-words.ts";
import { crossReferenceText } from "../../src/prose/cross-reference.ts";
import { read } from "../helpers/read.ts";

const SOURCE = "---\ntitle: T\n---\n\n## Why? {#why}\n\nSo.\n\n![A drawing](a.svg){#fig-a}\n";

it("no line parts the number of a cross-reference from its word, in any language", async () => {
  const { article } = await read(SOURCE);
  const own = wordsOf({ lang: "hu", words: { questionReference: "{n}. kérdés", figure: "{n}. ábra" } });
  for (const words of [...Object.values(LANGUAGES), own])
    for (const id of ["why", "fig-a"]) {
      const text = crossReferenceText(article, id, words);
      expect(text).toContain("1");
      expect(text).not.toMatch(/ /);
    }
});
