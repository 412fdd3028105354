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
  it("put each answer into the table of who thinks what", async () => {
    const plan = await planned(`${front()}\n${question("a")}\n${question("b")}`);
    const matrix = bodies(plan).find((body) => body.kind === "matrix");
    expect(matrix?.rows.map(({ cells }) => cells.map((cell) => cell?.answer.id))).toEqual([
      ["a-rk", "a-mo"],
      ["b-rk", "b-mo"],
    ]);
  });

  it("continue on screens below when there are many questions, and lose none", async () => {
    const ids = Array.from({ length: 80 }, (_, index) => `q${index}`);
    const plan = await planned(front() + ids.map((id) => question(id)).join("\n"));
    const rows = bodies(plan).flatMap((body) => (body.kind === "matrix" ? body.rows : []));
    expect(rows.map((row) => row.question.id)).toEqual(ids);
  });

  it("list the cited works, and have no list when nothing is cited", async () => {
    const cited = await planned(`${front("bibliography: works.bib")}\n${question("a", "[@kessler2021]")}`);
    expect(cited.slides.map(({ subject }) => subject.kind)).toContain("references");
    const plain = await planned(`${front()}\n${question("a")}`);
    expect(plain.slides.map(({ subject }) => subject.kind)).not.toContain("references");
  });
});

describe("the contents", () => {
  const asked = (count: number, section?: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => `${section?.(index) ?? ""}${question(`q${index + 1}`)}`).join(
      "\n",
    );
  const contentsOf = async (source: string) => {
    const found = bodies(await planned(front() + source)).filter((body) => body.kind === "contents");
    expect(found.length).toBeLessThan(2);
    return found[0]?.entries.map(({ number, part, name }) => [number, part.id, name]);
  };

  it("come from seven questions on", async () => {
    expect(await contentsOf(asked(6))).toBeUndefined();
    expect(await contentsOf(asked(7))).toEqual(
      Array.from({ length: 7 }, (_, index) => [String(index + 1), `q${index + 1}`, undefined]),
    );
  });

  it("are one screen whatever the number of questions: runs that lead to their first question", async () => {
    const entries = await contentsOf(asked(500));
    expect(entries!.length).toBeGreaterThan(5);
    expect(entries!.slice(0, 2)).toEqual([
      ["1–25", "q1", "Why q1? – Why q25?"],
      ["26–50", "q26", "Why q26? – Why q50?"],
    ]);
    expect(entries!.at(-1)![0]).toBe("476–500");
  });

  it("group many questions by the sections that they follow", async () => {
    const section = (index: number) => (index % 20 === 0 ? `## Part ${index} {.section}\n\nText.\n\n` : "");
    const entries = await contentsOf(asked(60, section));
    expect(entries).toEqual([
      ["1–20", "q1", "Part 0"],
      ["21–40", "q21", "Part 20"],
      ["41–60", "q41", "Part 40"],
    ]);
  });
});

describe("the title slide", () => {
  const titleOf = async (count: number, affiliation: string) => {
    const experts = Array.from(
      { length: count },
      (_, index) => `  - { id: E${index}, name: Given Family${index}, affiliation: ${affiliation} }`,
    );
    const { article } = await read(
      `---\ntitle: T\nexperts:\n${experts.join("\n")}\n---\n\n## Why?\n\n**A.** x\n`,
    );
    expect(planOf(article).slides.map(({ subject }) => subject.kind)).not.toContain("experts");
    return firstPage(talk, article, contextWith());
  };

  it("has the experts with their affiliations", async () => {
    const page = await titleOf(4, "Lagos");
    expect(page).toContain('<span class="name">Given Family3</span><span class="affiliation">Lagos</span>');
  });

  it("names all of forty, without affiliations, which would take too much space", async () => {
    const page = await titleOf(40, "Lagos");
    expect(page).toContain('<span class="name">Given Family39</span></li>');
    expect(
      await titleOf(8, "University of Somewhere and Institute for the Advanced Study of Everything else"),
    ).not.toContain('class="affiliation"');
  });
});

