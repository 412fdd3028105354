import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CardGrid } from "../../slides/layout/body.ts";
import { locateSlides } from "../../slides/plan/locate.ts";
import { planOf } from "../../slides/plan/plan.ts";
import type { Plan, Screen, Slide } from "../../slides/plan/slide.ts";
import { questionsOf } from "../../src/model/article.ts";
import { proseText } from "../../src/prose/text.ts";
import { read } from "../helpers/read.ts";

const FRONT = `---
title: Sleep
lang: en
talk: { minutes: 20 }
experts:
  - { id: RK, name: R. Kessler }
  - { id: MO, name: M. Oduya }
---
`;

const planned = async (source: string): Promise<Plan> => planOf((await read(source)).article);
const kinds = (plan: Plan) => plan.slides.map(({ subject }) => subject.kind);
const questions = (plan: Plan) => plan.slides.filter(({ subject }) => subject.kind === "question");
const grids = (slide: Slide): readonly CardGrid[] =>
  slide.screens.map(({ body }) => body).filter((body): body is CardGrid => body.kind === "cards");
const pointsOn = (slide: Slide) =>
  grids(slide).flatMap(({ cards }) =>
    cards.flatMap(({ content }) => (content.kind === "points" ? content.points : [])),
  );

describe("the plan of an article", () => {
  it("is made once and remembered", async () => {
    const { article } = await read(`${FRONT}\n## Why?\n\n### RK\n\n**Because.** x\n`);
    expect(planOf(article)).toBe(planOf(article));
  });
});

