import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card, CardGrid, Spotlight } from "../../slides/layout/body.ts";
import { locateSlides } from "../../slides/plan/locate.ts";
import { planOf } from "../../slides/plan/plan.ts";
import type { Plan, Screen, Slide } from "../../slides/plan/slide.ts";
import { questionsOf } from "../../src/model/article.ts";
import { proseText } from "../../src/prose/text.ts";
import { read } from "../helpers/read.ts";
import { thorough } from "../helpers/thorough.ts";

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
const spotlights = (slide: Slide): readonly Spotlight[] =>
  slide.screens.map(({ body }) => body).filter((body): body is Spotlight => body.kind === "spotlight");
const pointsOf = (cards: readonly Card[]) =>
  cards.flatMap(({ content }) => (content.kind === "points" ? content.points : []));
const pointsOn = (slide: Slide) => pointsOf(grids(slide).flatMap(({ cards }) => cards));
const pointsSpoken = (slide: Slide) => pointsOf(spotlights(slide).map(({ card }) => card));
const bodyKinds = (slide: Slide) => slide.screens.map(({ body }) => body.kind);

describe("the plan of an article", () => {
  it("is made once and remembered", async () => {
    const { article } = await read(`${FRONT}\n## Why?\n\n### RK\n\n**Because.** x\n`);
    expect(planOf(article)).toBe(planOf(article));
  });
});

describe("the question alone", () => {
  it("is framed by the bold lead or first sentence of its introduction, if that takes two lines at most", async () => {
    const framings = ["**In short.** More.", "A sentence. More.", `${"Long words go on ".repeat(12)}.`, ""];
    const framed = framings.map(async (intro) => {
      const answers = "### RK\n\n**Yes.** x\n\n### MO\n\n**No.** x\n";
      const [slide] = questions(await planned(`${FRONT}\n## Why?\n\n${intro}\n\n${answers}`));
      const [ask] = slide!.screens.map(({ body }) => body);
      return ask?.kind === "ask" ? ask.framing?.text : ask?.kind;
    });
    expect(await Promise.all(framed)).toEqual(["In short.", "A sentence.", undefined, undefined]);
  });
});

describe("one expert at a time", () => {
  it("has the first key point in the place of a position that is missing, if it is short", async () => {
    const long = `**${"A point of many words, ".repeat(12)}.** x`;
    const answers = ["### RK: Yes\n\n**One.** x\n\n**Two.** x", "### MO\n\n**One.** x", `### TH\n\n${long}`];
    const front = FRONT.replace(/---\n$/, "  - { id: TH, name: T. Hale }\n---\n");
    const [slide] = questions(await planned(`${front}\n## Why?\n\n${answers.join("\n\n")}\n`));
    expect(spotlights(slide!).map(({ leads }) => leads)).toEqual([false, true, false]);
  });
});

