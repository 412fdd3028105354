import { beforeAll, expect, it, vi } from "vitest";

beforeAll(() => {
  // The address of the site is that of the script.
  vi.stubGlobal("document", {});
  vi.stubGlobal("HTMLScriptElement", class {});
  return () => vi.unstubAllGlobals();
});

const NOTHING = { records: { articles: [], experts: [], records: {} }, search: async () => [] };

it.each([
  ["en", "consolidaton sleeps", ["consolidate", "sleeping"]],
  ["ja", "睡眠の記憶", []],
])(
  "where nothing is found, words are proposed that look like those typed (%s)",
  async (lang, typed, proposed) => {
    const { engineWith } = await import("../../../src/reader/client/search/pagefind-engine.ts");
    const words = { words: ["consolidate", "sleeping", "of", "睡眠中"], common: ["of"] };
    const { count, perhaps } = await engineWith(NOTHING, words, lang).find(typed, {
      article: "",
      expert: "",
    });
    expect(count).toBe(0);
    expect(perhaps).toEqual(proposed);
  },
);

it("shows a guess as the results have it, with accents and capitals", async () => {
  const { engineWith } = await import("../../../src/reader/client/search/pagefind-engine.ts");
  const found = (raw_content: string) => ({ url: "/", raw_content, meta: {}, anchors: [], locations: [] });
  const hits = ["Cités du Rhône.", "Zürich, Genève."].map((text, at) => ({
    id: String(at),
    data: async () => found(text),
  }));
  const records = { articles: [["a", "A"] as const], experts: [], records: {} };
  const loaded = { records, search: async (words: string) => (words === "geneve basel" ? hits : []) };
  const words = { words: ["geneve", "basel"], common: [] };
  const { guesses } = await engineWith(loaded, words, "fr").find("genevve bassel", {
    article: "",
    expert: "",
  });
  expect(guesses).toEqual([
    { typed: "genevve", found: ["Genève"] },
    { typed: "bassel", found: ["basel"] },
  ]);
});
