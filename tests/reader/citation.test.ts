import { describe, expect, it } from "vitest";
import { questionsOf } from "../../src/model/article.ts";
import { partFile } from "../../src/reader/files.ts";
import { pageContext } from "../../src/reader/page-context.ts";
import { answerCitation, articleCitation } from "../../src/reader/view/text/citation.ts";
import { contextWith } from "../helpers/context.ts";
import { read } from "../helpers/read.ts";

const SOURCE = `---
title: "Sleep & memory: 100%"
date: 2026-03-01
site: https://example.org/seminar
authors: [Ada Writer]
experts:
  - { id: RK, name: Rosa M. Kessler }
  - { id: ZW, name: 王伟 }
---

## Why do naps help? {#naps}

### RK

**Replay.** Yes.

### ZW

**Attention.** No.
`;

async function page(source = SOURCE) {
  const { article } = await read(source);
  const question = questionsOf(article)[0]!;
  const locators = new Map([["naps", { page: 4, slide: 7 }]]);
  const context = pageContext(article, contextWith({ locators }), partFile(question));
  return { question, context };
}

describe("how to cite", () => {
  it("names expert, question, article, date, locator and address of an answer", async () => {
    const { question, context } = await page();
    const { text, bibtex, ris } = answerCitation(question, question.answers[0]!, context);
    expect(text).toBe(
      "Rosa M. Kessler: Why do naps help? In: Sleep & memory: 100% (Ada Writer). 1 March 2026. " +
        "Question 1, handout p. 4, slide 7. https://example.org/seminar/naps/questions/naps.html#naps-rk",
    );
    expect(bibtex).toContain("author = {Kessler, Rosa M.}");
    expect(bibtex).toContain("booktitle = {Sleep \\& memory: 100\\%}");
    expect(bibtex).toContain("note = {Question 1, handout p. 4, slide 7}");
    expect(ris).toMatch(/^TY {2}- CHAP/);
    expect(ris).toContain("UR  - https://example.org/seminar/naps/questions/naps.html#naps-rk");
  });

  it("keeps names without capital letters in one piece", async () => {
    const { question, context } = await page();
    expect(answerCitation(question, question.answers[1]!, context).bibtex).toContain("author = {{王伟}}");
  });

  it("has titles of all scripts, and a key of its own for each answer", async () => {
    const { question, context } = await page(SOURCE.replace("Why do naps help?", "睡眠 и память: هل؟"));
    const [first, second] = question.answers.map(
      (answer) => answerCitation(question, answer, context).bibtex,
    );
    expect(first).toMatch(/^@inbook\{naps-rk,/);
    expect(second).toMatch(/^@inbook\{naps-zw,/);
    expect(first).toContain("title = {睡眠 и память: هل؟}");
  });

  it("has no address when the site has none, and no authors when the article has none", async () => {
    const { context } = await page(SOURCE.replace(/site:.*\n|authors:.*\n/g, ""));
    const { text, bibtex, ris } = articleCitation(context);
    expect(text).toBe("Sleep & memory: 100%. 1 March 2026.");
    expect(`${bibtex}${ris}`).not.toMatch(/url|UR {2}-|author|AU {2}-/);
  });
});
