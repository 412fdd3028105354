import { describe, expect, it } from "vitest";
import { find } from "../../../src/reader/client/search/find.ts";
import { readQuery } from "../../../src/reader/client/search/query.ts";
import { resultOf } from "../../../src/reader/client/search/text-engine.ts";
import { textIndex } from "../../../src/reader/client/search/text-index.ts";
import { wayOf } from "../../../src/reader/client/search/way.ts";
import type { RecordData } from "../../../src/reader/search-index/search-data.ts";

/** An index of texts: each is the only passage of its record. */
function indexOf(lang: string, texts: readonly string[]) {
  const records = texts.map(
    (text, place): RecordData => [`${place}.html`, `Title ${place}`, -1, [["p", text]]],
  );
  return textIndex([{ slug: "a", title: "A", data: { lang, experts: [], records } }]);
}

/** What a search finds in texts: each with its marked words in brackets, and what is said of it. */
function found(lang: string, texts: readonly string[], typed: string) {
  const index = indexOf(lang, texts);
  const query = readQuery(typed, lang);
  const { matches, guesses, hasSome, perhaps } = find(index, query, () => true);
  const shown = matches.map((match) =>
    resultOf(match, query, index)
      .passages.flatMap(({ pieces }) => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)))
      .join(""),
  );
  return { shown: shown.sort(), guesses, hasSome, perhaps };
}

const SLEEP = ["Sleepers consolidate memories.", "A nap is short.", "Waves of slow sleep come first."];

describe("a search that the browser makes", () => {
  it("finds other endings of a word, and marks whole words", () => {
    expect(found("en", SLEEP, "sleeping ").shown).toEqual(["Waves of slow [sleep] come first."]);
    expect(found("en", SLEEP, "consolidation ").shown).toEqual(["Sleepers [consolidate] memories."]);
    expect(found("de", ["Die Häuser stehen leer."], "Haus ").shown).toEqual(["Die [Häuser] stehen leer."]);
    expect(found("ru", ["Сны и сновидения."], "сновидение ").shown).toEqual(["Сны и [сновидения]."]);
  });

  it("finds what is not typed to its end, or without accents", () => {
    expect(found("en", SLEEP, "mem").shown).toEqual(["Sleepers consolidate [memories]."]);
    expect(found("fr", ["La mémoire des élèves."], "memoire eleve ").shown).toEqual([
      "La [mémoire] des [élèves].",
    ]);
  });

  it("guesses at a typing error and says so", () => {
    const { shown, guesses } = found("en", SLEEP, "memroies ");
    expect(shown).toEqual(["Sleepers consolidate [memories]."]);
    expect(guesses).toEqual([{ typed: "memroies", found: ["memories"] }]);
    expect(found("en", SLEEP, "memories ").guesses).toEqual([]);
    const german = found("de", ["Das Gedächtnis ruht."], "gedächnis ");
    expect(german.guesses).toEqual([{ typed: "gedächnis", found: ["Gedächtnis"] }]);
  });

  it("finds phrases in quotation marks of any language only as they stand", () => {
    for (const typed of ['"slow sleep"', "„slow sleep“", "«slow sleep»"])
      expect(found("en", SLEEP, typed).shown, typed).toEqual(["Waves of [slow sleep] come first."]);
    expect(found("en", SLEEP, '"sleep slow"').shown).toEqual([]);
    expect(found("en", SLEEP, '"slow sleeps"').shown).toEqual([]);
  });

  it("looks for all words, and says when only some are there", () => {
    expect(found("en", SLEEP, "slow waves ")).toMatchObject({ hasSome: false });
    const { shown, hasSome } = found("en", SLEEP, "slow nap ");
    expect(shown).toHaveLength(2);
    expect(hasSome).toBe(true);
  });

  it("does not mark common words beside rarer ones", () => {
    const texts = Array.from({ length: 24 }, (_, place) => `The number of things is ${place}.`);
    expect(found("en", [...texts, "The history of naps."], "history of naps ").shown).toEqual([
      "The [history] of [naps].",
    ]);
    expect(found("en", texts, "of ").shown[0]).toContain("[of]");
  });

  it("proposes words when nothing is found", () => {
    expect(found("en", SLEEP, "consolation ")).toMatchObject({ shown: [], perhaps: ["consolidate"] });
  });

  it("reads languages without spaces between words", () => {
    expect(found("ja", ["変数を宣言します。"], "変数").shown).toEqual(["[変数]を宣言します。"]);
    expect(found("zh", ["纳米药物递送到肿瘤。"], "肿瘤").shown).toEqual(["纳米药物递送到[肿瘤]。"]);
  });
});

describe("how articles can be searched", () => {
  const article = (slug: string, size: number) => ({ slug, title: slug, size });
  const all = { articles: [article("small", 1000), article("large", 3_000_000)], pagefind: true };

  it("depends on their size, and on where the page comes from", () => {
    expect(wayOf("small", all, true)).toBe("text");
    expect(wayOf("", all, true)).toBe("pagefind");
    expect(wayOf("large", all, false)).toBe("text");
    expect(wayOf("", { ...all, articles: [...all.articles, article("larger", 4_000_000)] }, false)).toBe(
      "none",
    );
  });
});
