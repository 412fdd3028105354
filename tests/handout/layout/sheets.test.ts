import { describe, expect, it } from "vitest";
import { VARIANTS } from "../../../src/model/meta.ts";
import { useRenderer } from "../../helpers/make-handout.ts";
import { readPdf } from "../../helpers/pdf.ts";
import { uaFailures } from "../../helpers/pdf-ua/check.ts";
import { allTags, readTags } from "../../helpers/tags.ts";
import { someOf, thorough } from "../../helpers/thorough.ts";

const make = useRenderer();

/** An article in which every expert holds the same on every question. */
function articleOf(experts: number, questions: number, handout: string): string {
  const ids = Array.from({ length: experts }, (_none, index) => `E${index}`);
  const list = ids.map((id) => `  - { id: ${id}, name: Anna Name${id} }`).join("\n");
  const answers = ids.map(
    (id) =>
      `### ${id}: Position of ${id}\n\n**A key point by ${id} of some words.** ${"More text. ".repeat(8)}\n`,
  );
  const asked = Array.from(
    { length: questions },
    (_none, index) =>
      `## Why number ${index + 1}? {#q${index + 1}}\n\nThe frame.\n\n${answers.join("\n")}\n::: discuss\nWhat then?\n:::\n`,
  );
  return `---\ntitle: Sheets\nexperts:\n${list}\nhandout: ${handout}\n---\n\n${asked.join("\n")}`;
}

const textOf = (pages: readonly string[]) => pages.join(" ").replace(/\s+/g, " ");

describe("the article at a glance", () => {
  const QUESTIONS = thorough ? 30 : 14;

  it("is one table that repeats its head on each page, and no page is nearly empty", async () => {
    const { bytes, findings } = await make(articleOf(4, QUESTIONS, "{ paper: A5 }"));
    expect(findings).toEqual([]);
    const { root, document } = await readTags(bytes);
    expect(uaFailures(document)).toEqual([]);
    const [table, ...others] = allTags(root).filter(({ type }) => type === "Table");
    expect(others).toEqual([]);
    expect(table!.pages.length).toBeGreaterThan(1);
    const [head, ...rows] = allTags(table!).filter(({ type }) => type === "TR");
    expect(head!.kids.map(({ type, scope }) => scope ?? type)).toEqual(["TD", ...Array(4).fill("Column")]);
    expect(rows).toHaveLength(QUESTIONS);
    for (const row of rows) expect(row.kids[0]!.scope).toBe("Row");
    const { pages } = await readPdf(bytes);
    for (const page of table!.pages) {
      expect(pages[page]).toContain("NameE3");
      const here = rows.filter((row) => row.pages.includes(page));
      expect(here.length).toBeGreaterThan(QUESTIONS / table!.pages.length / 2);
    }
  });

  it.runIf(thorough)("has a table for each question where experts do not fit side by side", async () => {
    const { bytes, findings } = await make(articleOf(13, 2, "{ paper: 120x120mm }"));
    expect(findings).toEqual([]);
    const { root, document } = await readTags(bytes);
    expect(uaFailures(document)).toEqual([]);
    const cells = allTags(root).filter(({ type, scope }) => type === "TH" && scope === "Row");
    expect(cells).toHaveLength(26);
  });

  it.runIf(thorough)(
    "has two experts in a row where there is room, and the last one of an odd number alone",
    async () => {
      const { bytes, findings } = await make(articleOf(9, 2, "{ paper: A4 }"));
      expect(findings).toEqual([]);
      const { root, document } = await readTags(bytes);
      expect(uaFailures(document)).toEqual([]);
      const rows = allTags(root).filter(({ type }) => type === "TR");
      expect(rows.map(({ kids }) => kids.length)).toEqual([4, 4, 4, 4, 2, 4, 4, 4, 4, 2]);
    },
  );
});

describe.each(
  someOf(
    VARIANTS.filter((variant) => variant !== "full"),
    2,
  ),
)("the variant %s", (variant) => {
  it("comes out whole, and meets PDF/UA", async () => {
    const { bytes, findings } = await make(articleOf(3, 3, `{ paper: A5, variant: ${variant} }`));
    expect(findings).toEqual([]);
    const { document } = await readTags(bytes);
    expect(uaFailures(document)).toEqual([]);
    const { pages } = await readPdf(bytes);
    const text = textOf(pages);
    expect(text.match(/What then\?/g) ?? []).toHaveLength(variant === "cloze" ? 0 : 3);
    expect(text.match(/Position of E1/g)).toHaveLength(3);
    if (variant === "guided") expect(text.match(/disagree/g)).toHaveLength(9);
    if (variant === "guided" || variant === "cloze") expect(pages.at(-1)).toContain("Answer key");
    // A page for each question, and the title page.
    if (variant === "cornell") expect(pages).toHaveLength(4);
    // Each slide on a page with its prompt.
    if (variant === "notes") expect(pages).toHaveLength(4);
    // The colophon comes last.
    const imprints = pages.flatMap((page, index) =>
      page.includes("Set from a single source") ? [index] : [],
    );
    expect(imprints).toEqual([pages.length - 1]);
  });
});

it("tells of a text with gaps that has none, and has no columns", async () => {
  const { findings } = await make(
    "---\ntitle: 题\nlang: zh\nhandout:\n  variant: cloze\n  columns: 2\n---\n\n## 为什么？\n\n**记忆。** 文字。\n",
  );
  expect(findings.map(({ code, span }) => [code, span.line])).toEqual([
    ["handout/columns", 6],
    ["handout/no-gaps", 5],
  ]);
});

it("keeps the notes on what a quiz asks on the page of their question", async () => {
  const quiz =
    "```js\nconsole.log(1);\n```\n\n- A: 1\n- B: 2\n\n<details>\n<summary>Answer</summary>\n\nIt is A.\n\n</details>";
  const { bytes } = await make(
    `---\ntitle: T\nhandout: { variant: cornell }\n---\n\n## What?\n\n${quiz}\n\n## And now?\n\n${quiz}\n`,
  );
  // A title page and a page for each question.
  expect((await readPdf(bytes)).pages).toHaveLength(3);
});
