import { describe, expect, it } from "vitest";
import { type HandoutView, handoutView, type QuestionView } from "../../../src/handout/view/handout-view.ts";
import type { Locators } from "../../../src/model/locators.ts";
import { proseText } from "../../../src/prose/text.ts";
import { read } from "../../helpers/read.ts";

const FRONT = `---
title: Sleep
subtitle: Two laboratories
date: 2026-03-01
authors: [A. Writer]
experts:
  - { id: RK, name: R. Kessler, affiliation: Basel }
  - { id: MO, name: M. Oduya }
handout: { paper: A5 }
---
`;

const SOURCE = `${FRONT}
The abstract.

## Introduction {#intro .section}

Words.

## Why do naps help at all? {#naps short="Why naps?"}

The frame.

### RK

**Slow waves.** Text.

### MO

**Attention.** Text.

::: discuss
Which experiment?
:::

## What are the limits? {#limits}

### RK

**Twenty minutes.** Text.
`;

async function viewOf(source: string, locators: Locators = new Map()): Promise<HandoutView> {
  return handoutView((await read(source)).article, { locators });
}

const questionOf = (view: HandoutView, index: number) =>
  view.parts.filter((part): part is QuestionView => part.kind === "question")[index]!;

describe("the front pages", () => {
  it("have the front matter and the abstract", async () => {
    const view = await viewOf(SOURCE);
    expect(view).toMatchObject({
      setup: { paper: "A5" },
      title: "Sleep",
      subtitle: "Two laboratories",
      meta: { date: "2026-03-01", authors: [{ name: "A. Writer" }] },
    });
    expect(view.experts.map(({ initials }) => initials)).toEqual(["R.K.", "M.O."]);
    expect(proseText(view.abstract!)).toBe("The abstract.");
  });

  it("have no abstract when none of it is for the handout", async () => {
    const view = await viewOf("---\ntitle: T\n---\n\n::: reader\nOnline only.\n:::\n\n## Why?\n\nSo.\n");
    expect(view.abstract).toBeUndefined();
  });

  it("list questions with numbers and sections without, in order", async () => {
    expect((await viewOf(SOURCE)).contents).toEqual([
      { id: "intro", title: "Introduction" },
      { id: "naps", number: 1, title: "Why do naps help at all?" },
      { id: "limits", number: 2, title: "What are the limits?" },
    ]);
  });
});

describe("the article at a glance", () => {
  it("has a cell for each expert, which is empty without an answer", async () => {
    const { glance } = await viewOf(SOURCE);
    expect(glance.map(({ title }) => title)).toEqual(["Why naps?", "What are the limits?"]);
    expect(glance[1]!.cells.map(({ keyPoints }) => keyPoints.map(proseText))).toEqual([
      ["Twenty minutes."],
      [],
    ]);
  });

  it("is left out when there is only one question", async () => {
    expect((await viewOf(`${FRONT}\n## Why?\n\n### RK\n\n**So.** x\n`)).glance).toEqual([]);
  });

  it("has a page of its own only when it is long", async () => {
    const question = (n: number) => `## Q${n}?\n\n### RK\n\n**A.** x\n\n### MO\n\n**B.** x\n\n`;
    const article = (count: number) => FRONT + Array.from({ length: count }, (_, n) => question(n)).join("");
    expect((await viewOf(article(3))).glanceFillsPage).toBe(false);
    expect((await viewOf(article(6))).glanceFillsPage).toBe(true);
  });
});

describe("the text", () => {
  it("keeps the order of the source, and its running heads", async () => {
    const { parts } = await viewOf(SOURCE);
    expect(parts.map(({ kind, runningHead }) => [kind, runningHead])).toEqual([
      ["section", "Introduction"],
      ["question", "1\u2002Why naps?"],
      ["question", "2\u2002What are the limits?"],
    ]);
  });

  it("has intro, answers and prompts with each question", async () => {
    const question = questionOf(await viewOf(SOURCE), 0);
    expect(proseText(question.intro!)).toBe("The frame.");
    expect(question.answers.map(({ id, expert }) => [id, expert?.shortName])).toEqual([
      ["naps-rk", "Kessler"],
      ["naps-mo", "Oduya"],
    ]);
    expect(question.prompts.map(proseText)).toEqual(["Which experiment?"]);
  });

  it("names the slide of an answer: its own, else its question's", async () => {
    const locators = new Map([
      ["naps", { slide: 3 }],
      ["naps-mo", { slide: 4 }],
    ]);
    const view = await viewOf(SOURCE, locators);
    expect(questionOf(view, 0).answers.map(({ slide }) => slide)).toEqual([3, 4]);
    expect(questionOf(view, 1).answers.map(({ slide }) => slide)).toEqual([undefined]);
  });

  it("has answers without an expert when there are no experts", async () => {
    const view = await viewOf("---\ntitle: FAQ\n---\n\n## Why?\n\n**Because.** x\n");
    expect(questionOf(view, 0).answers.map(({ expert }) => expert)).toEqual([undefined]);
  });
});

describe("positions", () => {
  const withPosition = SOURCE.replace("### RK\n", "### RK: Yes\n");

  it("stand beside the name, and at a glance in place of the key points", async () => {
    const view = await viewOf(withPosition);
    const texts = questionOf(view, 0).answers.map(({ position }) => position && proseText(position));
    expect(texts).toEqual(["Yes", undefined]);
    const [first, second] = view.glance[0]!.cells;
    expect([first?.position && proseText(first.position), first?.keyPoints.length]).toEqual(["Yes", 0]);
    expect([second?.position, second?.keyPoints.length]).toEqual([undefined, 1]);
  });

  it("are left out where the answers are to be written", async () => {
    const view = await viewOf(withPosition.replace("paper: A5", "paper: A5, variant: guided"));
    expect(questionOf(view, 0).answers.map(({ position }) => position)).toEqual([undefined, undefined]);
  });
});
