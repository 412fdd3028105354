import { beforeAll, describe, expect, it } from "vitest";
import type { Handout } from "../../../src/handout/renderer.ts";
import { type PlacedText, placedText } from "../../helpers/baselines.ts";
import { png } from "../../helpers/images.ts";
import { useRenderer } from "../../helpers/make-handout.ts";
import { uaFailures } from "../../helpers/pdf-ua/check.ts";
import { allTags, readTags, type Tag } from "../../helpers/tags.ts";
import { someOf } from "../../helpers/thorough.ts";

const words = (name: string, count: number) =>
  Array.from({ length: count }, (_none, at) => `${name}${at}`).join(" ");
const note = (name: string, count: number) => `::: margin\n${words(name, count)}\n:::`;

const textOf = (paper: string) => `---
title: In the margin
handout: ${paper}
experts:
  - { id: RK, name: R. Kessler }
  - { id: MO, name: M. Oduya }
---

## Why?

### RK

**First.** ${words("one", 60)}

${note("beside", 8)}

${note("second", 12)}

${words("two", 90)}

![Figure here](square.png){.margin}

${words("three", 160)}

### MO

**Short.** A line.

${note("crowded", 30)}

## And then, after all that was said before and all that was left out here?

### RK

**Fourth.** ${words("four", 240)}

${note("last", 20)}

${words("five", 200)}
`;

const make = useRenderer();
const makeOn = (paper: string) => make(textOf(paper), { imageBytes: () => png(300, 120) });
const findAll = (texts: readonly PlacedText[], pattern: RegExp) =>
  texts.filter(({ text }) => pattern.test(text));
/** The first piece of text with a word of a paragraph or note. */
const find = (texts: readonly PlacedText[], pattern: RegExp) => findAll(texts, pattern)[0]!;

const MARGIN = /beside\d|second\d|Figure 1|Figure here|last\d/;

describe("the margin of A4", () => {
  let made: Handout;
  let texts: readonly PlacedText[];
  beforeAll(async () => {
    made = await makeOn("{ paper: A4 }");
    texts = await placedText(made.bytes);
  });

  it("has notes and figures outside of the text, in small type, on nothing else", () => {
    const beside = findAll(texts, MARGIN);
    expect(beside.length).toBeGreaterThan(8);
    for (const { page, x, y, width, size } of beside) {
      expect(size).toBeLessThan(9);
      const text = findAll(texts, /(?:one|two|three|four|five)\d/).filter((each) => each.page === page);
      const [left, right] = [Math.min(...text.map((each) => each.x)), Math.max(...text.map(endOf))];
      expect(x > right + 10 || x + width < left - 10).toBe(true);
      // Lines of small type are 10.5 pt apart; names stand in the margin, too.
      const others = texts.filter((each) => each.page === page && Math.abs(each.y - y) < 10 && each.y !== y);
      for (const other of others) expect(other.x > x + width || endOf(other) < x).toBe(true);
    }
  });

  it("has a note beside the paragraph before it, below the name, and the next one below the first", () => {
    const first = find(texts, /beside0/);
    const names = findAll(texts, /^Kessler$/).filter(({ page }) => page === first.page);
    const paragraph = findAll(texts, /one\d/).filter(({ page }) => page === first.page);
    expect(first.y).toBeGreaterThan(names.at(-1)!.y);
    expect(first.y).toBeLessThanOrEqual(paragraph.at(-1)!.y);
    expect(find(texts, /second0/).y).toBeGreaterThan(findAll(texts, /beside\d/).at(-1)!.y);
  });

  it("has the first line of a note level with a line of its paragraph, also below a heading of two lines", () => {
    for (const [noteText, text] of [
      [/beside0/, /one\d/],
      [/last0/, /four\d/],
    ] as const) {
      const { page, y } = find(texts, noteText);
      const lines = findAll(texts, text).filter((each) => each.page === page);
      // Browsers set baselines to whole pixels, which are 0.75 pt.
      expect(Math.min(...lines.map((line) => Math.abs(line.y - y)))).toBeLessThan(1);
    }
  });

  it("leaves in the text, and tells, what would stand beside somebody else's words", () => {
    expect(made.findings.map(({ code, message }) => [code, message])).toEqual([
      ["handout/margin-full", expect.stringContaining("crowded0")],
    ]);
    const crowded = find(texts, /crowded0/);
    const text = findAll(texts, /three\d/).filter(({ page }) => page === crowded.page);
    expect(Math.abs(crowded.x - Math.min(...text.map(({ x }) => x)))).toBeLessThan(20);
    const answer = findAll(texts, /Short/).find(({ page }) => page === crowded.page)!;
    expect(crowded.y).toBeGreaterThan(answer.y);
  });

  it("is read with the text: notes as notes, figures as figures", async () => {
    const { root, document } = await readTags(made.bytes);
    expect(uaFailures(document)).toEqual([]);
    const shape = ({ type, kids }: Tag): string =>
      kids.length > 0 && type !== "Figure" ? `${type}(${kids.map(shape).join(" ")})` : type;
    const [why] = allTags(root).filter(
      ({ type, kids }) => type === "Sect" && kids.some((kid) => kid.type === "H3"),
    );
    expect(shape(why!)).toBe("Sect(H2 H3 P(Strong) Note(P) Note(P) P Figure P H3 P(Strong) Note(P))");
  });
});

describe("paper without a wide margin", () => {
  it.each(someOf(["{ paper: A5 }", "{ paper: A4, columns: 2 }", "{ paper: 120x120mm }"]))(
    "%s has all in the text",
    async (paper) => {
      const made = await makeOn(paper);
      expect(made.findings).toEqual([]);
      const texts = await placedText(made.bytes);
      for (const { page, x, size } of findAll(texts, MARGIN)) {
        const text = findAll(texts, /(?:one|two|three|four|five)\d/).filter((each) => each.page === page);
        expect(x).toBeGreaterThanOrEqual(Math.min(...text.map((each) => each.x)) - 1);
        expect(x).toBeLessThan(Math.max(...text.map(endOf)));
        expect(size).toBeGreaterThan(7);
      }
      expect(findAll(texts, /last19/)).toHaveLength(1);
    },
  );
});

function endOf({ x, width }: PlacedText): number {
  return x + width;
}