describe("the slides of a talk", () => {
  it("start with the title, have one slide for each question, and close after the prompts", async () => {
    const plan = await planned(
      `${FRONT}Abstract.\n\n## Why?\n\n### RK\n\n**Because.** x\n\n::: discuss\nSure?\n:::\n\n## How?\n\n### MO\n\n**So.** x\n`,
    );
    expect(kinds(plan)).toEqual([...["title", "question", "question"], ...["glance", "discuss", "closing"]]);
    expect(plan.slides.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("leave out prompts when there are none", async () => {
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
    expect(kinds(plan)).toEqual([...["title", "abstract"], ...["section", "question", "closing"]]);
  });

  it("are the locators of questions, answers and sections", async () => {
    const { article } = await read(
      `${FRONT}\n## Intro {#intro .section}\n\n::: slide\nTerms.\n:::\n\n## Why? {#why}\n\n### RK\n\n**Because.** x\n\n## About {#about .section}\n\nText.\n`,
    );
    const places = locateSlides(article);
    expect([...places].map(([id, { slide }]) => [id, slide])).toEqual([
      ["intro", 2],
      ["why", 3],
      ["why-rk", 3],
    ]);
  });
});

describe("a question's slide in the style spotlight", () => {
  const source = `${FRONT}\n## Why?\n\n### RK: Yes\n\n**One.** x\n\n**Two.** x\n\n### MO\n\n**Three.** x\n`;

  it("has the question alone, then each expert, then all of them", async () => {
    const [slide] = questions(await planned(source));
    expect(bodyKinds(slide!)).toEqual(["ask", "spotlight", "spotlight", "cards"]);
    expect(slide!.screens.map(({ speaker, echo }) => [speaker?.id, echo])).toEqual([
      [undefined, undefined],
      ["RK", undefined],
      ["MO", undefined],
      [undefined, true],
    ]);
  });

  it("shows the first key point of an expert at once, the others one by one, and all in the summary", async () => {
    const [slide] = questions(await planned(source));
    expect(pointsSpoken(slide!).map(({ step, keyPoint }) => [step, keyPoint.text])).toEqual([
      [undefined, "One."],
      [0, "Two."],
      [undefined, "Three."],
    ]);
    expect(pointsOn(slide!).map(({ step }) => step)).toEqual([undefined, undefined, undefined]);
  });

  it("shows all of an expert at once with the steps experts", async () => {
    const [slide] = questions(await planned(source.replace("minutes: 20", "minutes: 20, steps: experts")));
    expect(pointsSpoken(slide!).map(({ step }) => step)).toEqual([undefined, undefined, undefined]);
  });

  it("has at the side who has spoken with what they hold, and who will speak", async () => {
    const [slide] = questions(await planned(source));
    const sides = spotlights(slide!).map(({ voices }) =>
      voices.map(({ expert, state, brief }) => [expert.id, state, brief?.text]),
    );
    expect(sides).toEqual([
      [
        ["RK", "speaking", undefined],
        ["MO", "waiting", undefined],
      ],
      [
        ["RK", "spoken", "Yes"],
        ["MO", "speaking", undefined],
      ],
    ]);
  });

  it("has no summary and nobody at the side of one answer", async () => {
    const [slide] = questions(await planned(`${FRONT}\n## Why?\n\n### RK\n\n**One.** x\n`));
    expect(bodyKinds(slide!)).toEqual(["ask", "spotlight"]);
    expect(spotlights(slide!)[0]!.voices).toEqual([]);
  });

  it("is the style from two experts on, unless the article says another", async () => {
    const one = source.replace(/ {2}- \{ id: MO.*\n/, "").replace("### MO", "### RK");
    const kindsOf = async (text: string) => bodyKinds(questions(await planned(text))[0]!);
    expect(await kindsOf(one)).toEqual(["cards"]);
    expect(await kindsOf(one.replace("minutes: 20", "style: spotlight"))).toContain("spotlight");
    expect(await kindsOf(source.replace("minutes: 20", "style: grid"))).toEqual(["cards"]);
  });

  it("shows a ::: slide block before the answers instead of all answers", async () => {
    const plan = await planned(`${FRONT}\n## Why?\n\n::: slide\nInstead.\n:::\n\n### RK\n\n**One.** x\n`);
    const [screen, ...others] = questions(plan)[0]!.screens;
    expect(screen!.body.kind === "prose" && proseText(screen!.body.prose)).toBe("Instead.");
    expect(others).toEqual([]);
  });

  it("has smaller text down to the smallest size, and then continues on a screen below", async () => {
    const answer = (id: string, points: number) =>
      `### ${id}\n\n${"**A key point of quite a few words, which fills more than a line of its card, I think.** x\n\n".repeat(points)}`;
    const sizes: number[] = [];
    const screens: number[] = [];
    for (const points of [1, 3, 4, 20]) {
      const [slide] = questions(
        await planned(`${FRONT}\n## Why?\n\n${answer("RK", points)}${answer("MO", 1)}`),
      );
      sizes.push(spotlights(slide!)[0]!.size);
      screens.push(spotlights(slide!).length - 1);
    }
    expect(sizes[0]).toBe(44);
    expect(sizes[2]).toBeLessThan(sizes[1]!);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(28);
    expect(screens.slice(0, 3)).toEqual([1, 1, 1]);
    expect(screens[3]).toBeGreaterThan(1);
  });
});

describe("a question's slide in the style grid", () => {
  const front = FRONT.replace("minutes: 20", "style: grid");

  it("shows key points one by one, expert by expert", async () => {
    const source = `${front}\n## Why?\n\n### RK\n\n**One.** x\n\n**Two.** x\n\n### MO\n\n**Three.** x\n`;
    const [slide] = questions(await planned(source));
    const [grid] = grids(slide!);
    expect(grid!.cards.map(({ owner }) => owner.kind === "expert" && owner.expert.id)).toEqual(["RK", "MO"]);
    const stepsOf = (slide: Slide) => pointsOn(slide).map(({ step, keyPoint }) => [step, keyPoint.text]);
    expect(stepsOf(slide!)).toEqual([
      [0, "One."],
      [1, "Two."],
      [2, "Three."],
    ]);
    const [byExpert] = questions(await planned(source.replace("style: grid", "style: grid, steps: experts")));
    expect(stepsOf(byExpert!)).toEqual([
      [0, "One."],
      [0, "Two."],
      [1, "Three."],
    ]);
  });

  it("shows an answer's ::: slide block instead of its key points, as one step", async () => {
    const plan = await planned(
      `${front}\n## Why?\n\n### RK\n\n**One.** x\n\n### MO\n\n::: slide\nOnly this.\n:::\n\nText.\n`,
    );
    const cards = grids(questions(plan)[0]!)[0]!.cards;
    expect(cards[1]!.content).toMatchObject({ kind: "prose", step: 1 });
  });
});

describe("the speaker notes", () => {
  it("have the introduction with the question, each answer with its expert, the prompts with the summary", async () => {
    const plan = await planned(
      `${FRONT}\n## Why?\n\nFrame.\n\n::: notes\nCue.\n:::\n\n### RK\n\n**One.** Full.\n\n### MO\n\n**Two.** Whole.\n\n::: notes\nMore.\n:::\n\n::: discuss\nSure?\n:::\n`,
    );
    const notes = questions(plan)[0]!.screens.map((screen) =>
      screen.notes.map(({ kind, prose }) => `${kind}: ${proseText(prose)}`),
    );
    expect(notes).toEqual([
      ["cue: Cue.", "text: Frame."],
      ["answer: One. Full."],
      ["cue: More.", "answer: Two. Whole."],
      ["prompt: Sure?"],
    ]);
  });

  it("are all on the first screen in the style grid", async () => {
    const plan = await planned(
      `${FRONT.replace("minutes: 20", "style: grid")}\n## Why?\n\nFrame.\n\n### RK\n\n**One.** Full.\n\n::: discuss\nSure?\n:::\n`,
    );
    const [screen, ...others] = questions(plan)[0]!.screens;
    expect(screen!.notes.map(({ kind }) => kind)).toEqual(["text", "answer", "prompt"]);
    expect(others).toEqual([]);
  });

  it("show times that add up to the planned time", async () => {
    const plan = await planned(
      `${FRONT}\n## Why?\n\n### RK\n\n**One.** ${"Long text. ".repeat(200)}\n\n## How?\n\n### RK\n\n**One.** Short.\n`,
    );
    const seconds = plan.slides.flatMap(({ screens }) => screens.map((screen: Screen) => screen.seconds!));
    expect(seconds.reduce((sum, s) => sum + s, 0)).toBe(20 * 60);
    const [long, short] = questions(plan).map(
      ({ screens }) => screens.find(({ speaker }) => speaker)!.seconds!,
    );
    expect(long).toBeGreaterThan(short!);
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
        fc.constantFrom("spotlight", "grid"),
        async (parts, ratio, style) => {
          const source = articleOf(parts, ratio, style);
          const { article } = await read(source);
          const slides = questions(planOf(article));
          expect(slides).toHaveLength(questionsOf(article).length);
          questionsOf(article).forEach((question, index) => {
            const slide = slides[index]!;
            const all = question.answers.flatMap(({ keyPoints }) => keyPoints);
            const isSummedUp = style === "spotlight" && question.answers.length > 1;
            const once = style === "spotlight" ? pointsSpoken(slide) : pointsOn(slide);
            expect(once.map(({ keyPoint }) => keyPoint)).toEqual(all);
            if (style === "spotlight")
              expect(pointsOn(slide).map(({ keyPoint }) => keyPoint)).toEqual(isSummedUp ? all : []);
            for (const { card, size } of spotlights(slide)) expectSteps([card], size, 28);
            for (const { cards, size } of grids(slide)) expectSteps(cards, size, 24);
          });
        },
      ),
      { numRuns: thorough ? 40 : 8 },
    );
  });
});

/** Steps are counted from 0 without a gap on every screen, and no text is below the smallest size. */
function expectSteps(cards: readonly Card[], size: number, floor: number): void {
  const steps = pointsOf(cards).flatMap(({ step }) => step ?? []);
  expect(steps).toEqual(steps.map((_, index) => index));
  expect(size).toBeGreaterThanOrEqual(floor);
  expect(cards.length).toBeLessThanOrEqual(12);
}

function articleOf(parts: readonly (readonly (readonly string[])[])[], ratio: string, style: string): string {
  const experts = Array.from({ length: 12 }, (_, index) => `  - { id: E${index}, name: Given Name${index} }`);
  const body = parts.map(
    (cards, index) =>
      `## Question ${index}?\n\n${cards
        .map((points, card) => `### E${card}\n\n${points.map((text) => `**${text}** more.`).join("\n\n")}`)
        .join("\n\n")}`,
  );
  return `---\ntitle: T\ntalk: { ratio: "${ratio}", style: ${style} }\nexperts:\n${experts.join("\n")}\n---\n\n${body.join("\n\n")}\n`;
}
