import { readdirSync } from "node:fs";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Handout } from "../../../src/handout/renderer.ts";
import { folderWith } from "../../helpers/folder.ts";
import { makeHandout } from "../../helpers/make-handout.ts";
import { type ReadPdf, readPdf } from "../../helpers/pdf.ts";
import { uaFailures } from "../../helpers/pdf-ua/check.ts";
import { readTags, type Tag } from "../../helpers/tags.ts";

const COUNT = 36;
const words = (count: number, stem: string) =>
  Array.from({ length: count }, (_, index) => `${stem}${index}`).join(" ");

/** Every question refers to a later and an earlier one, and has a footnote, a list and a table. */
const question = (n: number, changed = "") =>
  `## What of number ${n}? {#q${n}}

### RK

**Point ${n}.** ${words(260 + ((n * 37) % 150), `representation${n}${changed || "x"}`)}[^n${n}] See [](#q${(n % COUNT) + 1}) and [](#q${((n + 23) % COUNT) + 1}).

${words(240, `second${n}x`)}

1. ${words(30, "one")}
2. ${words(30, "two")}

| A | B |
|---|---|
| a${n} | b |

[^n${n}]: Note ${n}.
`;

/** More than a hundred pages, so three print runs. */
const book = (starts: string, changed = 0) =>
  `---\ntitle: In print runs\nexperts:\n  - { id: RK, name: R. Kessler }\nhandout: { paper: A5, questions: ${starts} }\n---\n\n${Array.from({ length: COUNT }, (_, index) => question(index + 1, index + 1 === changed ? "y" : "")).join("\n")}\n\n## At the end {#end .section}\n\nWords.\n`;

const bytesOf = (made: Handout) => Buffer.from(made.bytes);

afterEach(() => vi.unstubAllEnvs());

describe("a handout of several print runs", () => {
  let made: Handout;
  let pdf: ReadPdf;
  beforeAll(async () => {
    made = await makeHandout(book("flow"), { cache: false, tabs: 2 });
    pdf = await readPdf(bytesOf(made));
  });
  const pageOf = (n: number) => made.locators.get(`q${n}`)!.page!;

  it("is whole, and long enough for three print runs", () => {
    expect(made.findings).toEqual([]);
    expect(pdf.pages.length).toBeGreaterThan(110);
    expect(made.pages).toBe(pdf.pages.length);
    expect(pdf.labels).toEqual(pdf.pages.map((_, index) => String(index + 1)));
  });

  it("is the same to the byte when one tab does all the work", async () => {
    const alone = await makeHandout(book("flow"), { cache: false, tabs: 1 });
    expect(bytesOf(alone).equals(bytesOf(made))).toBe(true);
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

describe("cached print runs", () => {
  it("are printed again only when something changed, and give the same bytes", async () => {
    const cache = folderWith();
    vi.stubEnv("XDG_CACHE_HOME", cache);
    const entries = () => readdirSync(`${cache}/triptych/print-runs`).length;
    const first = await makeHandout(book("page"), { cache: true });
    const count = entries();
    expect(count).toBeGreaterThanOrEqual(3);
    const again = await makeHandout(book("page"), { cache: true });
    expect(bytesOf(again).equals(bytesOf(first))).toBe(true);
    expect(entries()).toBe(count);
    const changed = await makeHandout(book("page", 30), { cache: true });
    expect(entries()).toBe(count + 1);
    const fresh = await makeHandout(book("page", 30), { cache: false });
    expect(bytesOf(changed).equals(bytesOf(fresh))).toBe(true);
    expect(bytesOf(changed).equals(bytesOf(first))).toBe(false);
  });
});
