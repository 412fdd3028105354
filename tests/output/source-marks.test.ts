import { DomUtils, parseDocument } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { talk } from "../../slides/output.ts";
import type { Article } from "../../src/model/article.ts";
import type { Output } from "../../src/output/output.ts";
import { sourceMarks } from "../../src/output/source-marks.ts";
import { reader } from "../../src/reader/output.ts";
import { parseArticle } from "../../src/source/parse-article.ts";
import { contextWith } from "../helpers/context.ts";

/** Every piece of text says in which line it is: `L7` of the article, `B2` of the bibliography, `C3` of the CSV file, `D4` of the defaults. */
const ARTICLE = `---
title: Title L2
subtitle: Subtitle L3
authors: [Author L4]
experts:
  - { id: RK, name: R. Kessler }
  - { id: MO, name: M. Oduya }
bibliography: works.bib
nocite: ["@*"]
---

Abstract L12.

## Question L14? {#q}

Framing L16.

### RK: Position L18

**Point L20.** Text L20.[^n]

- **Point L22** in a list
- Tight item L23
  - Deeper item L24

1. Loose item L26

   More of it L28

> Quote L30

#### Subheading L32

\`\`\`
Code L35
\`\`\`

| Head L38 | x |
|---|---|
| Cell L40 | x |

Table: Caption of rows L42

![Caption of a figure L44](cell.png)

![](hours.csv)

\`\`\`{.csv}
Head L49,x
Cell L50,y
\`\`\`

::: note
Callout L54
:::

Term L57
:   Meaning L58

::: discuss
Prompt L61
:::

### MO

No bold here L66.

::: slide
Slide L69
:::

[^n]: Footnote L72

## Section L74 {.section}

Section text L76.
`;
const BIB = "@book{a, author = {Work B1}, title = {T}, year = 2020}\n";
const BIB2 = "\n@book{b, author = {Work B3}, title = {T}, year = 2021}\n";
const BESIDE: Readonly<Record<string, string>> = {
  "works.bib": BIB + BIB2,
  "hours.csv": "Head C1,x\n\nCell C3,y\n",
};
const FILES = { L: "naps.md", B: "works.bib", C: "hours.csv", D: "triptych.yaml" } as const;

async function parsed(source = ARTICLE, defaults?: string): Promise<Article> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const { article } = await parseArticle({
    file: "naps.md",
    bytes: bytes(source),
    ...(defaults ? { defaults: { file: "triptych.yaml", bytes: bytes(defaults) } } : {}),
    read: (path) =>
      BESIDE[path] === undefined ? { state: "missing" } : { state: "found", bytes: bytes(BESIDE[path]) },
  });
  return article;
}

async function pagesOf(output: Output, article: Article, sources?: ReturnType<typeof sourceMarks>) {
  const pages = new Map<string, string>();
  for await (const file of output.render(article, contextWith({ sources })))
    if (file.kind === "page") pages.set(file.path, String(file.content));
  return pages;
}

type Node = ReturnType<typeof parseDocument> | ReturnType<typeof parseDocument>["children"][number];

/** The texts of a page that name a line, and the place that the nearest mark gives. */
function told(page: string, marks: ReturnType<typeof sourceMarks>): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  const visit = (node: Node, place: string) => {
    if (DomUtils.isText(node)) {
      for (const [, file, line] of node.data.matchAll(/\b([LBCD])(\d+)\b/g))
        found.push([`${FILES[file as keyof typeof FILES]}:${line} in “${node.data.trim()}”`, place]);
    }
    if (!("children" in node) || (DomUtils.isTag(node) && isOutsideText(node.name, node.attribs.class)))
      return;
    const read = DomUtils.isTag(node) ? marks.read(node.attribs["data-source"] ?? "") : undefined;
    const here = read ? `${read.file}:${read.line}` : place;
    for (const child of node.children) visit(child, here);
  };
  visit(parseDocument(page), "nowhere");
  return found;
}

/** What is beside the text: metadata, navigation, how to cite, search, slides' footers. */
function isOutsideText(tag: string, classes = ""): boolean {
  const known = ["contents-shelf", "cite", "how-to-cite", "neighbours", "entries", "compare"];
  return (
    (["head", "header", "dialog", "footer"].includes(tag) && !/title-block|head\b/.test(classes)) ||
    classes.split(" ").some((name) => known.includes(name))
  );
}

describe("in pages with marks, every text says which line it comes from", () => {
  it.each([
    ["reader", reader, ["naps.md:69"]],
    ["talk", talk, ["naps.md:74", "naps.md:76"]],
  ] as const)("in the %s", async (_name, output, notShown) => {
    const marks = sourceMarks();
    const seen = new Set<string>();
    const wrong: string[] = [];
    for (const page of (await pagesOf(output, await parsed(), marks)).values()) {
      for (const [text, place] of told(page, marks)) {
        if (!text.startsWith(`${place} `)) wrong.push(`${text} says ${place}`);
        seen.add(place);
      }
    }
    expect(wrong).toEqual([]);
    const all = [ARTICLE, ...Object.values(BESIDE)].flatMap((text) => [
      ...text.matchAll(/\b([LBC])(\d+)\b/g),
    ]);
    const places = all.map(([, file, line]) => `${FILES[file as keyof typeof FILES]}:${line}`);
    expect(places.filter((place) => !seen.has(place))).toEqual(notShown);
  });
});

it("leads to the file of defaults for what stands there", async () => {
  const marks = sourceMarks();
  const article = await parsed(
    "## Why? {#q}\n\nSo.\n",
    "lang: en\nauthors: [Author D2]\nexperts:\n  - Ex D4\n",
  );
  const pages = await pagesOf(reader, article, marks);
  const places = told(pages.get("index.html")!, marks).map(([, place]) => place);
  expect(new Set(places)).toEqual(new Set(["triptych.yaml:2", "triptych.yaml:3"]));
});

it.each([
  ["reader", reader],
  ["talk", talk],
] as const)("the %s without its marks is what it is when nobody asks for them", async (_name, output) => {
  const marks = sourceMarks();
  const article = await parsed(`${ARTICLE}\n\`<a data-source="x 1 naps.md">\`\n`);
  const plain = await pagesOf(output, article);
  const marked = await pagesOf(output, article, marks);
  expect([...marked].map(([path, page]) => [path, marks.without(page)])).toEqual([...plain]);
  expect([...marked.values()].every((page) => page.includes("data-source"))).toBe(true);
  expect([...plain.values()].join("")).not.toContain(' data-source="');
});

it("takes no mark for its own that was not made by it", () => {
  const marks = sourceMarks();
  const made = marks.at({ file: "a b.md", line: 12 });
  expect(marks.read(made)).toEqual({ file: "a b.md", line: 12, column: 1 });
  expect(sourceMarks().read(made)).toBeUndefined();
  for (const other of ["", "naps.md:12", ` 12:1 naps.md`, made.replace("12", "x")]) {
    expect(marks.read(other)).toBeUndefined();
  }
});
