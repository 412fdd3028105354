import { describe, expect, it } from "vitest";
import { deckHtml } from "../../slides/html/deck.ts";
import type { CardGrid, MatrixBody } from "../../slides/layout/body.ts";
import { planOf } from "../../slides/plan/plan.ts";
import { contextWith } from "../helpers/context.ts";
import { read } from "../helpers/read.ts";

const front = (experts = 2) => `---
title: Sleep
experts:
${Array.from({ length: experts }, (_, index) => `  - { id: E${index}, name: Given Family${index} }`).join("\n")}
---
`;
const answer = (expert: number, position = "", text = "**Point.** x") =>
  `### E${expert}${position && `: ${position}`}\n\n${text}\n\n`;
const bodiesOf = async (source: string) => {
  const { article } = await read(source);
  return planOf(article).slides.flatMap(({ screens }) => screens.map(({ body }) => body));
};
const gridsOf = async (source: string): Promise<readonly CardGrid[]> =>
  (await bodiesOf(source)).filter((body) => body.kind === "cards");
const matricesOf = async (source: string): Promise<readonly MatrixBody[]> =>
  (await bodiesOf(source)).filter((body) => body.kind === "matrix");

describe("the positions of a question", () => {
  it("stand above the key points, and above a ::: slide block", async () => {
    const source = `${front()}\n## Why?\n\n${answer(0, "Yes")}${answer(1, "No", "::: slide\nShown.\n:::\n\nMore.")}`;
    const [grid] = await gridsOf(source);
    expect(grid?.cards.map(({ position, content }) => [position?.text, content.kind])).toEqual([
      ["Yes", "points"],
      ["No", "prose"],
    ]);
  });

  it("have a card when there is nothing else to show", async () => {
    const source = `${front()}\n## Why?\n\n${answer(0, "Yes", "::: notes\nOnly said.\n:::")}${answer(1)}`;
    const [grid] = await gridsOf(source);
    expect(grid?.cards.map(({ position }) => position?.text)).toEqual(["Yes", undefined]);
  });

  it("take space: long ones make the text smaller, or continue below", async () => {
    const short = `${front(4)}\n## Why?\n\n${[0, 1, 2, 3].map((index) => answer(index)).join("")}`;
    const long = short.replaceAll(/(?<=### E\d)/g, `: ${"a long position ".repeat(40)}`);
    expect(await gridsOf(short)).toHaveLength(1);
    expect((await gridsOf(long)).length).toBeGreaterThan(1);
  });

  it("are not said again where a card continues", async () => {
    const points = Array.from({ length: 40 }, (_, index) => `**Point ${index} of many more.** x`).join(
      "\n\n",
    );
    const grids = await gridsOf(`${front()}\n## Why?\n\n${answer(0, "Yes", points)}${answer(1, "No")}`);
    const cards = grids.flatMap((grid) => grid.cards);
    expect(cards.length).toBeGreaterThan(2);
    expect(cards.flatMap(({ position }) => position?.text ?? [])).toEqual(["Yes", "No"]);
  });

  it("are in the speaker notes, without the full stop on the slide", async () => {
    const { article } = await read(`${front()}\n## Why?\n\n${answer(0, "Yes, *mostly*.")}${answer(1)}`);
    const deck = deckHtml(article, contextWith({}));
    expect(deck).toContain('<p class="position">Yes, <em>mostly</em></p>');
    expect(deck).toContain("<p><strong>Yes, <em>mostly</em>.</strong></p>");
  });
});

describe("the article at a glance", () => {
  const questions = (positions: readonly string[], count = 3) =>
    Array.from(
      { length: count },
      (_, index) => `## Why ${index}?\n\n${positions.map((each, expert) => answer(expert, each)).join("")}`,
    ).join("\n");

  it("says positions in words for any number of experts, a few to a screen", async () => {
    const positions = Array.from({ length: 12 }, (_, index) => `Position ${index}`);
    const matrices = await matricesOf(front(12) + questions(positions));
    expect(matrices.map(({ cells, columns }) => [cells, columns.length])).toEqual([
      ["words", 4],
      ["words", 4],
      ["words", 4],
    ]);
    const named = matrices.flatMap(({ columns }) => columns.map((expert) => expert?.id));
    expect(named).toEqual(positions.map((_, index) => `E${index}`));
    expect(matrices[2]!.rows[0]!.cells.map((cell) => cell?.position?.text)).toEqual(positions.slice(8));
  });

  it("counts key points where few answers have a position", async () => {
    const positions = Array.from({ length: 12 }, (_, index) => (index === 0 ? "Yes" : ""));
    const matrices = await matricesOf(front(12) + questions(positions));
    expect(matrices.map(({ cells }) => cells)).toEqual(["marks"]);
  });

  it("shows the first key point of an answer without a position", async () => {
    const { article } = await read(front() + questions(["Yes", ""]));
    const deck = deckHtml(article, contextWith({}));
    const cells = [...deck.matchAll(/<td data-colour[^>]*><a[^>]*>(.*?)<\/a>/g)].map(([, text]) => text);
    expect(cells.slice(0, 2)).toEqual(["Yes", "Point"]);
  });
});
