import { describe, expect, it } from "vitest";
import { documentOf, handoutHtml } from "../../../src/handout/html/page.ts";
import { pagedCss } from "../../../src/handout/html/page-css.ts";
import { geometryOf, textHeight } from "../../../src/handout/paper.ts";
import { PAPERS } from "../../../src/model/meta.ts";
import { contextWith } from "../../helpers/context.ts";
import { read } from "../../helpers/read.ts";

const FRONT = `---
title: "Sleep & <memory>: a study"
experts:
  - { id: RK, name: R. Kessler }
---
`;

async function pageOf(body: string, front = FRONT): Promise<string> {
  const { article } = await read(`${front}\n${body}`);
  const page = handoutHtml(article, contextWith());
  return [documentOf(page), ...page.flows].join("\n").replaceAll("\u00ad", "");
}

describe("the page", () => {
  it("escapes what the author wrote", async () => {
    const html = await pageOf("## Why & <how>? {#why}\n\n### RK\n\n**So.** x\n");
    expect(html).not.toMatch(/<memory>|<how>/);
    expect(html).toContain("<title>Sleep &amp; &lt;memory&gt;: a study</title>");
  });

  it("writes a footnote's number at the reference and before its text", async () => {
    const html = await pageOf("## Why? {#why}\n\n### RK\n\n**So.** x[^n]\n\n[^n]: The note.\n");
    expect(html).toContain('<a href="#note-1">1</a></sup>');
    expect(html).toContain('<span class="note" data-number="1"><span class="note-number">1</span>');
  });

  it("links nowhere in a worksheet that lacks what is referred to", async () => {
    const front = FRONT.replace("---\ntitle", "---\nhandout: { variant: guided }\ntitle");
    const table = "| a |\n|---|\n| 1 |\n\n: Sizes {#tbl-x}";
    const html = await pageOf(
      `## Why? {#why}\n\nSo.[^1]\n\n### RK\n\n**So.** x\n\n${table}\n\n[^1]: As in [](#tbl-x), [it](#tbl-x), [this](#why).\n`,
      front,
    );
    expect(html).toMatch(/>As in Table\u00a01, it, <a href="#why">this<\/a><span class="xref-page">/);
  });

  it("isolates code in labels from right to left without signs that would be copied", async () => {
    const html = await pageOf(
      "## ما هي `f()`؟ {#f}\n\nنص. [](#f)\n\n## لماذا؟\n\nنص.\n",
      FRONT.replace("---\ntitle", "---\nlang: ar\ntitle"),
    );
    expect(html).toContain('<span class="contents-title">ما هي <bdi dir="ltr">f()</bdi>؟');
    expect(html).not.toMatch(/>[^<]*\u2066/);
  });

  it("has the words for gaps before the first question, and only the solutions in the answer key", async () => {
    const front = FRONT.replace("---\ntitle", "---\nhandout: { variant: cloze }\ntitle");
    const html = await pageOf(
      "## Why? {#why}\n\n### RK\n\n**Replay needs *waves*, not *words*.** x\n",
      front,
    );
    const order = ["waves\u00a0· words", 'id="why"', 'id="answer-key"', "<b>1</b> waves", 'class="colophon'];
    const places = order.map((text) => html.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(html.match(/waves\u00a0· words/g)).toHaveLength(1);
  });

  it.each([
    ["en", "Sleep helps", "So.", "Sleep helps. So."],
    ["zh", "睡眠有帮助", "是的。", "睡眠有帮助。是的。"],
  ])("has key points as sentences in the answer key of a worksheet (%s)", async (lang, one, other, key) => {
    const front = FRONT.replace("---\ntitle", `---\nlang: ${lang}\nhandout: { variant: guided }\ntitle`);
    const html = await pageOf(`## Why? {#why}\n\n### RK\n\n**${one}** x\n\n**${other}** x\n`, front);
    expect(html).toContain(`<bdi class="initials">R.K.</bdi> ${key}</p></section>`);
  });

  const contentsIn = (html: string) =>
    [.../<nav class="contents.*?<\/nav>/s.exec(html)![0].matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);

  it("has the index with the terms that are printed, and none where there are none", async () => {
    const answers =
      "## Why? {#why}\n\n### RK\n\n[Sleep]{.index} and [naps]{.index entry=sleep!naps} [x]{.index entry=rest see=sleep}.\n\n## How? {#how}\n\n### RK\n\nSo.\n\n";
    const index = "## Index {#index .section .index}\n";
    const guided = FRONT.replace("---\ntitle", "---\nhandout: { variant: guided }\ntitle");
    const terms = (html: string) =>
      [...html.matchAll(/<span class="index-term">(.*?)<\/span>/g)].map(([, term]) => term);
    const full = await pageOf(answers + index);
    expect(terms(full)).toEqual(["rest", "sleep", "naps"]);
    expect(contentsIn(full)).toEqual(["why", "how", "index"]);
    const worksheet = await pageOf(answers + index, guided);
    expect(worksheet).not.toContain('id="index"');
    expect(contentsIn(worksheet)).toEqual(["why", "how", "answer-key"]);
    const some = await pageOf(`${answers}## About {#about .section}\n\n[Bees]{.index}.\n\n${index}`, guided);
    expect(terms(some)).toEqual(["Bees"]);
    expect(contentsIn(some)).toEqual(["why", "how", "about", "index", "answer-key"]);
  });

  it("has the list of links in the contents where there are links", async () => {
    const text =
      "## Why? {#why}\n\n### RK\n\nSee [this](https://example.org/a).\n\n## How? {#how}\n\n### RK\n\nSo.\n";
    expect(contentsIn(await pageOf(text))).toEqual(["why", "how", "printed-links"]);
    expect(contentsIn(await pageOf(text.replace(/\[this\]\(.*?\)/, "this")))).toEqual(["why", "how"]);
  });

  it("keeps what follows the first colon of a title together, also a Chinese one", async () => {
    const titled = (title: string) => pageOf("## Why?\n\nSo.\n", `---\ntitle: "${title}"\n---\n`);
    expect(await titled("Memory: a study: part 2")).toContain(
      '<h1>Memory: <span class="together">a study: part 2</span></h1>',
    );
    expect(await titled("睡眠与记忆的关系：五个问题")).toContain(
      '<h1>睡眠与记忆的关系：<span class="together">五个问题</span></h1>',
    );
  });

  it("has a footnote once, and its page where it is referred to again", async () => {
    const html = await pageOf("## Why? {#why}\n\n### RK\n\n**So.** x[^n] y[^n]\n\n[^n]: The note.\n");
    expect(html.match(/The note\./g)).toHaveLength(1);
    expect(html).toMatch(
      /y<sup class="note-again"><a href="#note-1">1<\/a><\/sup><span class="xref-page"> \(p\.\u00a0<span class="page-number" data-target="note-1">/,
    );
  });

  it("has a placeholder for the page number after a cross-reference", async () => {
    const html = await pageOf(
      "## Why? {#why}\n\n### RK\n\n**So.** See [](#how).\n\n## How? {#how}\n\n### RK\n\n**x** y\n",
    );
    expect(html).toContain(
      'question\u00a02</a><span class="xref-page"> (p.\u00a0<span class="page-number" data-target="how">88</span>)</span>',
    );
  });

  it("puts subheadings one level below their section or answer", async () => {
    const html = await pageOf(
      "## About {#about .section}\n\n### In a section\n\nx\n\n## Why? {#why}\n\n### RK\n\n**So.** x\n\n### In an answer\n\ny\n",
    );
    expect(html).toMatch(/<h3[^>]*>In a section<\/h3>/);
    expect(html).toMatch(/<h4[^>]*>In an answer<\/h4>/);
  });

  it("sets only the content of pages from right to left, not the document", async () => {
    const html = await pageOf("## لماذا؟\n\nنص.\n", "---\ntitle: ا\nlang: ar\n---\n");
    expect(html).toMatch(/<html lang="ar" data-dir="rtl"/);
    expect(html).toMatch(/<article class="handout[^"]*" dir="rtl"/);
  });

  it("isolates from left to right what has no letter of its article's script", async () => {
    const source = "- A: `x` and 3\n- ب: `x`\n- 5\n\nانظر https://example.org/a here.\n";
    const html = await pageOf(`## لماذا؟\n\n${source}`, "---\ntitle: ا\nlang: ar\n---\n");
    expect(html).toMatch(/<li><span dir="ltr">A: <code[^>]*>x<\/code> and 3<\/span><\/li>/);
    expect(html).toMatch(/<li>ب: <code/);
    expect(html).toContain("<li>5</li>");
    expect(html).toMatch(/انظر <a href="https:\/\/example.org\/a" dir="ltr">/);
    expect(await pageOf(`## Why?\n\n${source}`)).not.toMatch(/<article[\s\S]*dir="ltr">(A:|http)/);
  });

  it("has no id twice", async () => {
    const html = await pageOf(
      "## Why? {#why}\n\n### RK\n\n**So _it_ is.** x[^n]\n\n## How? {#how}\n\n### RK\n\n**x** y\n\n[^n]: N.\n",
    );
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe.each([...PAPERS, "170x240mm", "120x180mm"] as const)("on %s", (paper) => {
  const geometry = geometryOf({ paper, columns: 1, side: true });

  it("text, margins and side column add up to the sheet's width", () => {
    const { width, inner, text, gap, side, edge } = geometry;
    expect(inner + text + gap + side + edge).toBeCloseTo(width, 6);
  });

  it("the text leaves space for the folio", () => {
    expect(geometry.height - geometry.top - textHeight(geometry)).toBeGreaterThan(17.5);
  });

  it("Paged.js is given the sheet's size and the rule for footnotes", () => {
    expect(pagedCss(geometry, "flow")).toContain(`size: ${geometry.width}mm ${geometry.height}mm`);
    expect(pagedCss(geometry, "flow")).toContain(".note { float: footnote }");
  });

  it("links the QR code of a question to its place in the reader", async () => {
    const { article } = await read(
      "---\ntitle: Naps\nsite: https://example.org/\n---\n\n## Why? {#why}\n\n**So.** x\n",
    );
    const locators = new Map([["why", { url: "questions/why.html?a&b" }]]);
    const { flows } = handoutHtml(article, contextWith({ locators }));
    expect(flows.join("\n")).toMatch(
      /<a class="qr" href="https:\/\/example\.org\/naps\/questions\/why\.html\?a&amp;b"><svg role="img" aria-label="Reader: https:/,
    );
  });
});
