import { describe, expect, it } from "vitest";
import type { Body } from "../../slides/layout/body.ts";
import { fillPages } from "../../slides/layout/fill-pages.ts";
import { talk } from "../../slides/output.ts";
import { planOf } from "../../slides/plan/plan.ts";
import { proseText } from "../../src/prose/text.ts";
import { contextWith, firstPage } from "../helpers/context.ts";
import { read } from "../helpers/read.ts";

const front = (keys = "") => `---
title: Sleep
${keys}
experts:
  - { id: RK, name: R. Kessler }
  - { id: MO, name: M. Oduya }
---
`;
const question = (id: string, extra = "", attributes = "") =>
  `## Why ${id}? {#${id}${attributes}}\n\n### RK\n\n**One ${id}.** x\n\n### MO\n\n**Two ${id}.** x\n\n${extra}\n`;

const planned = async (source: string) => planOf((await read(source)).article);
const bodies = (plan: Awaited<ReturnType<typeof planned>>): readonly Body[] =>
  plan.slides.flatMap(({ screens }) => screens.map(({ body }) => body));

describe("the slides before and after the questions", () => {
  it("list every question and put each answer into the matrix", async () => {
    const plan = await planned(`${front()}\n${question("a")}\n${question("b")}`);
    const contents = bodies(plan).find((body) => body.kind === "contents");
    expect(contents?.parts.map(({ id }) => id)).toEqual(["a", "b"]);
    const matrix = bodies(plan).find((body) => body.kind === "matrix");
    expect(matrix?.rows.map(({ cells }) => cells.map((cell) => cell?.answer.id))).toEqual([
      ["a-rk", "a-mo"],
      ["b-rk", "b-mo"],
    ]);
  });

  it("continue on screens below when there are many questions, and lose none", async () => {
    const ids = Array.from({ length: 80 }, (_, index) => `q${index}`);
    const plan = await planned(front() + ids.map((id) => question(id)).join("\n"));
    const listed = bodies(plan).flatMap((body) => (body.kind === "contents" ? body.parts : []));
    expect(listed.map(({ id }) => id)).toEqual(ids);
    const rows = bodies(plan).flatMap((body) => (body.kind === "matrix" ? body.rows : []));
    expect(rows.map((row) => row.question.id)).toEqual(ids);
  });

  it("continue on screens below when there are many experts, in their order", async () => {
    const experts = Array.from(
      { length: 24 },
      (_, index) => `  - { id: E${index}, name: Given Family${index}, affiliation: Institute ${index} }`,
    );
    const plan = await planned(
      `---\ntitle: T\nexperts:\n${experts.join("\n")}\n---\n\n## Why?\n\n**A.** x\n`,
    );
    const pages = bodies(plan).flatMap((body) => (body.kind === "experts" ? [body.experts] : []));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flat().map(({ index }) => index)).toEqual(experts.map((_, index) => index));
  });

  it("list the cited works, and have no list when nothing is cited", async () => {
    const cited = await planned(`${front("bibliography: works.bib")}\n${question("a", "[@kessler2021]")}`);
    expect(cited.slides.map(({ subject }) => subject.kind)).toContain("references");
    const plain = await planned(`${front()}\n${question("a")}`);
    expect(plain.slides.map(({ subject }) => subject.kind)).not.toContain("references");
  });
});

describe("a talk with the order discuss-first", () => {
  const source = (prompt: string) =>
    `${front("talk: { order: discuss-first }")}\n${question("a", `::: discuss\n${prompt}\n:::`)}`;
  const votesOf = async (prompt: string) =>
    bodies(await planned(source(prompt))).filter((body) => body.kind === "vote");

  it("has the prompts between the question and the answers, and nowhere else", async () => {
    const plan = await planned(source("Sure?"));
    const slide = plan.slides.find(({ subject }) => subject.kind === "question");
    expect(slide?.screens.map(({ body }) => body.kind)).toEqual([
      "ask",
      "vote",
      "spotlight",
      "spotlight",
      "cards",
    ]);
    expect(plan.slides.map(({ subject }) => subject.kind)).not.toContain("discuss");
  });

  it("offers the items of the prompt's list as options, else the experts", async () => {
    const [listed] = await votesOf("Which?\n\n- This one\n- That one");
    const texts = listed?.options.map((option) => option.kind === "listed" && proseText(option.prose));
    expect(texts).toEqual(["This one", "That one"]);
    expect(listed?.prompts.map(proseText)).toEqual(["Which?"]);
    const [plain] = await votesOf("Sure?");
    expect(plain?.options.map((option) => option.kind)).toEqual(["expert", "expert"]);
  });
});

describe("a shorter talk", () => {
  it("has the other questions as backups after the closing slide, without planned time", async () => {
    const plan = await planned(
      `${front("talk: { minutes: 10, questions: [b] }")}\n${question("a")}\n${question("b", "", " minutes=4")}`,
    );
    const order = plan.slides.map(({ subject, backup }) =>
      subject.kind === "question" ? `${subject.part.id}${backup ? " (backup)" : ""}` : subject.kind,
    );
    expect(order).toEqual(["title", "experts", "b", "closing", "a (backup)"]);
    const seconds = plan.slides.flatMap(({ screens }) => screens.map((screen) => screen.seconds));
    const [shown] = plan.slides.filter(({ subject }) => subject.kind === "question");
    const own = shown!.screens.reduce((sum, screen) => sum + screen.seconds!, 0);
    expect(own).toBe(240);
    expect(seconds.at(-1)).toBeUndefined();
  });

  it("labels the backups", async () => {
    const { article } = await read(
      `${front("talk: { questions: [b] }")}\n${question("a")}\n${question("b")}`,
    );
    expect(await firstPage(talk, article, contextWith())).toContain('<p class="label">Backup</p>');
  });
});

describe("a question that does not fit on one screen", () => {
  it("is reported with its line and by how much it is too high", async () => {
    const long = "**A key point of quite a few words, which fills more than a line of its card.** x\n\n";
    const { article } = await read(`${front()}\n## Why?\n\n### RK\n\n${long.repeat(30)}`);
    const [found] = await talk.check!(article);
    expect(found).toMatchObject({ code: "slide/continued", severity: "warning", span: { line: 11 } });
    expect(found!.message).toMatch(/are \d+ px too high .* so they take \d screens$/);
  });
});

describe("filling pages", () => {
  it("takes as few pages as possible, all about equally full", () => {
    expect(fillPages([1, 2, 3, 4, 5], 4, () => 1).map((page) => page.length)).toEqual([3, 2]);
    expect(fillPages([9, 1], 4, (height) => height)).toEqual([[9], [1]]);
  });
});
