import { describe, expect, it } from "vitest";
import { deckHtml } from "../../slides/html/deck.ts";
import type { CardGrid, MatrixBody } from "../../slides/layout/body.ts";
import { briefText } from "../../slides/layout/brief.ts";
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

describe("who thinks what", () => {
  const questions = (positions: readonly string[], count = 3, text?: string) =>
    Array.from(
      { length: count },
      (_, index) =>
        `## Why ${index}?\n\n${positions.map((each, expert) => answer(expert, each, text)).join("")}`,
    ).join("\n");
  const many = (count: number) => Array.from({ length: count }, (_, index) => `Position ${index}`);
  const said = ({ rows }: MatrixBody) =>
    rows.map(({ cells }) => cells.map((cell) => cell?.brief && briefText(cell.brief)));

  it("says positions in words for any number of experts, six at most to a screen", async () => {
    const matrices = await matricesOf(front(12) + questions(many(12)));
    expect(matrices.map(({ columns }) => columns.length)).toEqual([6, 6]);
    const named = matrices.flatMap(({ columns }) => columns.map((expert) => expert?.id));
    expect(named).toEqual(many(12).map((_, index) => `E${index}`));
    expect(said(matrices[1]!)[0]).toEqual(many(12).slice(6));
    const forty = await matricesOf(front(40) + questions(many(40)));
    expect(forty.map(({ columns }) => columns.length)).toEqual([6, 6, 6, 6, 6, 6, 4]);
  });

  it("has fewer experts to a screen where words are long", async () => {
    const long = many(6).map(() => "Verbundwerkstoffherstellung");
    const matrices = await matricesOf(front(6) + questions(long));
    expect(matrices.map(({ columns }) => columns.length)).toEqual([3, 3]);
  });

  it("shows the first key point of an answer without a position, never a count", async () => {
    const { article } = await read(front() + questions(["Yes", ""]));
    const deck = deckHtml(article, contextWith({}));
    const cells = [...deck.matchAll(/<td data-colour[^>]*><a[^>]*>(.*?)<\/a>/g)].map(([, text]) => text);
    expect(cells.slice(0, 2)).toEqual(["Yes", "Point"]);
  });

  it("ends what is too long after a whole word, with an ellipsis", async () => {
    const point = Array.from({ length: 40 }, (_, index) => `word${index}`).join(", ");
    const [matrix] = await matricesOf(front() + questions(["", ""], 2, `**${point}.** x`));
    const [[text]] = said(matrix!) as [[string]];
    expect(text).toMatch(/, word\d+…$/);
    expect(point.startsWith(text.slice(0, -1))).toBe(true);
    expect(text.length).toBeGreaterThan(100);
  });

  it("has a dash, which screen readers hear as words, where an expert says nothing", async () => {
    const source = `${front()}\n## Why?\n\n${answer(0, "Yes")}${answer(1)}\n## How?\n\n${answer(0, "So")}`;
    const { article } = await read(source);
    const dash = '<td><span role="img" aria-label="No answer">–</span></td>';
    expect(deckHtml(article, contextWith({})).split(dash)).toHaveLength(2);
  });

  it("has the questions of a shorter talk only, and who answers those", async () => {
    const shorter = front(3).replace("\n---\n", "\ntalk: { questions: [b, c] }\n---\n");
    const both = `${answer(0, "Yes")}${answer(1, "No")}`;
    const source = `## A? {#a}\n\n${both}${answer(2, "So")}\n## B? {#b}\n\n${both}\n## C? {#c}\n\n${both}`;
    const [matrix] = await matricesOf(`${shorter}\n${source}`);
    expect(said(matrix!)).toEqual([
      ["Yes", "No"],
      ["Yes", "No"],
    ]);
  });
});
