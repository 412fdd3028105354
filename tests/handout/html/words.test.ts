import { join } from "node:path";
import { expect, it } from "vitest";
import { handoutHtml } from "../../../src/handout/html/page.ts";
import { loadArticle } from "../../../src/source/load.ts";
import { contextWith } from "../../helpers/context.ts";
import { root } from "../../helpers/root.ts";
import { wordDifference } from "../../helpers/words/compare-words.ts";
import { wordsOfHtml } from "../../helpers/words/expected-words.ts";
import { wordsOfSource } from "../../helpers/words/source-words.ts";

/** What a handout has besides the text of the source, or elsewhere than the source has it. */
const APPARATUS = new Set(
  (
    "title-block experts contents glance question-number who prompt note note-call note-again " +
    "caption-label equation-number callout-kind label links references book-index colophon imprint xref-page"
  ).split(" "),
);

const projects = ["arabic", "chinese", "faq", "sleep", "torture", "twelve"];

/** The guide is left out: what it abbreviates is spelled out on paper. */
it.each([
  "content/cancer-nanomedicine.md",
  ...projects.map((name) => `tests/projects/${name}/input/${name}.md`),
])("the HTML of a handout has every word of its source, in order: %s", async (path) => {
  const { article } = await loadArticle(join(root, path));
  const { flows } = handoutHtml(article, contextWith());
  const source = wordsOfSource(article);
  expect(source.length).toBeGreaterThan(20);
  expect(wordDifference(source, wordsOfHtml(flows.join("\n"), APPARATUS))).toBeUndefined();
});
