import { beforeAll, describe, expect, it } from "vitest";
import type { Handout } from "../../../src/handout/renderer.ts";
import { png } from "../../helpers/images.ts";
import { useRenderer } from "../../helpers/make-handout.ts";
import { readPdf } from "../../helpers/pdf.ts";
import { allTags, readTags } from "../../helpers/tags.ts";

const words = (name: string, count: number) =>
  Array.from({ length: count }, (_none, at) => `${name}${at}`).join(" ");

const FRONT = "---\ntitle: Floats\nexperts:\n  - { id: RK, name: R. Kessler }\n---\n\n";
/** A figure of two thirds of a page, after a page that is half full. */
const figure = (caption: string) => `![${caption}](tall.png)`;
const SOURCE = `${FRONT}## Why?

### RK

**First.** ${words("before", 100)}[^one]

${figure("The figure[^two]")}

${words("passed", 20)}

- ${words("item", 20)}

${words("around", 120)}

#### A heading

${words("after", 260)}

${figure("No number")}{.unnumbered}

${words("end", 200)}

${words("last", 60)}

[^one]: Note one.
[^two]: Note two.
`;

const make = useRenderer();

describe("a figure that does not fit", () => {
  let made: Handout;
  let pages: readonly string[];
  beforeAll(async () => {
    made = await make(SOURCE, { imageBytes: () => png(480, 600) });
    pages = (await readPdf(made.bytes)).pages;
  });
  const pageOf = (text: RegExp) => pages.findIndex((page) => text.test(page)) + 1;

  it("moves to the top of the next page, with its footnote, and text flows on to the foot of this one", () => {
    expect(made.findings).toEqual([]);
    expect(pageOf(/before99/)).toBe(1);
    const next = pageOf(/Figure 1 The figure/);
    expect(next).toBe(2);
    expect(pageOf(/passed19/)).toBe(1);
    expect(pageOf(/Note one/)).toBe(1);
    expect(pageOf(/Note two/)).toBe(2);
    // The paragraph that fills the first page goes on below the figure.
    expect(pageOf(/around0 /)).toBe(1);
    expect(pageOf(/around119/)).toBe(2);
    expect(pages[1]!.indexOf("Figure 1")).toBeLessThan(pages[1]!.search(/around\d/));
  });

  it("stays in its place without a number", () => {
    expect(pageOf(/after259/)).toBe(pageOf(/end0 /) - 1);
  });

  it("stands behind the whole paragraph for assistive technology", async () => {
    const tags = allTags((await readTags(made.bytes)).root);
    const over = tags.filter(({ type, pages: on }) => type === "P" && on[0] === 0 && on.length > 1);
    expect(over).toHaveLength(1);
    expect(tags.filter(({ type }) => type === "Figure")).toHaveLength(2);
  });
});

/** Half a page of text, a figure that does not fit, and what stands behind it. */
const cases: Readonly<Record<string, string>> = {
  "a heading": `#### A heading\n\n${words("heading", 30)}\n\n${words("more", 200)}`,
  "a list with a footnote": `- ${words("list", 30)}[^three]\n\n${words("more", 200)}`,
  "the last paragraph": words("last", 30),
};
const STAYING = Object.entries(cases).map(
  ([name, text], at) =>
    `## Why ${name}?\n\n${words(`half${at + 1}x`, 220)}\n\n${figure("Tall")}\n\n${text}\n`,
);
/** More than four fifths of a page. */
const FULL = `## Why full?\n\n${words("full", 500)}\n\n${figure("Tall")}\n\n${words("behind", 200)}\n\nThe end.\n`;

describe("a figure that does not fit keeps its place", () => {
  let pages: readonly string[];
  beforeAll(async () => {
    const source = `---\ntitle: Floats\nhandout: { questions: page, glance: false }\n---\n\n${[...STAYING, FULL].join("\n")}\n[^three]: Note three.\n`;
    const { bytes, findings } = await make(source, { imageBytes: () => png(480, 600) });
    expect(findings).toEqual([]);
    pages = (await readPdf(bytes)).pages;
  });
  const pageOf = (text: RegExp) => pages.findIndex((page) => text.test(page)) + 1;
  const figureOf = (number: number) => pageOf(new RegExp(`Figure ${number} Tall`));

  it.each(Object.keys(cases).map((name, at) => [name, at + 1] as const))("before %s", (name, number) => {
    const behind = pageOf(new RegExp(`${name.split(" ").at(1)}0 `));
    expect(figureOf(number)).toBe(pageOf(new RegExp(`half${number}x0 `)) + 1);
    expect(behind).toBeGreaterThanOrEqual(figureOf(number));
    if (name === "a heading") expect(pageOf(/A heading/)).toBeGreaterThanOrEqual(figureOf(number));
  });

  it("where little of its page is empty", () => {
    expect(pageOf(/full499/)).toBe(figureOf(4) - 1);
    expect(pageOf(/behind0 /)).toBe(figureOf(4));
  });
});
