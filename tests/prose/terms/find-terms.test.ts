import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { termFinder } from "../../../src/prose/terms/find-terms.ts";
import { thorough } from "../../helpers/thorough.ts";

/** What is found, in brackets. */
function marked(names: readonly string[], text: string, lang = "en"): string {
  let done = 0;
  let all = "";
  for (const { start, end } of termFinder(names, lang)(text)) {
    all += `${text.slice(done, start)}[${text.slice(start, end)}]`;
    done = end;
  }
  return all + text.slice(done);
}

describe("terms of a glossary in a text", () => {
  it.each([
    [["liposome"], "en", "[Liposome], [liposomes] and proliposome; a [liposome]-based drug."],
    [["SNR", "siRNA"], "en", "SNR: [SNR] is not snr, [siRNA] not SIRNA; [SNRs] are."],
    [["EPR effect", "effect"], "en", "The [EPR effect] has [effects], the epr [effect] too."],
    [["Antibody–drug conjugate"], "en", "An [antibody-drug conjugate], two [antibody–drug\nconjugates]."],
    [["Liposom"], "de", "Liposome sind keine, ein [Liposom] ist eines."],
    [["C++ (language)"], "en", "[C++ (language)] and C++."],
  ] as const)("are whole words: %j in %s", (names, lang, expected) => {
    expect(marked(names, expected.replace(/[[\]]/g, ""), lang)).toBe(expected.replace(/^SNR/, "[SNR]"));
  });

  it("are found at word boundaries in scripts without blanks", () => {
    expect(marked(["药物", "RNA"], "纳米药物递送，RNA疫苗。", "zh")).toBe("纳米[药物]递送，[RNA]疫苗。");
    expect(marked(["睡眠"], "睡眠很重要", "zh")).toBe("[睡眠]很重要");
    expect(marked(["物递"], "纳米药物递送", "zh")).toBe("纳米药物递送");
  });

  it("are whole words in Arabic", () => {
    expect(marked(["نوم"], "نوم نومنا نوم.", "ar")).toBe("[نوم] نومنا [نوم].");
  });

  it("never overlap, and the text has them where they were found", () => {
    const word = fc.stringMatching(/^[a-cA-C.*( -]{1,6}$/).filter((name) => name.trim() !== "");
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 6 }), fc.string({ unit: word }), (names, text) => {
        let last = 0;
        for (const { start, end, index } of termFinder(names, "nl")(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          const bare = (words: string) => words.toLowerCase().replace(/\s+/g, " ").trim();
          expect(bare(text.slice(start, end))).toBe(bare(names[index]!));
          last = end;
        }
      }),
    );
  });

  it("are told apart when thousands of them begin alike", () => {
    const names = Array.from({ length: 2000 }, (_, index) => `sleep stage ${index}`);
    const found = termFinder(names, "de")("Sleep stage 7 and sleep stage 1999, but no sleep stage 2000.");
    expect(found.map(({ index }) => index)).toEqual([7, 1999]);
  });

  it.runIf(thorough)("are found quickly in a long book", () => {
    const names = Array.from({ length: 500 }, (_, index) => `Term${index.toString(36)} name`);
    const find = termFinder(names, "en");
    const text = "Some words of an answer that goes on, with term5 name in it, and no other. ".repeat(20_000);
    // Half a second on a quiet machine; a search for each name alone takes minutes.
    const start = process.cpuUsage();
    expect(find(text)).toHaveLength(20_000);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(20_000);
  });
});

it("a name is told without trying all others", () => {
  const names = Array.from({ length: 500 }, (_, index) => `term ${index}b`);
  const find = termFinder(names, "en");
  const text = names.join(", ");
  const tried = vi.spyOn(RegExp.prototype, "test");
  try {
    expect(find(text).map(({ index }) => index)).toEqual([...names.keys()]);
    expect(tried.mock.calls.length).toBeLessThan(4 * names.length);
  } finally {
    tried.mockRestore();
  }
});

it("which of names that differ in case or plural was found", () => {
  const found = (text: string) => termFinder(["ΣΑΣ", "σας", "Straße", "t", "ts", "İx"], "en")(text);
  expect(found("Σας ΣΑΣ straße Ts t Straßes").map(({ index }) => index)).toEqual([1, 0, 2, 4, 3, 2]);
});

it("a name as long as a chapter is no reason to fail", () => {
  const long = "x".repeat(100_000);
  expect(termFinder([long, "nap"], "en")(`${long} and nap`)).toEqual([
    { start: 100_005, end: 100_008, index: 1 },
  ]);
});
