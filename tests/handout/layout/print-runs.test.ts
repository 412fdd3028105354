import { beforeAll, describe, expect, it } from "vitest";
import type { Handout } from "../../../src/handout/renderer.ts";
import { COUNT, longBook } from "../../helpers/long-book.ts";
import { makeHandout } from "../../helpers/make-handout.ts";
import { type ReadPdf, readPdf } from "../../helpers/pdf.ts";
import { uaFailures } from "../../helpers/pdf-ua/check.ts";
import { readTags, type Tag } from "../../helpers/tags.ts";

const bytesOf = (made: Handout) => Buffer.from(made.bytes);

describe("a handout of several print runs", () => {
  let made: Handout;
  let pdf: ReadPdf;
  beforeAll(async () => {
    made = await makeHandout(longBook("flow"), { cache: false, tabs: 2 });
    pdf = await readPdf(bytesOf(made));
  });
  const pageOf = (n: number) => made.locators.get(`q${n}`)!.page!;

  it("is whole, and long enough for three print runs", () => {
    expect(made.findings).toEqual([]);
    expect(pdf.pages.length).toBeGreaterThan(110);
    expect(made.pages).toBe(pdf.pages.length);
    expect(pdf.labels).toEqual(pdf.pages.map((_, index) => String(index + 1)));
  });

  it("has links from every print run to every other", () => {
    const toQuestions = pdf.links.filter(({ name }) => /^q\d+$/.test(name));
    // One in the contents and two in each question.
    expect(toQuestions.length).toBeGreaterThanOrEqual(3 * COUNT);
    for (const { name, to } of toQuestions) expect(to, name).toBe(pageOf(Number(name.slice(1))));
    const far = toQuestions.filter(({ from, to }) => Math.abs(from - to) > 60);
    expect(far.length).toBeGreaterThan(COUNT / 2);
    // Only the contents, in another print run, link to it.
    expect(pdf.links.find(({ name }) => name === "end")?.to).toBe(made.locators.get("end")!.page);
    expect(pdf.links.filter(({ to }) => to === 0)).toEqual([]);
  });

  it("has page numbers of other print runs in contents and text", () => {
    const contents = pdf.pages.slice(0, 3).join(" ").replace(/\s+/g, " ");
    for (let n = 1; n <= COUNT; n++) {
      expect(contents, `q${n}`).toMatch(new RegExp(`number ${n}\\?[\\s._·…]*${pageOf(n)}\\b`));
    }
    const text = pdf.pages.join(" ").replace(/\s+/g, " ");
    for (let n = 1; n <= COUNT; n++) {
      const other = ((n + 23) % COUNT) + 1;
      if (pageOf(other) === pageOf(n)) continue;
      expect(text).toContain(`question ${other} (p. ${pageOf(other)})`);
    }
  });

  it("has one outline, with answers below their questions", () => {
    const entries = pdf.outline.flatMap((entry) => [entry, ...entry.items]);
    const questions = entries.filter(({ title }) => /^(\d+\s+)?What of/.test(title));
    expect(questions.map(({ page }) => page)).toEqual(
      Array.from({ length: COUNT }, (_, index) => pageOf(index + 1)),
    );
    for (const { items } of questions) expect(items).toHaveLength(1);
  });

  it("has one tag tree with a section for each question, and meets PDF/UA", async () => {
    const { root, document } = await readTags(bytesOf(made));
    expect(uaFailures(document)).toEqual([]);
    expect(root.kids.map(({ type }) => type)).toEqual(["Document"]);
    const sections = root.kids[0]!.kids.filter(({ type }) => type === "Sect");
    const shapes = sections.map(({ kids }) => kids.map(({ type }) => type).join(" "));
    const questions = shapes.filter((shape) => shape.startsWith("H2 H3"));
    expect(questions).toHaveLength(COUNT);
    const usual = "H2 H3 P P L Table";
    expect(questions).toEqual(Array.from({ length: COUNT }, () => usual));
    for (const pages of sections.map(pagesOf)) expect(pages).toEqual([...pages].sort((a, b) => a - b));
  });

  it("continues the running heads of the print run before", () => {
    pdf.pages.forEach((text, index) => {
      const page = index + 1;
      // The section at the end has a running head of its own.
      if (page < pageOf(1) || page % 2 === 0 || / At the end /.test(text.replace(/\s+/g, " "))) return;
      const open = Array.from({ length: COUNT }, (_, at) => at + 1).findLast((n) => pageOf(n) <= page)!;
      expect(text.replace(/\s+/g, " "), `page ${page}`).toContain(`What of number ${open}?`);
    });
  });
});

function pagesOf({ pages }: Tag): readonly number[] {
  return pages;
}
