import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdown } from "../../src/prose/markdown.ts";
import { tokensText } from "../../src/prose/text.ts";
import { allText } from "../helpers/all-text.ts";
import { read } from "../helpers/read.ts";
import { thorough } from "../helpers/thorough.ts";

/** Pieces of Markdown of all kinds with a given word, which must be somewhere in the article. */
const PIECES: readonly ((word: string) => string)[] = [
  (word) => `${word} and more words.`,
  (word) => `## ${word}?`,
  (word) => `## ${word} {#${word}-id .section}`,
  (word) => `### ${word}`,
  (word) => `### RK\n\n**${word}** leads.`,
  (word) => `#### ${word} {#x y}`,
  (word) => `- ${word}\n- two\n  - three`,
  (word) => `1. **${word}.** Bold.`,
  (word) => `> ${word}\n> on`,
  (word) => `| a | b |\n| - | - |\n| ${word} | c |`,
  (word) => `\`\`\`js\n${word}\n:::\n\`\`\``,
  (word) => `Note[^${word}].\n\n[^${word}]: ${word} defined.`,
  (word) => `[^un${word}]: ${word} never used.`,
  (word) => `In place^[${word} inside].`,
  (word) => `Term\n:   ${word}`,
  (word) => `::: notes\n${word}\n:::`,
  (word) => `::: discuss\n${word}`,
  (word) => `::: {.slide}\n## ${word}`,
  (word) => `::: reader\n\n${word}`,
  (word) => `::: nonsense\n${word}\n:::`,
  () => ":::",
  () => "<details>",
  () => "</details>",
  (word) => `<b>${word}`,
  (word) => `<table><tr><td>${word}</td></tr>`,
  (word) => `<font>${word}</font>`,
  (word) => `[${word}](javascript:alert)`,
  (word) => `[${word}](#nowhere) [](#${word})`,
  (word) => `![${word}](gone.png)`,
  (word) => `Cited [@${word}, p. 4; nobody].`,
  (word) => `${word} costs $5 and $x^2$ {a=b}`,
  (word) => `# ${word}`,
  (word) => `${word}\n===`,
];

const HEAD = "---\ntitle: Naps\nexperts: [{ id: RK, name: Rosa Kessler }]\n---\n\n";

describe("between source and article", () => {
  it("no word is lost in any combination of pieces", async () => {
    const piece = fc.nat({ max: PIECES.length - 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }), async (chosen) => {
        const words = chosen.map((_, index) => `word${index}x`);
        const body = chosen.map((which, index) => PIECES[which]!(words[index]!)).join("\n\n");
        const { article } = await read(HEAD + body);
        const text = allText(article);
        const expected = words.filter((word) => body.includes(word));
        expect(
          expected.filter((word) => !text.includes(word)),
          body,
        ).toEqual([]);
      }),
      { numRuns: thorough ? 400 : 100 },
    );
  });

  it("arbitrary text never throws, and its words are kept", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 200 }), async (text) => {
        const { article } = await read(text);
        const env = {};
        const tokens = markdown.parse(text.replace(/\r\n?/g, "\n").replaceAll("\0", "\uFFFD"), env);
        const hasHtml = JSON.stringify(tokens).includes('"html_');
        if (hasHtml || text.startsWith("---")) return;
        const kept = allText(article).replace(/\s+/g, "");
        const words = tokensText(tokens)
          .split(/\s+/)
          .filter((word) => /^[\p{L}\p{N}]+$/u.test(word));
        expect(
          words.filter((word) => !kept.includes(word)),
          text,
        ).toEqual([]);
      }),
      { numRuns: thorough ? 1000 : 250 },
    );
  });

  it("arbitrary bytes never throw", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await read(bytes);
      }),
      { numRuns: thorough ? 300 : 75 },
    );
  });
});
