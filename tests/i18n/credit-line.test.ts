import { expect, it } from "vitest";
import { editionTexts, kindBeside, sourceLine } from "../../src/i18n/credit-line.ts";
import { LANGUAGES } from "../../src/i18n/languages.ts";

it("a kind that the credit begins with is not said twice", () => {
  expect(kindBeside("Interview", "Interview by A. Writer")).toBeUndefined();
  expect(kindBeside("Interview", "Propos recueillis par A. Writer")).toBe("Interview");
  expect(kindBeside("Digest", "Digestive Institute")).toBe("Digest");
  expect(kindBeside("Digest", undefined)).toBe("Digest");
  expect(kindBeside(undefined, "A. Writer")).toBeUndefined();
});

it.each(Object.entries(LANGUAGES))(
  "in %s, no line ends in a date, and a digest has one colon",
  (_lang, words) => {
    const edition = editionTexts({ date: "2026-03-01", updated: "2026-11-24", version: "0.1" }, words);
    expect(edition).toHaveLength(3);
    for (const text of edition) expect(text).not.toContain(" ");
    const source = { title: "Why naps?", authors: ["A. Ray", "B. Lee Jr."], container: "Sleep" };
    const digest = sourceLine({ kind: "digest", source }, words)!;
    expect(digest.match(/[:：]/g)).toHaveLength(1);
    expect(digest).toMatch(/B\. Lee Jr\. Why naps\? Sleep/);
  },
);