describe("a talk with the order discuss-first", () => {
  const source = (prompt: string) =>
    `${front("talk: { order: discuss-first }")}\n${question("a", `::: discuss\n${prompt}\n:::`)}`;
  const votesOf = async (prompt: string) =>
    bodies(await planned(source(prompt))).filter((body) => body.kind === "vote");

  it("has the prompts before the answers, the same vote after them, and no prompts elsewhere", async () => {
    const plan = await planned(source("Sure?"));
    const slide = plan.slides.find(({ subject }) => subject.kind === "question");
    const kinds = slide!.screens.map(({ body }) => (body.kind === "vote" ? body.round : body.kind));
    expect(kinds).toEqual(["ask", "before", "spotlight", "spotlight", "cards", "after"]);
    const [before, after] = slide!.screens.flatMap(({ body }) => (body.kind === "vote" ? [body] : []));
    expect({ ...after, round: "before" }).toEqual(before);
    // Where slides are text, the prompts are read once.
    expect(slide!.screens.at(1)!.echo).toBeUndefined();
    expect(slide!.screens.at(-1)!.echo).toBe(true);
    expect(plan.slides.map(({ subject }) => subject.kind)).not.toContain("discuss");
  });

  it("offers the items of the prompt's list as options, else the experts", async () => {
    const [listed] = await votesOf("Which?\n\n- This one\n- That one");
    const texts = listed?.options.map((option) => option.kind === "listed" && proseText(option.prose));
    expect(texts).toEqual(["This one", "That one"]);
    expect(listed?.prompts.map(proseText)).toEqual(["Which?"]);
    for (const prompt of ["Sure?", "Sure?\n\n- The only item"]) {
      const [plain] = await votesOf(prompt);
      expect(plain?.options.map((option) => option.kind)).toEqual(["expert", "expert"]);
    }
  });

  it("asks the question itself when the prompt is only a list", async () => {
    const { article } = await read(source("- This one\n- That one"));
    const page = await firstPage(talk, article, contextWith());
    expect(page.match(/<h2 class="prompts"><span class="number">1<\/span> Why a\?<\/h2>/g)).toHaveLength(2);
  });

  it("puts prompts that leave no room for the options on a screen before them, in order and once", async () => {
    const long = "Think of a school in your town that wants to begin later. ".repeat(9);
    const prompts = [`1 ${long}`, `2 ${long}`, "3 Sure?"].map((text) => text.trim());
    const rounds = (await votesOf(prompts.join("\n:::\n\n::: discuss\n"))).map(
      ({ round, options, prompts }) => ({ round, options: options.length, prompts: prompts.map(proseText) }),
    );
    const before = rounds.filter(({ round }) => round === "before");
    expect(before.length).toBeGreaterThan(1);
    expect(before.flatMap((screen) => screen.prompts)).toEqual(prompts);
    expect(before.map(({ options }) => options)).toEqual([...before.slice(1).map(() => 0), 2]);
    expect(rounds.filter(({ round }) => round === "after")).toEqual([{ ...before.at(-1), round: "after" }]);
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
    expect(order).toEqual(["title", "b", "closing", "a (backup)"]);
    const seconds = plan.slides.flatMap(({ screens }) => screens.map((screen) => screen.seconds));
    const [shown] = plan.slides.filter(({ subject }) => subject.kind === "question");
    const own = shown!.screens.reduce((sum, screen) => sum + screen.seconds!, 0);
    expect(own).toBe(240);
    expect(seconds.at(-1)).toBeUndefined();
  });

  it("has time for the votes of a question whose time its author gave", async () => {
    const discussed = question("a", "::: discuss\nSure?\n:::", " minutes=4");
    const plan = await planned(`${front("talk: { minutes: 10, order: discuss-first }")}\n${discussed}`);
    const screens = plan.slides.find(({ subject }) => subject.kind === "question")!.screens;
    const seconds = (isVote: boolean) =>
      screens
        .filter(({ body }) => (body.kind === "vote") === isVote)
        .reduce((total, screen) => total + screen.seconds!, 0);
    expect([seconds(true), seconds(false)]).toEqual([36, 204]);
  });

  it("counts its own questions, and the backups after them", async () => {
    const { article } = await read(
      `${front("talk: { questions: [b, c] }")}\n${["a", "b", "c"].map((id) => question(id)).join("\n")}`,
    );
    const page = await firstPage(talk, article, contextWith());
    const counted = page.matchAll(/data-question="\w">[\s\S]*?<span class="number">(\d+)<\/span> Why (\w)/g);
    expect([...counted].map(([, number, id]) => `${number} ${id}`)).toEqual(["1 b", "2 c", "3 a"]);
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