describe("the slides of a talk", () => {
  it("start with title and experts, have one slide for each question, and close after the prompts", async () => {
    const plan = await planned(
      `${FRONT}Abstract.\n\n## Why?\n\n### RK\n\n**Because.** x\n\n::: discuss\nSure?\n:::\n\n## How?\n\n### MO\n\n**So.** x\n`,
    );
    expect(kinds(plan)).toEqual([
      ...["title", "experts", "contents", "question", "question"],
      ...["glance", "discuss", "closing"],
    ]);
    expect(plan.slides.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("leave out experts and prompts when there are none", async () => {
    expect(kinds(await planned("---\ntitle: FAQ\n---\n\n## Why?\n\n**Because.** x\n"))).toEqual([
      "title",
      "question",
      "closing",
    ]);
  });

  it("show abstract and sections only when they have a ::: slide block", async () => {
    const plan = await planned(
      `${FRONT}::: slide\nIn short.\n:::\n\n## Intro {.section}\n\n::: slide\nTerms.\n:::\n\n## Why?\n\n### RK\n\n**Because.** x\n\n## About {.section}\n\nNo slide.\n`,
    );
    expect(kinds(plan)).toEqual([
      ...["title", "abstract", "experts", "contents"],
      ...["section", "question", "closing"],
    ]);
  });

  it("are the locators of questions, answers and sections", async () => {
    const { article } = await read(
      `${FRONT}\n## Intro {#intro .section}\n\n::: slide\nTerms.\n:::\n\n## Why? {#why}\n\n### RK\n\n**Because.** x\n\n## About {#about .section}\n\nText.\n`,
    );
    const places = locateSlides(article);
    expect([...places].map(([id, { slide }]) => [id, slide])).toEqual([
      ["intro", 4],
      ["why", 5],
      ["why-rk", 5],
    ]);
  });
});

describe("a question's slide", () => {
  it("shows key points one by one, expert by expert", async () => {
    const plan = await planned(
      `${FRONT}\n## Why?\n\n### RK\n\n**One.** x\n\n**Two.** x\n\n### MO\n\n**Three.** x\n`,
    );
    const [slide] = questions(plan);
    const [grid] = grids(slide!);
    expect(grid!.cards.map(({ owner }) => owner.kind === "expert" && owner.expert.id)).toEqual(["RK", "MO"]);
    expect(pointsOn(slide!).map(({ step, keyPoint }) => [step, keyPoint.text])).toEqual([
      [0, "One."],
      [1, "Two."],
      [2, "Three."],
    ]);
  });

  it("shows an answer's ::: slide block instead of its key points, as one step", async () => {
    const plan = await planned(
      `${FRONT}\n## Why?\n\n### RK\n\n**One.** x\n\n### MO\n\n::: slide\nOnly this.\n:::\n\nText.\n`,
    );
    const cards = grids(questions(plan)[0]!)[0]!.cards;
    expect(cards[1]!.content).toMatchObject({ kind: "prose", step: 1 });
  });

  it("shows a ::: slide block before the answers instead of all answers", async () => {
    const plan = await planned(`${FRONT}\n## Why?\n\n::: slide\nInstead.\n:::\n\n### RK\n\n**One.** x\n`);
    const { body } = questions(plan)[0]!.screens[0]!;
    expect(body.kind === "prose" && proseText(body.prose)).toBe("Instead.");
  });

  it("has smaller text down to the smallest size, and then continues on a screen below", async () => {
    const answer = (id: string, points: number) =>
      `### ${id}\n\n${"**A key point of quite a few words, which fills more than a line of its card, I think.** x\n\n".repeat(points)}`;
    const sizes: number[] = [];
    const screens: number[] = [];
    for (const points of [1, 4, 6, 20]) {
      const slide = questions(
        await planned(`${FRONT}\n## Why?\n\n${answer("RK", points)}${answer("MO", points)}`),
      )[0]!;
      sizes.push(grids(slide)[0]!.size);
      screens.push(slide.screens.length);
    }
    expect(sizes[0]).toBe(28);
    expect(sizes[2]).toBeLessThan(28);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(20);
    expect(screens.slice(0, 2)).toEqual([1, 1]);
    expect(screens[3]).toBeGreaterThan(1);
  });
});

describe("the speaker notes", () => {
  it("have cues first, then the introduction, every answer and the prompts", async () => {
    const plan = await planned(
      `${FRONT}\n## Why?\n\nFrame.\n\n::: notes\nCue.\n:::\n\n### RK\n\n**One.** Full.\n\n### MO\n\n**Two.** Whole.\n\n::: notes\nMore.\n:::\n\n::: discuss\nSure?\n:::\n`,
    );
    const notes = questions(plan)[0]!.screens[0]!.notes;
    expect(notes.map(({ kind, prose }) => `${kind}: ${proseText(prose)}`)).toEqual([
      "cue: Cue.",
      "cue: More.",
      "text: Frame.",
      "answer: One. Full.",
      "answer: Two. Whole.",
      "prompt: Sure?",
    ]);
  });

  it("show times that add up to the planned time", async () => {
    const plan = await planned(
      `${FRONT}\n## Why?\n\n### RK\n\n**One.** ${"Long text. ".repeat(200)}\n\n## How?\n\n### RK\n\n**One.** Short.\n`,
    );
    const seconds = plan.slides.flatMap(({ screens }) => screens.map((screen: Screen) => screen.seconds!));
    expect(seconds.reduce((sum, s) => sum + s, 0)).toBe(20 * 60);
    expect(seconds[3]).toBeGreaterThan(seconds[4]!);
  });
});

const word = fc.constantFrom("a", "slow", "Wellen", "consolidation", "記憶", "الذاكرة", "x".repeat(90));
const point = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => `k ${words.join(" ")}`);
const answers = fc.array(fc.array(point, { minLength: 1, maxLength: 12 }), { maxLength: 12 });

describe("random articles", () => {
  it("lose no key point and keep their order, on slides and the screens below", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(answers, { minLength: 1, maxLength: 3 }),
        fc.constantFrom("16:9", "4:3"),
        async (parts, ratio) => {
          const source = articleOf(parts, ratio);
          const { article } = await read(source);
          const slides = questions(planOf(article));
          expect(slides).toHaveLength(questionsOf(article).length);
          questionsOf(article).forEach((question, index) => {
            const shown = pointsOn(slides[index]!);
            expect(shown.map(({ keyPoint }) => keyPoint)).toEqual(
              question.answers.flatMap(({ keyPoints }) => keyPoints),
            );
            for (const grid of grids(slides[index]!)) expectSteps(grid);
          });
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** Steps are counted from 0 without a gap on every screen, and no text is below the smallest size. */
function expectSteps({ cards, size }: CardGrid): void {
  const steps = cards.flatMap(({ content }) =>
    content.kind === "points" ? content.points.map(({ step }) => step) : [],
  );
  expect(steps).toEqual(steps.map((_, index) => index));
  expect(size).toBeGreaterThanOrEqual(20);
  expect(cards.length).toBeLessThanOrEqual(12);
}

function articleOf(parts: readonly (readonly (readonly string[])[])[], ratio: string): string {
  const experts = Array.from({ length: 12 }, (_, index) => `  - { id: E${index}, name: Given Name${index} }`);
  const body = parts.map(
    (cards, index) =>
      `## Question ${index}?\n\n${cards
        .map((points, card) => `### E${card}\n\n${points.map((text) => `**${text}** more.`).join("\n\n")}`)
        .join("\n\n")}`,
  );
  return `---\ntitle: T\ntalk: { ratio: "${ratio}" }\nexperts:\n${experts.join("\n")}\n---\n\n${body.join("\n\n")}\n`;
}
