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
