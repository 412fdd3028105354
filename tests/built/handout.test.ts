import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { locateSlides } from "../../slides/plan/locate.ts";
import { handoutHtml } from "../../src/handout/html/page.ts";
import { type Article, questionsOf } from "../../src/model/article.ts";
import { loadArticle } from "../../src/source/load.ts";
import { contextWith } from "../helpers/context.ts";
import { fragmentsOf } from "../helpers/fragments.ts";
import { type ReadPdf, readPdf } from "../helpers/pdf.ts";
import { archiveFailures } from "../helpers/pdf-a.ts";
import { openPdf, uaFailures } from "../helpers/pdf-ua/check.ts";
import { piecesIn } from "../helpers/printed-pieces.ts";
import { readTags } from "../helpers/tags.ts";
import { wordDifference } from "../helpers/words/compare-words.ts";
import { wordsOfHtml } from "../helpers/words/expected-words.ts";
import { wordsOfPdf } from "../helpers/words/printed-words.ts";

const source = fileURLToPath(new URL("../../content/cancer-nanomedicine.md", import.meta.url));
/** Fonts give the apostrophe and the letter of its shape one glyph; readers of a PDF may get either. */
const words = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/\u00ad/g, "")
    .replaceAll("ʼ", "’")
    .match(/[\p{L}\p{N}]+/gu) ?? [];

let article: Article;
let pdf: ReadPdf;
beforeAll(async () => {
  ({ article } = await loadArticle(source));
  pdf = await readPdf(`${inject("site")}/cancer-nanomedicine/handout.pdf`);
});

/** The page (from 1) on which the question's heading stands, after title page and contents. */
function pageOf(title: string): number {
  const bare = words(title).join("");
  const at = pdf.pages.map((text) => words(text).join("").includes(bare));
  return at.lastIndexOf(true) + 1;
}

describe("the handout of the article that ships", () => {
  it("has every word of every answer", () => {
    const printed = pdf.pages.flatMap(words).join("");
    for (const { answers } of questionsOf(article)) {
      for (const { id, body } of answers) {
        const missing = fragmentsOf(body.prose, "handout").filter(
          (fragment) => piecesIn(printed, words(fragment).join("")) > 2,
        );
        expect(missing, id).toEqual([]);
      }
    }
  });

  it("has every word of its HTML once, in the order of reading", async () => {
    const file = await openPdf(readFileSync(`${inject("site")}/cancer-nanomedicine/handout.pdf`));
    const printed = wordsOfPdf(file);
    const locators = await locateSlides(article);
    const html = handoutHtml(article, contextWith({ locators })).flows.join("\n");
    expect(wordDifference(wordsOfHtml(html), printed)).toBeUndefined();
    const changed = (from: string, to: string) => {
      expect(html).toContain(from);
      return wordDifference(wordsOfHtml(html.replace(from, to)), printed);
    };
    // As if the pages had two words in the other order, one less, one twice, a blank less, one more, and
    // a hyphen in the middle of a line.
    for (const other of [
      "they together make",
      "together they all make",
      "together make",
      "to gether they make",
    ])
      expect(changed("together they make", other)).toContain("make up");
    expect(changed("together they make", "togetherthey make")).toContain("make up");
    expect(changed("build-up of a", "buildup of a")).toContain("buildup of a");
  });

  it("has contents whose page numbers are the pages where the questions begin", () => {
    const contents = pdf.pages.slice(0, 3).join("\n").replace(/\s+/g, " ");
    for (const { heading } of questionsOf(article)) {
      const entry = new RegExp(`${heading.text.replace(/[?.]/g, "\\$&")}[\\s._·…]*(\\d+)`).exec(contents);
      expect(Number(entry?.[1]), heading.text).toBe(pageOf(heading.text));
    }
  });

  it("has running heads: the article on the verso, on the recto what the page begins with", () => {
    const starts = questionsOf(article).map(({ heading }) => pageOf(heading.text));
    for (let page = starts[0]!; page < starts[4]!; page++) {
      const text = pdf.pages[page - 1]!.replace(/\s+/g, " ");
      if (page % 2 === 0) {
        expect(text, `page ${page}`).toContain(article.meta.title);
      } else {
        const open = questionsOf(article).findLast((_, index) => starts[index]! < page);
        const first = open ?? questionsOf(article)[0]!;
        expect(text, `page ${page}`).toContain(first.heading.short);
      }
    }
  });

  it("has folios on every page but the first", () => {
    pdf.pages.slice(1).forEach((text, index) => {
      expect(text.split(/\s+/), `page ${index + 2}`).toContain(String(index + 2));
    });
  });

  it("has title, language and an outline of all questions that leads to them", () => {
    expect(pdf.info.Title).toBe(article.meta.title);
    expect(pdf.lang).toBe("en-GB");
    const flat = pdf.outline.flatMap((entry) => [entry, ...entry.items]);
    for (const { heading } of questionsOf(article)) {
      const entry = flat.find(({ title }) => words(title).join(" ").includes(words(heading.text).join(" ")));
      expect(entry?.page, heading.text).toBe(pageOf(heading.text));
    }
  });

  it("is A4 by default", () => {
    expect(pdf.size).toEqual([595, 842]);
  });

  it("meets every condition of PDF/UA that a program can judge", async () => {
    const bytes = readFileSync(`${inject("site")}/cancer-nanomedicine/handout.pdf`);
    expect(uaFailures((await readTags(bytes)).document)).toEqual([]);
  });

  it("meets the conditions of PDF/A-3a that are easy to judge", async () => {
    const bytes = readFileSync(`${inject("site")}/cancer-nanomedicine/handout.pdf`);
    expect(await archiveFailures(bytes)).toEqual([]);
  });

  it("has its source attached, as it is", async () => {
    const { attachments } = pdf;
    expect([...attachments.keys()]).toEqual(["cancer-nanomedicine.md"]);
    expect(Buffer.from(attachments.get("cancer-nanomedicine.md")!)).toEqual(readFileSync(source));
  });

  it("opens as in a book, with the outline beside it", () => {
    expect(pdf.opens).toEqual({ layout: "TwoPageRight", mode: "UseOutlines", direction: null });
  });
});
