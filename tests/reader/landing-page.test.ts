import { describe, expect, it } from "vitest";
import { type Locators, WHOLE_ARTICLE } from "../../src/model/locators.ts";
import { LANDING } from "../../src/reader/files.ts";
import { readerPages } from "../../src/reader/pages.ts";
import { readingTime } from "../../src/reader/view/pages/reading-time.ts";
import { contextWith } from "../helpers/context.ts";
import { read } from "../helpers/read.ts";

const EXPERTS = `experts: [{ id: RK, name: R. Kessler, affiliation: Basel }, { id: MO, name: M. Oduya }]`;
const ANSWERS = "### RK: Yes\n\n**Replay.** Text.\n\n### MO\n\n**Attention.** Text.";

async function landingOf(source: string): Promise<string> {
  const { article } = await read(source);
  const [first] = readerPages(article, contextWith({}), (path) => path === LANDING);
  return first!.content;
}

describe("the landing page", () => {
  it("shows each question once, with who thinks what, and the sections below", async () => {
    const html = await landingOf(
      `---\ntitle: T\n${EXPERTS}\n---\n\n## Before {#before .section}\n\nText.\n\n## Why do naps help? {#why}\n\n${ANSWERS}\n`,
    );
    expect(html).toContain("Who thinks what");
    expect(html.match(/>Why do naps help\?</g)).toHaveLength(1);
    expect(html).toContain('href="questions/why.html#why-rk"');
    expect(html).toContain('<p class="position">Yes</p>');
    const contents = html.slice(html.indexOf('class="contents-list"'));
    expect(contents).toContain("sections/before.html");
    expect(contents).toContain(">Also in this article</h2>");
    expect(contents).not.toContain("questions/why.html");
    expect(html).toContain('<p class="affiliation">Basel</p>');
  });

  it("lists all questions in the contents when no expert answers some of them", async () => {
    const html = await landingOf(
      `---\ntitle: T\n${EXPERTS}\n---\n\n## Why do naps help? {#why}\n\n${ANSWERS}\n\n## What is a nap? {#what}\n\nA short sleep.\n`,
    );
    const glance = html.slice(html.indexOf('class="glance"'), html.indexOf('class="contents-list"'));
    expect(glance).toContain("questions/why.html");
    expect(glance).not.toContain("questions/what.html");
    const contents = html.slice(html.indexOf('class="contents-list"'));
    expect(contents).toContain(">Contents</h2>");
    expect(contents.match(/questions\/\w+\.html/g)).toEqual(["questions/why.html", "questions/what.html"]);
  });

  it("says who does not answer a question, in a dash and in words", async () => {
    const html = await landingOf(
      `---\ntitle: T\n${EXPERTS}\n---\n\n## Why?\n\n${ANSWERS}\n\n## When?\n\n### RK: Now\n`,
    );
    expect(html.match(/<td class="no-answer".*<\/td>/g)).toEqual([
      '<td class="no-answer" data-colour="2" data-name="Oduya"><span aria-hidden="true">–</span><span class="hidden">No answer</span></td>',
    ]);
  });

  it("offers each file once", async () => {
    const { article } = await read("---\ntitle: T\n---\n\n## Why?\n\n**So.**\n");
    const downloads = [
      { path: "handout.pdf", format: "PDF", about: "Handout" },
      { path: "talk.pptx", format: "PowerPoint", about: "Talk" },
    ];
    const [landing] = readerPages(article, contextWith({ downloads }), (path) => path === LANDING);
    expect(landing!.content.match(/(?<=href=")(handout\.pdf"|talk\.pptx".*?<)/g)).toEqual([
      'handout.pdf"',
      'talk.pptx" download>Talk (PowerPoint)<',
    ]);
  });

  it("says how many pages the handout has, once they are printed", async () => {
    const { article } = await read("---\ntitle: T\n---\n\n## Why?\n\n**So.**\n");
    const of = (locators: Locators) => {
      const [landing] = readerPages(article, contextWith({ locators }), (path) => path === LANDING);
      return /<strong>Print<\/strong> <span>(.*?)<\/span>/.exec(landing!.content)?.[1];
    };
    expect(of(new Map([[WHOLE_ARTICLE, { pages: 24 }]]))).toBe("Handout · A4 · 24 pages");
    expect(of(new Map())).toBe("Handout · A4");
  });

  it("says how long reading takes, by words or by characters", async () => {
    const timeOf = async (text: string) => {
      const { article } = await read(`---\ntitle: T\n---\n\n## Why?\n\n${text}\n`);
      return readingTime(article);
    };
    expect(await timeOf("Short.")).toBe(1);
    expect(await timeOf("seven words stand here in each line ".repeat(330))).toBe(10);
    expect(await timeOf("睡眠巩固记忆".repeat(750))).toBe(10);
    expect(await timeOf("seven words stand here in each line ".repeat(860))).toBe(25);
    expect(await landingOf("---\ntitle: T\n---\n\n## Why?\n\nShort.\n")).toContain("1 min to read");
  });
});
