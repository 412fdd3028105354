import { describe, expect, it } from "vitest";
import { hyphenator } from "../../../src/handout/html/hyphenate.ts";
import { makeHandout } from "../../helpers/make-handout.ts";
import { readPdf } from "../../helpers/pdf.ts";

const shown = (lang: string, text: string) => hyphenator(lang)?.(text).replaceAll("\u00ad", "|");

/** Words of running heads. */
const HEADS = new Set(["Long", "Why"]);

describe("hyphenation", () => {
  it.each([
    ["en", "representation"],
    ["de", "Silbentrennung"],
    ["fr", "développement"],
    ["nl", "lettergreep"],
    ["es", "representación"],
  ])("divides words in %s and changes nothing else", (lang, word) => {
    expect(shown(lang, word)).toMatch(/\|/);
    expect(shown(lang, word)!.replaceAll("|", "")).toBe(word);
  });

  it("knows languages with a region", () => {
    expect(hyphenator("en-GB")).toBeDefined();
    expect(hyphenator("pt-BR")).toBeDefined();
  });

  it("is not done in languages without hyphens", () => {
    expect(hyphenator("ar")).toBeUndefined();
  });

  it("is not done in addresses", () => {
    const address = "https://example.org/representation/considerations";
    expect(shown("en", `see ${address}.`)).toBe(`see ${address}.`);
    expect(shown("en", `a representation: ${address}`)).toMatch(/^a rep\|/);
  });

  it("leaves at least three letters before and after a hyphen", () => {
    for (const piece of ["already", "evening", "ability", "unheard", "tumour", "representation"].map((word) =>
      shown("en", word)!.split("|"),
    )) {
      expect(piece[0]!.length).toBeGreaterThanOrEqual(3);
      expect(piece.at(-1)!.length).toBeGreaterThanOrEqual(3);
    }
  });
});

describe("the PDF of a hyphenated article", () => {
  it("has hyphens at the ends of lines and no soft hyphens", async () => {
    const text = "The representation of complicated considerations necessitates extraordinary formulations. ";
    const made = await makeHandout(`---\ntitle: Long\n---\n\n## Why? {#why}\n\n**So.** ${text.repeat(60)}\n`);
    expect(made.findings).toEqual([]);
    const printed = (await readPdf(made.bytes)).pages.join("\n");
    expect(printed).not.toContain("\u00ad");
    expect(printed.match(/\p{L}-\n/gu)!.length).toBeGreaterThan(5);
    expect(printed).not.toMatch(/\p{L}-\n.*\p{L}-\n/u);
    // No line ends inside a word without a hyphen.
    const words = new Set(`So. ${text}`.split(/\s+/));
    const body = printed.slice(printed.indexOf("So."), printed.lastIndexOf("formulations."));
    const whole = body
      .replaceAll("-\n", "")
      .split(/\s+/)
      .filter((each) => /^[A-Za-z]{3,}\.?$/.test(each));
    expect(whole.filter((each) => !words.has(each) && !HEADS.has(each))).toEqual([]);
  });
});
