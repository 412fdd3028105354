import { posix } from "node:path";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { nthFile } from "../../src/reader/division/nth-file.ts";
import { pageWith } from "../../src/reader/division/part-of-id.ts";
import { sectionLabels } from "../../src/reader/division/section-labels.ts";
import { readerPages } from "../../src/reader/pages.ts";
import { searchRecords } from "../../src/reader/search-records.ts";
import { contextWith } from "../helpers/context.ts";
import { read } from "../helpers/read.ts";

const TERMS = 600;
const LETTERS = "abcdefghijklmnoprstuvw";
/** Sorted: `absorption 0`, … */
const terms = Array.from({ length: TERMS }, (_, at) => `${LETTERS[Math.floor((at * 22) / TERMS)]}ave ${at}`);

/** An article whose glossary and index are long, and whose introduction is longer than a page. */
const SOURCE = `---
title: A long book
experts: [{ id: RK, name: Rosa Kessler }]
---

## Introduction {.section}

${"A paragraph of an introduction that says what is meant, and says it with many words.\n\n".repeat(300)}
The end of it, with ${terms[599]}. {#the-end}

## Why? {#why}

### RK

**So.** ${terms.map((term) => `Of [${term}]{.index}, ${term} is one.`).join(" ")}

As [the introduction](#introduction) and [its end](#introduction-p301) say.

## Glossary {#glossary .section}

What the words mean.

${terms.map((term) => `${term}\n: What this term means, with **bold** words and a [link](#why).\n`).join("\n")}

::: discuss
Which term is missing?
:::

## Index {#register .section .index}
`;

const { article, diagnostics } = await read(SOURCE);
const pages = new Map(
  [...readerPages(article, contextWith({ outputs: [] }))].map(({ path, content }) => [path, content]),
);
const html = [...pages].filter(([path]) => path.endsWith(".html"));
const sectionNamed = (name: string) =>
  html.filter(([path]) => path === `sections/${name}.html` || path.startsWith(`sections/${name}/`));
const textOf = (page: string) => page.split("<main")[1]!;

it("a long section has several pages below 60 kB, with each term and each entry once and in order", () => {
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  for (const name of ["introduction", "glossary", "register"]) {
    const files = sectionNamed(name);
    expect(files.length, name).toBeGreaterThan(1);
    for (const [path, page] of files) expect(Buffer.byteLength(page), path).toBeLessThan(60_000);
  }
  const defined = sectionNamed("glossary").flatMap(([, page]) =>
    [...page.matchAll(/<dt id="[^"]+">([^<]*)</g)].map(([, term]) => term),
  );
  expect(defined).toEqual(terms);
  const listed = sectionNamed("register").flatMap(([, page]) =>
    [...page.matchAll(/"index-term">([^<]*)</g)].map(([, term]) => term),
  );
  expect(listed).toEqual(article.index.entries.map(({ term }) => term));
  // What belongs to the whole section stands once.
  const asking = sectionNamed("glossary").map(([, page]) => page.includes("Which term is missing?"));
  expect(asking).toEqual(asking.map((_, at) => at === asking.length - 1));
  expect(pages.get("sections/glossary.html")).toContain('aria-current="page">A–');
});

it("no link leads nowhere: terms, entries and paragraphs are on the page that links name", () => {
  const ids = new Map(
    html.map(([path, page]) => [path, new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]),
  );
  for (const [path, page] of html)
    for (const [, href = ""] of page.matchAll(/<a [^>]*href="([^"]*)"/g)) {
      const [to = "", id] = href.split("#");
      const file = to === "" ? path : posix.join(posix.dirname(path), decodeURIComponent(to.split("?")[0]!));
      if (file.startsWith("..") || /^https?:/.test(href)) continue;
      expect(pages.has(file), `${path} → ${href}`).toBe(true);
      if (id) expect(ids.get(file)!.has(decodeURIComponent(id)), `${path} → ${href}`).toBe(true);
    }
});

it("addresses from before the division find their page, in the section and in the whole article", () => {
  const sandbox: { triptychPlaces?: Parameters<typeof pageWith>[2] } = {};
  runInNewContext(pages.get("article/places.js")!, sandbox);
  for (const first of ["sections/glossary.html", "article.html"])
    for (const [path, page] of html) {
      if (path !== first && !path.startsWith(first.replace(".html", "/"))) continue;
      for (const [, id = ""] of textOf(page).matchAll(/<dt id="([^"]+)"/g))
        expect(nthFile(first, pageWith(id, first, sandbox.triptychPlaces!) ?? 0), id).toBe(path);
    }
  expect(pages.get("sections/glossary/2.html")).toContain('data-first="sections/glossary.html"');
});

it("a search finds text on the page that has it", () => {
  for (const { url, html: text } of searchRecords(article)) {
    const file = url.split("#")[0]!.split("/").slice(1).join("/");
    for (const [, id = ""] of text.text.matchAll(/ id="([^"]+)"/g))
      expect(pages.get(file), `${url} ${id}`).toContain(` id="${id}"`);
  }
});

it("pages are named by letters, by their first words where letters are the same, else by numbers", () => {
  expect(
    sectionLabels([
      ["able", "acid"],
      ["bond", "cell"],
    ]),
  ).toEqual(["A", "B–C"]);
  expect(
    sectionLabels([
      ["term 1", "term 5"],
      ["term 6", "term 9"],
    ]),
  ).toEqual(["term 1", "term 6"]);
  expect(sectionLabels([undefined, undefined])).toEqual(["1", "2"]);
});
