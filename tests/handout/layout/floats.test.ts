import { beforeAll, describe, expect, it } from "vitest";
import type { Handout } from "../../../src/handout/renderer.ts";
import { placedText } from "../../helpers/baselines.ts";
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

/** Letters of 15 px in a drawing of 680 px: 5.7 pt in a column of A4, 11 pt across both. The second has 5 px. */
const drawing = (size: number) =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 400"><style>text{font:${size}px sans-serif}</style><text x="560" y="50">Drawn</text></svg>`,
  );

it("a figure whose letters would be too small in a column stands across both, and text flows on before it", async () => {
  const text = `**So.** ${words("before", 290)}\n\n![Across](wide.svg)\n\n${words("after", 300)}\n\n![Tiny](tiny.svg)\n`;
  const { bytes, findings } = await make(
    `---\ntitle: T\nhandout: { columns: 2, glance: false }\n---\n\n## Why?\n\n${text}`,
    { imageBytes: (src) => drawing(src.includes("tiny") ? 5 : 15) },
  );
  expect(findings.map(({ code, message }) => [code, message.includes("Tiny")])).toEqual([
    ["handout/small-type", true],
  ]);
  const { pages } = await readPdf(bytes);
  const drawn = (await placedText(bytes)).filter(({ text }) => text === "Drawn");
  expect(drawn[0]!.size).toBeGreaterThan(10);
  const page = drawn[0]!.page;
  expect(pages[page - 1]).not.toContain("after0 ");
  expect(pages[page - 2]).toContain("after0 ");
});

it("in two columns, text flows on in a column where a figure does not fit, and its footnotes stand at the foot", async () => {
  const text = `**So.** ${words("before", 190)}\n\n${figure("Tall")}\n\n${words("after", 175)}\n\n${words("more", 20)}[^n] ${words("end", 300)}\n\n[^n]: The note.\n`;
  const { bytes, findings } = await make(
    `---\ntitle: T\nhandout: { columns: 2, glance: false, questions: page }\n---\n\n## Why?\n\n${text}`,
    { imageBytes: () => png(480, 600) },
  );
  expect(findings).toEqual([]);
  const placed = await placedText(bytes);
  const at = (part: string) => placed.find(({ text }) => new RegExp(`\\b${part}\\b`).test(text))!;
  const column = (part: string) => [at(part).page, at(part).x > 290 ? 2 : 1];
  expect(["before0", "after0", "after174", "Figure", "more0"].map(column)).toEqual(
    [1, 1, 2, 2, 2].map((each) => [2, each]),
  );
  expect(at("after174").y).toBeLessThan(at("Figure").y);
  expect([at("The note").page, at("The note").y > 700]).toEqual([2, true]);
});
