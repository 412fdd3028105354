import { PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, it } from "vitest";
import type { Handout } from "../../../src/handout/renderer.ts";
import { useRenderer } from "../../helpers/make-handout.ts";
import { readPdf } from "../../helpers/pdf.ts";
import { someOf, thorough } from "../../helpers/thorough.ts";
import { FIGURES, TORTURE } from "../torture.ts";

const FRONT = `---
title: Hard to set
kind: interview
tags: [one, two]
experts:
  - { id: RK, name: R. Kessler }
---

## Why? {#why}

### RK

**So.** Text.

`;
const END = "\n\n## How? {#how}\n\n### RK\n\n**Last.** The end.\n";

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(" ");
const rows = (count: number, cell: (row: number) => string) =>
  Array.from({ length: count }, (_, row) => `| ${row} | ${cell(row)} |`).join("\n");

/** Text that Paged.js alone would cut off, drop or never finish, with the number of its issue if it has one. */
const HARD: Readonly<Record<string, string>> = {
  "a row taller than a page (#274)": `| A | B |\n|---|---|\n${rows(1, () => words(1500))}`,
  "a table over pages (#36, #112)": `| A | B |\n|---|---|\n${rows(90, (row) => words(row % 20))}`,
  "a footnote longer than pages (#130)": `Text[^n].\n\n[^n]: ${words(3000)}`,
  "a footnote in the last line": `${words(20)}[^n]\n\n[^n]: ${words(400)}`,
  "forty footnotes": `${Array.from({ length: 40 }, (_, n) => `${words(20)}[^n${n}]`).join(" ")}\n\n${Array.from({ length: 40 }, (_, n) => `[^n${n}]: ${words(n)}`).join("\n\n")}`,
  "a list item over pages": `1. ${words(1500)}\n2. ${words(900)}`,
  "a word longer than a page": "x".repeat(9000),
  "a text that repeats itself": "again and again. ".repeat(700),
  "many equal short runs of text": "**a** and *b* and ".repeat(600),
  "a line of code longer than a page": `\`\`\`\n${"x".repeat(9000)}\nlast\n\`\`\``,
  "folded text with a table": `<details><summary>More</summary>\n\n${words(900)}\n\n| A | B |\n|---|---|\n${rows(60, () => "cell")}\n\n</details>`,
  "a prompt longer than a page": `::: discuss\n${words(1500)}\n:::`,
};

const make = useRenderer();
const pageOf = (made: Handout, id: string) => made.locators.get(id)?.page;

describe("no word is lost in", () => {
  it.each(someOf(Object.entries(HARD), 3))("%s", async (_name, block) => {
    const made = await make(FRONT + block + END);
    expect(made.findings).toEqual([]);
    expect(pageOf(made, "why")).toBe(1);
    expect(pageOf(made, "how")).toBeGreaterThan(0);
  });

  it("text from right to left on several pages (#25, #308)", async () => {
    const made = await make(`---\ntitle: ا\nlang: ar\n---\n\n## لماذا؟ {#why}\n\n${"كلمة ".repeat(2200)}\n`);
    expect(made.findings).toEqual([]);
    expect(made.pages).toBeGreaterThan(2);
  });
});

it.runIf(thorough)(
  "a long table fills its pages: columns are as wide during layout as in print",
  async () => {
    const table = `| Row | What it says | Number |\n|---|---|--:|\n${Array.from({ length: 90 }, (_, row) => `| row${row} | cells of row ${row} | ${row * 7} |`).join("\n")}`;
    const made = await make(FRONT.replace("tags:", "handout: { paper: A5 }\ntags:") + table + END);
    const { pages } = await readPdf(made.bytes);
    const rows = pages.map((text) => text.match(/\brow\d+\b/g)?.length ?? 0).filter((count) => count > 0);
    // Each row takes 24 px of 629, and so does the head.
    expect(rows.slice(1, -1)).toEqual(rows.slice(1, -1).map(() => 25));
  },
);

it.runIf(thorough)("two long footnotes in one line are whole", async () => {
  const long = (note: number) => Array.from({ length: 250 }, (_, index) => `fn${note}z${index}`).join(" ");
  const source = TORTURE.replace("[^n25]", "")
    .replace("[^n24]", "[^n24][^n25]")
    .replace(/^\[\^n(2[45])\]: .*$/gm, (_line, note: string) => `[^n${note}]: ${long(Number(note))}`);
  const pages: number[] = [];
  const progress = (count: number) => pages.push(count);
  const made = await make(`${source}\n\nΑ Я ა.`, { imageBytes: (src) => FIGURES[src], progress });
  expect(made.findings).toEqual([]);
  // A font that is asked for while pages are cut has them all cut again, which takes twice as long.
  expect(pages).toEqual(pages.toSorted((a, b) => a - b));
  expect(new Set(pages).size).toBeGreaterThan(2);
});

it.runIf(thorough)("contents of several pages are whole in print", async () => {
  const questions = Array.from({ length: 70 }, (_, n) => `## ${words(12)} ${n}?\n\n### RK\n\n**So.**\n`);
  const made = await make(
    `${FRONT.replace("tags:", "handout: { paper: A5 }\ntags:")}${questions.join("\n")}`,
  );
  expect(made.findings).toEqual([]);
});

describe("the PDF", () => {
  it.runIf(thorough)("is the same to the byte, whatever was made before it", async () => {
    const source = `${FRONT}| A | B |\n|---|---|\n| c | d |${END}`;
    const first = await make(source);
    await make(FRONT + HARD["a table over pages (#36, #112)"] + END);
    const second = await make(source);
    expect(Buffer.from(second.bytes).equals(first.bytes)).toBe(true);
  });

  it.runIf(thorough)("has title, author, keywords and date", async () => {
    const { bytes } = await make(FRONT + END);
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(document.getTitle()).toBe("Hard to set");
    expect(document.getAuthor()).toBe("R. Kessler");
    expect(document.getKeywords()).toBe("one, two");
    expect(document.getCreationDate()).toEqual(new Date("2026-03-01T00:00:00Z"));
  });
});

it("ends when nobody wants the handout any more, and makes the next one", async () => {
  const long = `${FRONT}${`${words(300)}\n\n`.repeat(100)}${END}`;
  const controller = new AbortController();
  const first = make(long, {
    signal: controller.signal,
    progress: () => controller.abort(new Error("no more")),
  });
  await expect(first).rejects.toThrow("no more");
  expect((await make(FRONT + END)).pages).toBeGreaterThan(0);
});
