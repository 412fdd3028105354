import { beforeAll, describe, expect, it } from "vitest";
import { parseCitation } from "../../src/prose/citation-syntax.ts";
import { parseArticle } from "../../src/source/parse-article.ts";

const HEAD = "---\ntitle: A long one\n---\n\n## Why?\n\n";
const CITING =
  "---\ntitle: A long one\nreferences:\n  - { id: a, type: book, title: B, author: [{ family: K }], issued: 2020 }\n---\n\n## Why?\n\n";
const SIZE = 60_000;

/** Sources of 60 to 120 kB. Each took more than two seconds when the time grew with the square of their size. */
const LONG: Readonly<Record<string, string>> = {
  "blanks in a heading of AsciiDoc": `${HEAD}== a${" ".repeat(SIZE)}b+\n`,
  "an unclosed shortcode": `${HEAD}{{< ${"a".repeat(2 * SIZE)}\n`,
  "blanks behind a bullet": `${HEAD}•${" ".repeat(SIZE)}x\n`,
  "an unclosed link with blanks": `${HEAD}[a](${"a ".repeat(SIZE)}\n`,
  "hyphens in a heading": `${HEAD}### a${"-".repeat(SIZE)}b\n\nx\n`,
  "the same id again and again": `${HEAD}${"[a]{#b} ".repeat(SIZE / 8)}\n`,
  "blanks in the title of a callout": `${HEAD}::: tip a${" ".repeat(SIZE)}b\n`,
  "colons in the title of a callout": `${HEAD}::: tip a${":".repeat(SIZE)}b\n`,
  "semicolons in a citation": `${CITING}[@a${";".repeat(2 * SIZE)}]\n`,
};

const parse = (source: string) =>
  parseArticle({ file: "long.md", bytes: Buffer.from(source), read: () => ({ state: "missing" }) });

describe("parsing takes linear time", () => {
  // What is loaded for the first article is not counted.
  beforeAll(() => parse(`${HEAD}**Yes.**\n`));

  it.each(Object.entries(LONG))("with %s", async (_name, source) => {
    const before = process.cpuUsage();
    await parse(source);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(2);
  });
});

it("follows a long chain of footnotes", async () => {
  const notes = Array.from({ length: 4000 }, (_, index) => `[^${index}]: See [^${index + 1}].\n\n`);
  const { article } = await parse(`${HEAD}Yes.[^0]\n\n${notes.join("")}[^4000]: The end.\n`);
  expect(article.footnotes).toHaveLength(4001);
});

it("gives a hint for commands and shortcodes that are called like properties of every object", async () => {
  const { diagnostics } = await parse(`${HEAD}\\valueOf{x} and {{< constructor >}}\n`);
  const hints = diagnostics.filter(({ code }) => code === "markup/foreign").map(({ hint }) => typeof hint);
  expect(hints).toEqual(["string", "string"]);
});

it("takes a semicolon in the braces of a key for a part of it, whatever stands before", () => {
  expect(parseCitation("see 😀 @{a;b}, p. 4 ; and more")).toEqual([
    { key: "a;b", prefix: "see 😀", suffix: ", p. 4; and more", suppressAuthor: false },
  ]);
});

it("does not take paragraphs that end in a semicolon for questions", async () => {
  const { diagnostics } = await parse("---\ntitle: T\n---\n\n- one;\n- two;\n- three;\n- four.\n");
  expect(diagnostics.map(({ message }) => message)).not.toContain(
    "the article is a list of questions without answers",
  );
});

it("knows the same language tags on words as in the front matter", async () => {
  const { diagnostics } = await parse(`${HEAD}[Wort]{lang=german} and [words]{lang=en_us}\n`);
  const told = diagnostics.filter(({ code }) => code === "attribute/invalid").map(({ message }) => message);
  expect(told).toEqual(["“german” is not a language"]);
});
