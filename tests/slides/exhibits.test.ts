import { describe, expect, it } from "vitest";
import { deckHtml } from "../../slides/html/deck.ts";
import type { Exhibit } from "../../slides/layout/body.ts";
import { planOf } from "../../slides/plan/plan.ts";
import type { Screen } from "../../slides/plan/slide.ts";
import { proseText } from "../../src/prose/text.ts";
import { contextWith } from "../helpers/context.ts";
import { read } from "../helpers/read.ts";

const front = (experts: number, talk = "") => `---
title: Sleep
${talk}experts: [${Array.from({ length: experts }, (_, index) => `{ id: E${index}, name: Given Family${index} }`)}]
---

`;

async function screensOf(source: string, part = "One?"): Promise<readonly Screen[]> {
  const { article, diagnostics } = await read(source);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const slide = planOf(article).slides.find(
    ({ subject }) => "part" in subject && subject.part.heading.text === part,
  );
  return slide!.screens;
}

const exhibitsAmong = (screens: readonly Screen[]): readonly Exhibit[] =>
  screens.flatMap(({ body }) => (body.kind === "exhibit" ? [body] : []));

const htmlOf = async (source: string) => deckHtml((await read(source)).article, contextWith());

const ANSWER = `### E0: Yes

**First.** Text.

![A cell](cell.png){#fig-a}

**Second.** See @fig-a and @tbl-b.

| a | b |
|---|---|
| 1 | 2 |

: Numbers {#tbl-b}

$$x = y$$ {#eq-c}

\`\`\`js
code();
\`\`\`

\`\`\`mermaid
flowchart LR
  A --> B
\`\`\`

### E1: No

**Third.** Text.
`;

