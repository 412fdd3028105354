import { expect, it } from "vitest";
import { documentOf, handoutHtml } from "../../../src/handout/html/page.ts";
import { handoutFiles } from "../../../src/handout/layout/handout-files.ts";
import { cutFlowsInTab, showDocument } from "../../../src/handout/layout/in-page-calls.ts";
import { contextWith } from "../../helpers/context.ts";
import { openHandoutTab } from "../../helpers/handout-tab.ts";
import { read } from "../../helpers/read.ts";

const ZH = `---
title: 题
lang: zh
---

## 为什么？ {#why}

**慢波负责重放。** 完整的回答
在第二行，见 *自然* 与 *Nature* 和 Kessler 教授。

\`\`\`
第一 行
第二行
\`\`\`
`;

/** The pages of an article as one text of HTML. */
async function sheetsOf(source: string): Promise<string> {
  const tab = await openHandoutTab();
  try {
    const { article } = await read(source);
    const html = handoutHtml(article, contextWith());
    await showDocument(tab, documentOf(html), (await handoutFiles()).read);
    const sheets: string[] = [];
    const options = { css: "@page { size: 210mm 297mm; margin: 25mm 8mm }", textHeight: 900 };
    await cutFlowsInTab(tab, html.flows, options, (delivery) =>
      sheets.push(...delivery.sheets.map((sheet) => sheet.html)),
    );
    return sheets.join("\n");
  } finally {
    await tab.close();
  }
}

it("Chinese has no blanks for the sake of Markdown, and bold emphasis but for Latin names", async () => {
  const html = await sheetsOf(ZH);
  const text = html.replaceAll(/<[^>]+>/g, "");
  expect(text).toContain("慢波负责重放。完整的回答在第二行，见自然与 Nature 和 Kessler 教授。");
  expect(text).toMatch(/第一 行\s*第二行/);
  const emphasized = [...html.matchAll(/<em([^>]*)>(?:<[^>]+>)*([^<]+)/g)].map(([, attributes, word]) => [
    word,
    attributes!.includes("heavy"),
  ]);
  expect(emphasized).toEqual([
    ["自然", true],
    ["Nature", false],
  ]);
  expect(html).toContain("justified");
}, 30_000);
