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
      { id: "printed-links", title: "Links" },
    ]);
  });

  it("list the references, and the index behind them, where the pages show them", async () => {
    const cited = `${SOURCE.replace("Words.", "Words [@kessler2021].").replace("title: Sleep", "title: Sleep\nbibliography: works.bib")}\n## Index {#index .section .index}\n\n## About {#about .section}\n\nUs.\n`;
    const listedIn = async (source: string) => (await viewOf(source)).contents.map(({ id }) => id);
    const text = ["intro", "naps", "limits", "about"];
    expect(await listedIn(cited)).toEqual([...text, "references", "printed-links", "index"]);
    expect(await listedIn(cited.replace("A5", "A5, links: false, variant: guided"))).toEqual([
      ...[...text, "references", "index", "answer-key"],
    ]);
    expect(await listedIn(cited.replace("A5", "A5, variant: notes"))).toEqual(["naps", "limits"]);
    expect((await listedIn(cited.replace("A5", "A5, variant: cloze"))).at(-1)).toBe("answer-key");
    expect((await viewOf(cited)).parts.map(({ id }) => id)).toEqual(text);
  });
});

describe("sections", () => {
  it("are left out when all that they have is for other outputs", async () => {
    const end =
      "## Online {.section}\n\n::: reader\nOnly there.\n:::\n\n## Part two {.section}\n\n## And then?\n\nSo.\n";
    const { parts, contents } = await viewOf(`${SOURCE}\n${end}`);
    const shown = ["intro", "naps", "limits", "part-two", "and-then"];
    expect(parts.map(({ id }) => id)).toEqual(shown);
    expect(contents.map(({ id }) => id)).toEqual([...shown, "printed-links"]);
  });
});

describe("the article at a glance", () => {
  const saidBy = async (source: string) =>
    (await viewOf(source)).glance?.rows.map(({ cells }) => cells.map(({ says }) => says && proseText(says)));

  it("has one line for each answer, and nothing where there is none", async () => {
    const { glance } = await viewOf(SOURCE);
    expect(glance?.rows.map(({ title }) => title)).toEqual(["Why naps?", "What are the limits?"]);
    expect(await saidBy(SOURCE)).toEqual([
      ["Slow waves.", "Attention."],
      ["Twenty minutes.", undefined],
    ]);
  });

  it("is left out for one question, and when the author wants none", async () => {
    expect((await viewOf(`${FRONT}\n## Why?\n\n### RK\n\n**So.** x\n`)).glance).toBeUndefined();
    expect((await viewOf(SOURCE.replace("paper: A5", "paper: A5, glance: false"))).glance).toBeUndefined();
  });

  it("is left out when it would mostly repeat first sentences", async () => {
    const plain = SOURCE.replaceAll("**", "");
    expect((await viewOf(plain)).glance).toBeUndefined();
    expect(await saidBy(plain.replaceAll("### RK", "### RK: Yes"))).toEqual([
      ["Yes", "Attention."],
      ["Yes", undefined],
    ]);
    const faq = "---\ntitle: FAQ\n---\n\n## Why?\n\nBecause. So.\n\n## How?\n\nLike this. So.\n";
    expect((await viewOf(faq)).glance).toBeUndefined();
    expect(await saidBy(faq.replace("Because.", "**Because.**"))).toEqual([["Because."], ["Like this."]]);
    const more = "\n## Who?\n\n**Answer.** I.\n";
    const quiz = faq.replace("Because.", "**Answer.**").replace("Like this.", "**Answer.**") + more;
    expect((await viewOf(quiz)).glance).toBeUndefined();
  });

  const withExperts = (count: number, says: string, handout: string) => {
    const experts = Array.from({ length: count }, (_none, index) => `E${index}`);
    const answers = experts.map((id) => `### ${id}: ${says}\n\n**A.** x\n\n`).join("");
    const list = experts.map((id) => `{ id: ${id}, name: Anna ${id} }`).join(", ");
    return `---\ntitle: T\nexperts: [${list}]\nhandout: ${handout}\n---\n\n## Q1?\n\n${answers}## Q2?\n\n${answers}`;
  };

  it.each([
    [4, "Yes, for facts", "{ paper: A4 }", "matrix"],
    [4, "Multifunctionality", "{ paper: A4 }", "matrix"],
    [4, "Arzneimittelzulassungsverfahren", "{ paper: A4 }", "by-question"],
    [12, "Yes, for facts", "{ paper: A4 }", "by-question"],
    [4, "Yes, for facts", "{ paper: 120x120mm }", "by-question"],
    [4, "是的，但只适用于事实性的知识而不是技能", "{ paper: A4 }", "matrix"],
  ])("lays out %i experts who say “%s” on %s as %s", async (count, says, handout, form) => {
    expect((await viewOf(withExperts(count, says, handout))).glance).toMatchObject({ form });
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

  it("stand beside the name, and at a glance in place of the first key point", async () => {
    const view = await viewOf(withPosition);
    const texts = questionOf(view, 0).answers.map(({ position }) => position && proseText(position));
    expect(texts).toEqual(["Yes", undefined]);
    const { cells } = view.glance!.rows[0]!;
    expect(cells.map(({ says }) => says && proseText(says))).toEqual(["Yes", "Attention."]);
  });

  it("are what a worksheet asks to agree with", async () => {
    const view = await viewOf(withPosition.replace("paper: A5", "paper: A5, variant: guided"));
    const texts = questionOf(view, 0).answers.map(({ position }) => position && proseText(position));
    expect(texts).toEqual(["Yes", undefined]);
  });
});
