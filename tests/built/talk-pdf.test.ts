import { readFileSync, writeFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { keptFolder } from "../helpers/folder.ts";
import { type ReadPdf, readPdf } from "../helpers/pdf.ts";
import { archiveFailures } from "../helpers/pdf-a.ts";
import { uaFailures } from "../helpers/pdf-ua/check.ts";
import { triptych } from "../helpers/run.ts";
import { allTags, readTags, type Tag } from "../helpers/tags.ts";
import { thorough } from "../helpers/thorough.ts";

const SOURCE = `---
title: Everything on slides
subtitle: For the PDF
lang: en
date: 2026-03-01
authors: [A. Writer, B. Author]
editors: [C. Editor]
experts: [{ id: RK, name: R. Kessler }, { id: MO, name: M. Oduya }]
handout: { paper: Letter }
---

## What is there, for example in [](#more)? {#one}

An introduction.

### RK: A *position*, with $x^2$

**A key point with \`code\` and [Wörter]{lang=de}.** Text.

- **Another.** Text.

### MO

**A point that the matrix shows.** Text.

::: slide
![A dot](dot.svg)

| a | b |
|---|---|
| 1 | 2 |

$$
E = mc^2
$$

\`\`\`js
const a = 1;
\`\`\`

> A quotation from [there](https://example.org/there).

term
: what it means
:::

## More? {#more}

### RK

**See [](#one).** Text.

::: discuss
What else?
:::

## Thanks {.section}

Text.
`;

let folder: string;
let bytes: Uint8Array;
let pdf: ReadPdf;
let tags: readonly Tag[];

function build(to: string): Uint8Array {
  const run = triptych(["build", "all.md", "-o", to, "--only", "talk", "--talk-pdf"], folder);
  expect(run.status, run.stderr).toBe(0);
  return readFileSync(`${folder}/${to}/all/talk.pdf`);
}

beforeAll(async () => {
  folder = keptFolder();
  writeFileSync(`${folder}/all.md`, SOURCE);
  writeFileSync(
    `${folder}/dot.svg`,
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>',
  );
  bytes = build("site");
  pdf = await readPdf(bytes);
  tags = allTags((await readTags(bytes)).root);
});

describe("the PDF of a talk", () => {
  it("meets every condition of PDF/UA that can be tested automatically", async () => {
    expect(uaFailures((await readTags(bytes)).document)).toEqual([]);
  });

  it("meets the conditions of PDF/A-3a that are easy to judge", async () => {
    expect(await archiveFailures(bytes)).toEqual([]);
  });

  it("names each slide once in its outline, with the experts below, though the slide goes on", () => {
    const [root] = pdf.outline;
    const titles = root!.items.map(({ title }) => title);
    expect(titles.filter((title) => title.includes("What is there"))).toHaveLength(1);
    const question = root!.items.find(({ title }) => title.includes("What is there"))!;
    expect(question.items.map(({ title }) => title)).toEqual(["R. Kessler", "M. Oduya"]);
    expect(question.items[0]!.page).toBeGreaterThan(question.page);
  });

  it("has a section for each slide, formulas with their TeX, pictures with their descriptions", () => {
    const slides = pdf.outline[0]!.items.length;
    expect(tags.filter(({ type }) => type === "Sect")).toHaveLength(slides);
    const alts = (type: string) => tags.flatMap((tag) => (tag.type === type ? [tag.alt] : []));
    expect(alts("Formula")).toEqual(expect.arrayContaining(["x^2", "E = mc^2"]));
    expect(alts("Figure")).toContain("A dot");
    expect(tags.filter(({ lang }) => lang === "de").length).toBeGreaterThan(0);
  });

  it("says who wrote the article, in which language and what it is called", () => {
    expect(pdf.info).toMatchObject({ Title: "Everything on slides", Author: "A. Writer, B. Author" });
    expect(pdf.info).toMatchObject({ Subject: "For the PDF", Creator: "Triptych" });
    expect(pdf.lang).toBe("en");
  });

  it("has links that lead to its pages, with the title of what is there", () => {
    expect(pdf.links.length).toBeGreaterThan(0);
    for (const { to, name } of pdf.links) expect(to, name).toBeGreaterThan(0);
    expect(pdf.addresses).toContain("https://example.org/there");
  });

  it.runIf(thorough)("is the same every time", () => {
    expect(Buffer.compare(build("again"), bytes)).toBe(0);
  });
});

describe("handouts with three slides a page", () => {
  let printed: Uint8Array;
  let read: ReadPdf;
  let shown: number;
  beforeAll(async () => {
    const how = ["--only", "talk", "--handouts", "3"];
    const run = triptych(["build", "all.md", "-o", "handouts", ...how], folder);
    expect(run.status, run.stderr).toBe(0);
    printed = readFileSync(`${folder}/handouts/all/talk-handouts.pdf`);
    read = await readPdf(printed);
    const html = readFileSync(`${folder}/handouts/all/talk/index.html`, "utf8");
    const echoes = html.match(/<section[^>]* data-echo/g) ?? [];
    shown = (html.match(/<div class="screen /g) ?? []).length - echoes.length;
  });

  it("have as many pages as that takes, on the paper of the handout", () => {
    expect(read.pages).toHaveLength(Math.ceil(shown / 3));
    expect(read.size.map(Math.round)).toEqual([612, 792]);
    // Each slide is named, and so is its own footer.
    expect(read.pages.join("\n").match(/slide \d+/g)!.length).toBeGreaterThanOrEqual(shown);
    expect(read.pages.at(-1)).toContain(`${read.pages.length} / ${read.pages.length}`);
  });

  it("have tags, links and an outline as the talk has", async () => {
    expect(uaFailures((await readTags(printed)).document)).toEqual([]);
    for (const { to, name } of read.links) expect(to, name).toBeGreaterThan(0);
    expect(read.outline[0]!.title).toBe("Everything on slides");
  });
});