describe("the figures of an answer", () => {
  it("stand behind its key points, each on a screen with the point before it", async () => {
    const screens = await screensOf(`${front(2)}## One?\n\n${ANSWER}`);
    expect(screens.map(({ body, speaker }) => [body.kind, speaker?.id])).toEqual([
      ["ask", undefined],
      ["spotlight", "E0"],
      ...Array.from({ length: 5 }, () => ["exhibit", "E0"]),
      ["spotlight", "E1"],
      ["cards", undefined],
    ]);
    const words = exhibitsAmong(screens).map(({ shows, position, keyPoint }) => [
      shows,
      position?.text,
      keyPoint?.text,
    ]);
    expect(words).toEqual([
      ["figure", "Yes", "First."],
      ["table", "Yes", "Second."],
      ["formula", "Yes", "Second."],
      ["code", "Yes", "Second."],
      ["figure", "Yes", "Second."],
    ]);
  });

  it("stand behind all answers in a grid, and behind an answer by nobody", async () => {
    const grid = await screensOf(`${front(2, "talk: { style: grid }\n")}## One?\n\n${ANSWER}`);
    expect(grid.map(({ body }) => body.kind)).toEqual(["cards", ...Array(5).fill("exhibit")]);
    const nobody = await screensOf(`${front(0)}## One?\n\nA sentence. More.\n\n![A cell](cell.png)\n`);
    expect(nobody.map(({ body }) => body.kind)).toEqual(["cards", "exhibit"]);
    expect(exhibitsAmong(nobody)[0]?.keyPoint?.text).toBe("A sentence.");
  });

  it("are said once: the speaker notes have their captions, and the formulas", async () => {
    const screens = await screensOf(`${front(2)}## One?\n\n${ANSWER}`);
    const notes = screens[1]!.notes.map(({ prose }) => proseText(prose)).join(" ");
    expect(notes).toMatch(/A cell.*Numbers.*x = y/s);
    expect(notes).not.toMatch(/code|1 2/);
    const html = await htmlOf(`${front(2)}## One?\n\n${ANSWER}`);
    expect(html.match(/<img src="[^"]*cell\.png"/g)).toHaveLength(1);
  });

  it("stay away with .no-slide, where a block is for another output, and where ::: slide stands for the answer", async () => {
    const away = `**A.** x

![A cell](cell.png){.no-slide}

: Caption {.no-slide}

| a |
|---|
| 1 |

$$x$$ {.no-slide}

\`\`\`js {.no-slide}
code();
\`\`\`

\`\`\`mermaid {.no-slide}
flowchart LR
  A --> B
\`\`\`

::: reader
![A cell](cell.png)
:::
`;
    expect(exhibitsAmong(await screensOf(`${front(0)}## One?\n\n${away}`))).toEqual([]);
    const replaced = `${front(2)}## One?\n\n### E0\n\n**A.** x\n\n![A cell](cell.png)\n\n::: slide\nOnly this.\n:::\n`;
    const screens = await screensOf(replaced);
    expect(exhibitsAmong(screens)).toEqual([]);
    // Nothing is lost: the notes have it then.
    expect(await htmlOf(replaced)).toContain("cell.png");
  });

  it("are found in lists and quotations, and display formulas within a paragraph", async () => {
    const source = `${front(0)}## One?\n\n- **A.** x\n\n  \`\`\`js\n  one();\n  \`\`\`\n\n> | a |\n> |---|\n> | 1 |\n\nText $$a = b$$ text.\n`;
    const shown = exhibitsAmong(await screensOf(source)).map(({ shows }) => shows);
    expect(shown).toEqual(["code", "table", "formula"]);
  });
});

describe("the figures of an introduction and of a section", () => {
  it("stand behind the question, and behind the section's block unless it shows them", async () => {
    const source = `${front(2)}## One?\n\nIntro.\n\n![A cell](cell.png)\n\n${ANSWER}
## About {.section}

Text.

![A cell](cell.png){#fig-x}

![Another](cell.png){#fig-y}

::: slide
![A cell](cell.png){#fig-x}
:::
`;
    const screens = await screensOf(source);
    expect(screens.slice(0, 3).map(({ body }) => body.kind)).toEqual(["ask", "exhibit", "spotlight"]);
    const section = await screensOf(source, "About");
    expect(exhibitsAmong(section).map(({ prose }) => proseText(prose))).toEqual(["Another"]);
  });
});

describe("a picture", () => {
  // Below its words a picture of 900 × 390 is a quarter wider than beside them.
  it.each([
    [900, 700, "beside"],
    [900, 390, "across"],
    [300, 700, "narrow"],
  ])("of %i × %i stands where it is largest", async (width, height, shape) => {
    const { article } = await read(
      `${front(1)}## One?\n\n### E0: Yes\n\n**First.** Text.\n\n![A cell](cell.png)\n`,
    );
    const html = deckHtml(article, contextWith({ imageSize: () => ({ width, height }) }));
    expect(html).toContain(`data-shows="figure" data-shape="${shape}"`);
  });
});

describe("a long table or listing", () => {
  const rows = (count: number) =>
    `| n | words |\n|---|---|\n${Array.from({ length: count }, (_, row) => `| r${row + 1} | some words |`).join("\n")}`;

  it("goes on below with its head, all rows once and in order", async () => {
    const screens = exhibitsAmong(await screensOf(`${front(0)}## One?\n\n**A.** x\n\n${rows(25)}\n`));
    expect(screens.length).toBeGreaterThan(1);
    expect(screens.every(({ prose }) => proseText(prose).startsWith("n words"))).toBe(true);
    const found = screens.flatMap(({ prose }) => proseText(prose).match(/r\d+/g) ?? []);
    expect(found).toEqual(Array.from({ length: 25 }, (_, row) => `r${row + 1}`));
    expect(screens.at(-1)?.leftOut).toBeUndefined();
  });

  it("has three screens at most and says what it leaves out, and where that is", async () => {
    const source = `${front(0)}## One?\n\n**A.** x\n\n${rows(200)}\n`;
    const screens = exhibitsAmong(await screensOf(source));
    expect(screens).toHaveLength(3);
    const shown = screens.flatMap(({ prose }) => proseText(prose).match(/r\d+/g) ?? []).length;
    expect(screens.map(({ leftOut }) => leftOut?.count)).toEqual([undefined, undefined, 200 - shown]);
    const html = await htmlOf(source);
    expect(html).toContain(`Further rows: ${200 - shown}`);
    // The speaker has them.
    for (let row = 1; row <= 200; row++) expect(html.match(new RegExp(`>r${row}<`, "g"))).toHaveLength(1);
  });

  it("keeps the numbers and the marks of its lines", async () => {
    const code = Array.from({ length: 30 }, (_, line) => `line${line + 1};`).join("\n");
    const source = `${front(0)}## One?\n\n**A.** x\n\n\`\`\`js {.numbered hl="2,28"}\n${code}\n\`\`\`\n`;
    const html = await htmlOf(source);
    const numbers = [...html.matchAll(/data-line="(\d+)"/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, line) => line + 1));
    expect([...html.matchAll(/class="line lit" data-line="(\d+)"/g)].map(([, number]) => number)).toEqual([
      "2",
      "28",
    ]);
  });
});

describe("a reference in the talk", () => {
  it("leads to the screen that shows the thing", async () => {
    const html = await htmlOf(
      `${front(0)}## One?\n\n**See @fig-a and @fig-b.** x\n\n![A cell](cell.png){#fig-a}\n\n![Another](cell.png){#fig-b .no-slide}\n`,
    );
    expect(html).toMatch(/<a class="xref" href="#\/\d+\/2">Figure.1<\/a> and Figure.2/);
  });
});

it("what the question shows comes before the vote on it", async () => {
  const vote = "::: discuss\nWhich?\n\n- This\n- That\n:::\n";
  for (const style of ["spotlight", "grid"]) {
    const talk = `talk: { order: discuss-first, style: ${style} }\n`;
    const code = "## One?\n\n```js\nconsole.log(1);\n```\n\n";
    const screens = await screensOf(`${front(2, talk)}${code}### E0\n\n**So.** x\n\n${vote}`);
    const kinds = screens.map(({ body }) => body.kind);
    expect(kinds.indexOf("exhibit"), style).toBeLessThan(kinds.indexOf("vote"));
    expect(kinds).toContain("exhibit");
  }
});
