import { posix } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { nthFile } from "../../src/reader/division/nth-file.ts";
import { pageWith } from "../../src/reader/division/part-of-id.ts";
import { readerPages } from "../../src/reader/pages.ts";
import { contextWith } from "../helpers/context.ts";
import { read } from "../helpers/read.ts";
import { thorough } from "../helpers/thorough.ts";

/** An article with so many questions, whose ids make trouble: one begins as another does, some are the author's own. */
function source(questions: number): string {
  const parts = Array.from({ length: questions }, (_, index) => {
    const at = index + 1;
    const link = `[](#q${((index + 60) % questions) + 1})`;
    return `## What is number ${at}? {#q${at}${at % 7 === 0 ? "-p3" : ""}}

### RK: Yes

**Point ${at}.** A text that says some more, with ${at % 7 === 6 || ((index + 60) % questions) % 7 === 6 ? "nothing" : link}.

A second paragraph.[^${at}]

### MO

#### A heading {#own-${at}}

**Another point.** More.

[^${at}]: A note.
`;
  });
  return `---
title: A long book
experts:
  - { id: RK, name: Rosa Kessler }
  - { id: MO, name: Musa Oduya }
---

An abstract with [a link](#own-3).

${parts.join("\n")}`;
}

/** The pages of an article by their files. */
async function pagesOf(text: string): Promise<ReadonlyMap<string, string>> {
  const { article, diagnostics } = await read(text);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return new Map(
    [...readerPages(article, contextWith({ outputs: [] }))].map(({ path, content }) => [path, content]),
  );
}

const htmlOf = (pages: ReadonlyMap<string, string>) => [...pages].filter(([path]) => path.endsWith(".html"));

const idsIn = (page: string) => [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);

/** Where the links of a page lead within the article: file and id. */
function linksOf(path: string, page: string): readonly (readonly [file: string, id: string | undefined])[] {
  return [...page.matchAll(/<a [^>]*href="([^"]*)"/g)].flatMap(([, href = ""]) => {
    const [to = "", id] = href.split("#");
    const file = to === "" ? path : posix.join(posix.dirname(path), decodeURIComponent(to.split("?")[0]!));
    return file.startsWith("..") || /^https?:/.test(href)
      ? []
      : [[file, id && decodeURIComponent(id)] as const];
  });
}

const LONG = await pagesOf(source(150));

describe("a long article in the reader", () => {
  it("has no link that leads nowhere, and every id once on a page", () => {
    expectWhole(LONG);
  });

  it("has no page above 60 kB, and each page names few of the parts", () => {
    for (const [path, page] of htmlOf(LONG)) {
      expect(Buffer.byteLength(page), path).toBeLessThan(60_000);
      const panel = /<nav class="contents"[\s\S]*?<\/nav>/.exec(page)?.[0] ?? "";
      expect(panel.split("<li").length, path).toBeLessThan(60);
    }
  });

  it("grows as its questions do", async () => {
    const bytes = (pages: ReadonlyMap<string, string>) =>
      [...pages.values()].reduce((sum, page) => sum + page.length, 0);
    const half = bytes(await pagesOf(source(75)));
    expect(bytes(LONG) / half).toBeLessThan(2.2);
  });

  it("lists each question on one page of contents, and has each answer on one page of the whole article", () => {
    const count = (start: string, text: string) =>
      htmlOf(LONG).filter(([path, page]) => path.startsWith(start) && page.includes(text)).length;
    for (const at of [1, 99, 100, 101, 150]) {
      const heading = `What is number ${at}?`;
      expect(
        htmlOf(LONG).filter(
          ([path, page]) => path.startsWith("contents") && page.split("<main")[1]!.includes(heading),
        ).length,
      ).toBe(1);
      expect(count("article", `Point ${at}.</`), heading).toBe(1);
    }
  });

  it("names the page of every id, for addresses that were made when another page had it", () => {
    const sandbox: { triptychPlaces?: Parameters<typeof pageWith>[2] } = {};
    runInNewContext(LONG.get("article/places.js")!, sandbox);
    for (const first of ["article.html", "experts/rk.html"]) {
      for (const [path, page] of htmlOf(LONG)) {
        if (path !== first && !path.startsWith(first.replace(".html", "/"))) continue;
        for (const id of idsIn(page.split("<main")[1]!)) {
          // Notes and citations have no address of their own: several pages may have them.
          if (/^(?:page\.|note)/.test(id)) continue;
          expect(nthFile(first, pageWith(id, first, sandbox.triptychPlaces!) ?? -1), `${path}#${id}`).toBe(
            path,
          );
        }
      }
    }
  });

  it("compares two experts from the page on which both answer first", async () => {
    const question = (_: unknown, at: number) =>
      `## Question ${at + 1}? {#q${at + 1}}\n\n### RK\n\n**A.** Text.\n${at < 100 ? "" : "\n### MO\n\n**B.** Text.\n"}`;
    const head =
      "---\ntitle: T\nexperts: [{ id: RK, name: R. Kessler }, { id: MO, name: M. Oduya }]\n---\n\n";
    const pages = await pagesOf(head + Array.from({ length: 120 }, question).join("\n"));
    const [, href = ""] = /href="([^"]*)\?show=rk\.mo&amp;side"/.exec(pages.get("experts/rk.html")!)!;
    const compared = pages.get(posix.join("experts", href))!;
    expect(compared).toContain('id="q101"');
    expect(href).not.toBe("../article.html");
  });

  it("leads from a question to its place in the whole article", () => {
    const page = LONG.get("questions/q142.html")!;
    const [, href = ""] = /href="(\.\.\/article[^"]*)"/.exec(page)!;
    expect(href).toMatch(/^\.\.\/article\/\d+\.html#q142$/);
  });
});

