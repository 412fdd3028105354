import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allText } from "../helpers/all-text.ts";
import { read } from "../helpers/read.ts";

/** An article with most of what an article can have, one construct a block. */
const BLOCKS = [
  "---\ntitle: Naps\nlang: en\nexperts:\n  - { id: RK, name: R. Kessler }\n  - { id: MO, name: M. Oduya }\n---",
  "An abstract about dozing.",
  "## Why nap? {#why}",
  "An introduction by the moderator.",
  "### RK",
  "**Replay helps.** Waves come slowly[^one], see [](#how).",
  "- **Twenty minutes** suffice.\n- Longer naps [hurt](https://example.org).",
  "| Nap | Gain |\n| --- | --- |\n| short | large |",
  "![A cell](cell.png)",
  "```js\nsleep(20);\n```",
  "::: discuss\nWhich test tells?\n:::",
  "### MO",
  "**Attention counts.** It is $x^2$ and *nothing* else.",
  "> A quoted remark.",
  "::: notes\nSpeak slowly here.\n:::",
  "[^one]: A footnote about waves.",
  "## How long? {#how}",
  "### RK",
  "**Briefly.** Done by noon.",
  "## Sources {.section}",
  "Term\n:   A definition.",
];

/** Signs that mean something where they stand, and are seen by readers only by mistake. */
const MARKS = /\{[#.]|\[@|\]\(|\[\^|\*\*|:::|^#{2,} |\[\[|\{\{|\{%|%%/m;

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]{4,}/gu) ?? [];
const join = (blocks: readonly string[]) => blocks.join("\n\n");

/** What a changed article tells, and the words of its blocks that no output would show. */
async function result(blocks: readonly string[]) {
  const { article, diagnostics } = await read(join(blocks));
  const shown = allText(article);
  const words = wordsOf(
    blocks
      .slice(1)
      .filter((block) => !/^(?:##|\[\^|!\[|\|)/.test(block))
      .join("\n"),
  );
  const ids = /^(?:https|example|discuss|notes|cell|sleep)$/;
  return {
    told: diagnostics.length > 0,
    lost: words.filter((word) => !ids.test(word) && !shown.includes(word)),
    marks: MARKS.exec(shown)?.[0],
  };
}

describe("an article with most constructs", () => {
  it("tells nothing, loses nothing and shows no marks", async () => {
    expect(await result(BLOCKS)).toEqual({ told: false, lost: [], marks: undefined });
  });

  it.each(BLOCKS.map((block, index) => [block.split("\n")[0]!, index] as const))(
    "without %s loses no other words in silence",
    async (_name, index) => {
      const { told, lost, marks } = await result(BLOCKS.filter((_, at) => at !== index));
      if (!told) expect({ lost, marks }).toEqual({ lost: [], marks: undefined });
    },
  );

  it.each(BLOCKS.map((block, index) => [block.split("\n")[0]!, index] as const))(
    "with %s twice tells it or shows it",
    async (_name, index) => {
      const { told, lost, marks } = await result(BLOCKS.toSpliced(index, 0, BLOCKS[index]!));
      if (!told) expect({ lost, marks }).toEqual({ lost: [], marks: undefined });
    },
  );

  it("tells a garbled mark, or shows its words without marks", async () => {
    const source = join(BLOCKS);
    const places = [...source.matchAll(/[[\](){}#*@^:`$|>!-]/g)].map(({ index }) => index);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.constantFrom("", " ", "x", "twice"),
        async (at, put) => {
          const own = put === "twice" ? source[at]!.repeat(2) : put;
          const garbled = `${source.slice(0, at)}${own}${source.slice(at + 1)}`;
          const { article, diagnostics } = await read(garbled);
          if (diagnostics.length === 0) expect(MARKS.exec(allText(article))?.[0], garbled).toBeUndefined();
        },
      ),
      { numRuns: 100 },
    );
  });
});
