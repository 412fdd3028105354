import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANDING } from "../../src/reader/files.ts";
import { readerPages } from "../../src/reader/pages.ts";
import { PAPER } from "../../src/reader/paper.ts";
import { contextWith } from "../helpers/context.ts";
import { read } from "../helpers/read.ts";

const HEAD = `---
title: "Sleep </script> & memory"
date: 2026-03-01
lang: en-GB
site: https://example.org/seminar
authors: [{ name: Ada Writer, affiliation: Basel }]
tags: [sleep, memory]
`;
const EXPERTS = `experts:
  - { id: RK, name: Rosa Kessler }
  - { id: MO, name: Musa Oduya }
---

## Why? {#why}

### RK

**Replay.** Yes.

### MO

**Attention.** No.
`;
const FAQ = `---

## Why? {#why}

**Because.** It is so.

## How? {#how}

**Thus.** And so on.
`;

async function htmlOf(source: string, path: string): Promise<string> {
  const { article } = await read(source);
  const pages = [...readerPages(article, contextWith())];
  return pages.find((page) => page.path === path)!.content;
}

const dataOf = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)![1]!) as Record<
    string,
    unknown
  >;

describe("the metadata of pages", () => {
  it("describes a scholarly article when experts answer", async () => {
    const html = await htmlOf(HEAD + EXPERTS, LANDING);
    expect(dataOf(html)).toMatchObject({
      "@type": "ScholarlyArticle",
      headline: "Sleep </script> & memory",
      datePublished: "2026-03-01",
      author: [{ "@type": "Person", name: "Ada Writer", affiliation: [{ name: "Basel" }] }],
      contributor: [{ name: "Rosa Kessler" }, { name: "Musa Oduya" }],
      encoding: { contentUrl: "https://example.org/seminar/naps/handout.pdf" },
      hasPart: [{ "@type": "Question", url: "https://example.org/seminar/naps/questions/why.html" }],
    });
    for (const tag of [
      '<link rel="canonical" href="https://example.org/seminar/naps/index.html">',
      '<meta property="og:locale" content="en_GB">',
      '<meta name="citation_author" content="Ada Writer">',
      '<meta name="citation_publication_date" content="2026/03/01">',
      '<meta name="citation_pdf_url" content="https://example.org/seminar/naps/handout.pdf">',
    ])
      expect(html).toContain(tag);
  });

  it("describes an FAQ when there are no experts", async () => {
    const data = dataOf(await htmlOf(HEAD + FAQ, LANDING));
    expect(data["@type"]).toBe("FAQPage");
    expect(data.mainEntity).toMatchObject([
      { name: "Why?", acceptedAnswer: { text: "Because." } },
      { name: "How?", acceptedAnswer: { text: "Thus." } },
    ]);
  });

  it("has every answer with its author on the page of a question", async () => {
    const data = dataOf(await htmlOf(HEAD + EXPERTS, "questions/why.html"));
    expect(data).toMatchObject({
      "@type": "QAPage",
      mainEntity: {
        answerCount: 2,
        suggestedAnswer: [
          { text: "Replay.", author: [{ name: "Rosa Kessler" }] },
          { text: "Attention.", author: [{ name: "Musa Oduya" }] },
        ],
      },
    });
  });

  it("has no address when the site has none", async () => {
    const html = await htmlOf((HEAD + EXPERTS).replace(/site:.*\n/, ""), LANDING);
    expect(html).not.toMatch(/canonical|og:url|citation_pdf_url|https:\/\/example/);
    expect(html).toContain('<meta property="og:title"');
  });
});

describe("the picture of a link", () => {
  const pictures = new Set(["pictures/article.png", "pictures/questions/why.png"]);
  const imageTags = async (source: string, path: string, context = {}) => {
    const { article } = await read(source);
    const all = [...readerPages(article, contextWith({ linkPictures: pictures, ...context }))];
    const html = all.find((page) => page.path === path)!.content;
    return [...html.matchAll(/(?:og:image|twitter:card)[^>]*/g)].map(([tag]) => tag);
  };

  it("is the question's own, with what it shows and its size", async () => {
    expect(await imageTags(HEAD + EXPERTS.replace("### MO", "### MO: Yes"), "questions/why.html")).toEqual([
      'twitter:card" content="summary_large_image"',
      'og:image" content="https://example.org/seminar/naps/pictures/questions/why.png"',
      'og:image:alt" content="Why? · Kessler: Replay. · Oduya: Yes"',
      'og:image:width" content="1200"',
      'og:image:height" content="630"',
    ]);
  });

  it("is the article's on other pages, or the author's own", async () => {
    const of = async (source: string, context = {}) => (await imageTags(source, LANDING, context))[1];
    expect(await of(HEAD + EXPERTS)).toContain("/naps/pictures/article.png");
    const own = `${HEAD}image: { src: cover.png, alt: A cover }\n${EXPERTS}`;
    const found = { imageSize: () => ({ width: 800, height: 400 }) };
    expect(await of(own, found)).toContain("/naps/images/cover.png");
    expect(await of(own)).toContain("/naps/pictures/article.png");
  });

  it("is not named where it was not made", async () => {
    const nothing = { linkPictures: new Set() };
    expect(await imageTags(HEAD + EXPERTS, LANDING, nothing)).toEqual(['twitter:card" content="summary"']);
  });
});

it("browsers colour what is around a page as its paper, which the tokens name", () => {
  const paperIn = (sheet: string) => /--paper: (#\w+);/.exec(readFileSync(`styles/${sheet}`, "utf8"))?.[1];
  expect(PAPER).toEqual({ light: paperIn("tokens.css"), dark: paperIn("tokens-dark.css") });
});