describe("an article of forty questions", () => {
  it("lists all of them on each page", async () => {
    const pages = await pagesOf(source(40));
    expect(
      [...pages.keys()].filter((path) => /^(?:contents|matrix|article\/|experts\/\w+\/)/.test(path)),
    ).toEqual([]);
    for (const [path, page] of htmlOf(pages))
      expect(page.split("What is number 40?").length, path).toBeGreaterThan(1);
  });
});

describe("an article of very many experts", () => {
  const ids = Array.from({ length: 60 }, (_, index) => `E${index + 1}`);
  const crowd = (question: string) =>
    `## ${question} {#${question}}\n\n${ids.map((id, at) => `### ${id}: ${at % 3 ? "Yes" : "No"}\n\n**A point.** More of it, and more.\n`).join("\n")}`;
  const experts = ids
    .map((id) => `  - { id: ${id}, name: Name ${id}, initials: ${id}, affiliation: Basel }`)
    .join("\n");
  const text = `---\ntitle: A crowd\nexperts:\n${experts}\n---\n\n${crowd("one")}\n${crowd("two")}`;

  it("names some of them on the landing page, all on that of the matrix, a row each", async () => {
    const pages = await pagesOf(text);
    expect(pages.get("index.html")).toContain('<a href="matrix.html">60 experts</a>');
    expect(pages.get("index.html")!.split("<li data-colour").length - 1).toBe(12);
    const matrix = pages.get("matrix.html")!;
    expect(matrix.split("<tbody>")[1]!.split("<tr>").length - 1).toBe(60);
    expect(matrix).toContain('<option value="1">two</option>');
    expect(pages.get("experts/e30.html")!.split("<li data-colour").length - 1).toBeLessThan(40);
  });

  it("puts those on other pages into groups by position, and has a field to find them", async () => {
    const pages = await pagesOf(text);
    const page = pages.get("questions/one.html")!;
    const [first, second] = [page, pages.get("questions/one/2.html")!].map(
      (each) => each.split('<section class="answer"').length - 1,
    );
    expect(first! + second!).toBeLessThan(60);
    const groups = [...page.matchAll(/<div class="chip-group">\n<p>(.*?) · (\d+)<\/p>/g)];
    expect(groups.map(([, position]) => position)).toEqual(["Yes", "No"]);
    expect(groups.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(60 - first!);
    expect(page).toContain('class="find-chips"');
  });
});

/** So many experts who each answer two questions at some length, with own headings and links to each other. */
function manyAnswers(experts: number): string {
  const people = Array.from({ length: experts }, (_, index) => index + 1);
  const text = "Words that say something more. ".repeat(20);
  const answers = (question: string) =>
    people.map((at) => {
      const other = `[](#${question}-p${(at % experts) + 1})`;
      return `### P${at}: ${at % 3 === 0 ? "No" : "Yes"}\n\n**Point ${at}.** ${text}${other}\n\n#### More {#${question}-more-${at}}\n\nIt is so.`;
    });
  return `---
title: Many voices
experts:
${people.map((at) => `  - { id: P${at}, name: Person Name${at} }`).join("\n")}
---

See [](#why-more-${experts}).

## Why? {#why}

${answers("why").join("\n\n")}

## How? {#how}

${answers("how").join("\n\n")}
`;
}

/** Expects each link of the pages to lead to something, and each id once on a page. */
function expectWhole(pages: ReadonlyMap<string, string>): void {
  const ids = new Map(htmlOf(pages).map(([path, page]) => [path, new Set(idsIn(page))]));
  for (const [path, page] of htmlOf(pages)) {
    expect(idsIn(page).length, path).toBe(ids.get(path)!.size);
    for (const [file, id] of linksOf(path, page)) {
      expect(pages.has(file), `${path} → ${file}`).toBe(true);
      if (id !== undefined) expect(ids.get(file)!.has(id), `${path} → ${file}#${id}`).toBe(true);
    }
  }
}

it.runIf(thorough)("has many cited works on several pages, and links to the page of each", async () => {
  const keys = Array.from({ length: 300 }, (_, index) => `work${index + 1}`);
  const works = keys.map((key) => `  - { id: ${key}, type: book, title: "The book called ${key}" }`);
  const cited = keys.map((key) => `A text that cites [@${key}].`).join("\n\n");
  const pages = await pagesOf(
    `---\ntitle: T\nreferences:\n${works.join("\n")}\n---\n\n## Why?\n\n${cited}\n`,
  );
  const lists = [...pages].filter(([path]) => path.startsWith("references"));
  expect(lists.length).toBeGreaterThan(1);
  for (const [path, page] of lists) expect(Buffer.byteLength(page), path).toBeLessThan(60_000);
  expect(lists.flatMap(([, page]) => [...page.matchAll(/<li id="page\.work\./g)])).toHaveLength(300);
  expect(pages.get("questions/why.html")).toMatch(/href="\.\.\/references\/\d\.html#page\.work\.work300"/);
  expectWhole(pages);
});

describe("a question with very many answers", async () => {
  const pages = await pagesOf(manyAnswers(90));

  it("has them on several pages below 60 kB, and a list of them on the first", () => {
    const own = [...pages].filter(([path]) => /^questions\/why(\.html|\/)/.test(path));
    expect(own.length).toBeGreaterThan(4);
    for (const [path, page] of own) expect(Buffer.byteLength(page), path).toBeLessThan(60_000);
    const answers = own.flatMap(([, page]) => [...page.matchAll(/<section class="answer" id="([^"]+)"/g)]);
    expect(answers.map(([, id]) => id)).toEqual(Array.from({ length: 90 }, (_, at) => `why-p${at + 1}`));
    // Addresses that are older than the division into pages lead to the link to the answer's page.
    expect(pages.get("questions/why.html")).toMatch(
      /<li id="why-p90"[^>]*><a href="why\/\d+\.html#why-p90">Person Name90<\/a>/,
    );
  });

  it("is on several pages of the whole article, too, with each answer once", () => {
    const whole = [...pages].filter(([path]) => /^article(\.html|\/\d+\.html)/.test(path));
    expect(whole.length).toBeGreaterThan(4);
    for (const [path, page] of whole) expect(Buffer.byteLength(page), path).toBeLessThan(60_000);
    const answers = whole.flatMap(([, page]) => [...page.matchAll(/<section class="answer" id="([^"]+)"/g)]);
    expect(answers).toHaveLength(180);
    expect(new Set(answers.map(([, id]) => id)).size).toBe(180);
  });

  it("is linked to where each answer is", () => {
    expectWhole(pages);
    expect(pages.get("index.html")).toMatch(/href="questions\/why\/\d+\.html#why-more-90"/);
  });
});
