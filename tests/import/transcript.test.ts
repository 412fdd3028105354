import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeMarkdown } from "../../src/import/escape.ts";
import { splitQuestion } from "../../src/import/transcript/sentences.ts";
import { wordsOf } from "../../src/import/words.ts";
import { read } from "../helpers/read.ts";
import { importTexts } from "./import.ts";

const LONG = "It goes on for quite a while, with one word after the other, until it is long enough. ".repeat(
  5,
);

const BODY = [
  "## Why do naps help?",
  "",
  "Welcome.",
  "",
  "### RK",
  "",
  "They give the brain time.",
  "",
  "> *Ada Brown:* Really?",
  "",
  `Yes. ${LONG}`.trim(),
  "",
];

describe("a transcript", () => {
  it("joins turns to questions and answers, and keeps short words between where they were said", async () => {
    const text = [
      "**Ada Brown:** Welcome. Why do naps help?",
      "",
      "**Rosa Kessler:** \\[00:04\\] They give the brain time.",
      "",
      "**Ada Brown:** Really?",
      "",
      `**Rosa Kessler:** Yes. ${LONG}`,
      "",
      "**Break:** \\[13:37\\]",
    ].join("\n");
    const { imported, article, lost, added } = await importTexts({ "talk.md": text });
    expect([lost, added]).toEqual([[], []]);
    expect(imported.meta).toEqual({ kind: "interview", authors: [{ name: "Ada Brown" }] });
    expect(article.slice(article.indexOf("## "))).toBe(
      BODY.join("\n").replace("### RK", "### RK {start=00:00:04}"),
    );
    expect(imported.account.leftOut.map(({ text: words }) => words)).toEqual(["Break \\[13:37\\]"]);
  });

  it.each([
    [
      "WebVTT",
      "talk.vtt",
      [
        "WEBVTT",
        "",
        "NOTE made by a machine",
        "",
        "00:01.000 --> 00:03.000",
        "<v Ada Brown>Welcome. Why do",
        "",
        "00:03.000 --> 00:04.000 align:start",
        "<v Ada Brown>naps help?",
        "",
        "2",
        "00:04.500 --> 00:06.000",
        "<v.loud Rosa Kessler>They give the <i>brain</i> time.</v>",
        "",
        "01:02:06.000 --> 01:02:07.000",
        "<v Ada Brown>Really?",
        "",
        "01:02:07.000 --> 01:02:09.000",
        `<v Rosa Kessler>Yes. ${LONG}`,
      ],
    ],
    [
      "SubRip",
      "talk.srt",
      [
        "1",
        "00:00:01,000 --> 00:00:03,000",
        "ADA BROWN: Welcome. Why do",
        "naps help?",
        "",
        "2",
        "00:00:04,500 --> 00:00:06,000",
        "ROSA KESSLER: They give the brain time.",
        "",
        "3",
        "01:02:06,000 --> 01:02:07,000",
        "ADA BROWN: Really?",
        "",
        "4",
        "01:02:07,000 --> 01:02:09,000",
        `ROSA KESSLER: Yes. ${LONG}`,
      ],
    ],
  ])("reads %s, with the times of questions and answers", async (_, file, lines) => {
    const { article, lost, added } = await importTexts({ [file]: lines.join("\n") });
    expect([lost, added]).toEqual([[], []]);
    const expected = BODY.join("\n")
      .replace("help?", "help? {start=00:00:01}")
      .replace("### RK", "### RK {start=00:00:04.500}")
      .replace("Ada Brown", file.endsWith("srt") ? "ADA BROWN" : "Ada Brown");
    expect(article.slice(article.indexOf("## "))).toBe(expected);
  });

  it("reads what programs write that make transcripts, and takes several hosts' names into the text", async () => {
    const text = [
      "Ada Brown  0:01",
      "Why do naps help?",
      "",
      "Rosa Kessler  0:04",
      `They do, 5 * 3 times. ${LONG}`,
      "",
      "Carl Diaz  1:00:05",
      "Some say an hour. And how long should these naps be?",
      "",
      "Rosa Kessler  1:00:09",
      LONG,
    ].join("\n");
    const { imported, article, lost, added } = await importTexts({ "talk.txt": text });
    expect([lost, added]).toEqual([[], []]);
    expect(imported.meta.authors?.map(({ name }) => name)).toEqual(["Ada Brown", "Carl Diaz"]);
    expect(article).toContain(
      "## And how long should these naps be? {start=01:00:05}\n\n*Carl Diaz:* Some say an hour.\n\n### RK {start=01:00:09}",
    );
    // A name alone frames nothing.
    expect(article).toContain("## Why do naps help? {start=00:00:01}\n\n### RK");
    expect(article).toContain("5 \\* 3 times");
  });

  it("leaves out what captions of live speech show twice, and tells it", async () => {
    const cue = (number: number, lines: string) => `00:0${number}.000 --> 00:0${number + 1}.000\n${lines}`;
    const text = [
      "WEBVTT",
      cue(1, "<v Ada Brown>Why do they help?"),
      cue(2, "<v Ada Brown>Why do they help?\n<v Rosa Kessler>They give"),
      cue(3, "<v Rosa Kessler>They give\n<v Rosa Kessler>time."),
      cue(5, "<v Ada Brown>Why do you say so?"),
      cue(6, "<v Rosa Kessler>I measured it."),
    ].join("\n\n");
    const { article, lost, added, imported } = await importTexts({ "talk.vtt": text });
    expect([lost, added]).toEqual([[], []]);
    expect(article).toContain("They give time.");
    expect(imported.account.leftOut).toHaveLength(2);
  });

  it("takes captions that name nobody for one answer, and tells it", async () => {
    const text =
      "WEBVTT\n\n00:01.000 --> 00:02.000\nNaps help\n\n00:02.000 --> 00:03.000\na lot &amp; more.\n";
    const { article, lost, added, imported } = await importTexts({ "my-talk.vtt": text });
    expect([lost, added]).toEqual([[], []]);
    expect(article).toContain("## My talk {start=00:00:01}\n\n<!-- import: ");
    expect(article).toContain("\n\nNaps help a lot & more.\n");
    expect(imported.doubts).toHaveLength(1);
  });

  it.each([
    [
      "Where are you? What did the first measurements of sleep tell you?",
      "What did the first measurements of sleep tell you?",
    ],
    [
      "You measured slow waves at night. Is that correct?",
      "You measured slow waves at night. Is that correct?",
    ],
    [
      "Somebody says “Can I have some money?” and waits. How do you answer these sponsors?",
      "How do you answer these sponsors?",
    ],
    [
      `They have many choices, ${"and more of them, ".repeat(12)} - how do they choose between these laboratories?`,
      "how do they choose between these laboratories?",
    ],
    [
      'Measurements of slow waves would be like "Why are you measuring? You broke my sleep." How did sleepers answer?',
      "How did sleepers answer?",
    ],
  ])("takes what says most of what is asked: %s", (text, question) => {
    expect(splitQuestion(text)).toMatchObject({ question, asks: true });
  });

  it("does not take for a question what somebody else asks", () => {
    expect(splitQuestion("They say “Can I have some money?” to you.").asks).toBe(false);
    expect(splitQuestion("They say “We need it. Can we have money?”").asks).toBe(false);
    expect(splitQuestion("They say “Why is this? You broke it.”").asks).toBe(false);
  });

  it("loses no word of any conversation", async () => {
    const name = fc.constantFrom("Ada Brown", "Rosa Kessler", "M. Oduya", "Carl Diaz");
    const word = fc.constantFrom(
      "naps",
      "help",
      "Why",
      "do",
      "*they*",
      "[x]",
      "1.",
      "so?",
      "…",
      "“No”",
      "`a`",
      "é",
      "#",
      "ok.",
    );
    const words = fc.array(word, { minLength: 1, maxLength: 80 }).map((each) => each.join(" "));
    const turn = fc.tuple(name, words).map(([who, said]) => `${who}: ${said}`);
    const text = fc.array(turn, { minLength: 8, maxLength: 20 }).map((turns) => turns.join("\n\n"));
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const { lost, added, article } = await importTexts({ "talk.txt": source }, { from: "transcript" });
        expect([lost, added]).toEqual([[], []]);
        expect(wordsOf(article).length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

it("escapes plain text, so that all of it is read as text", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.stringMatching(/^[a-z*_`[\]<>#$^~={}&;.:|+-]{1,40}$/).filter((text) => text.trim() === text),
      async (text) => {
        const { article } = await read(`## Why?\n\n${escapeMarkdown(text)}\n`);
        const [question] = article.parts;
        expect(
          question?.kind === "question" && question.answers[0]?.body.prose.tokens.map(({ type }) => type),
        ).toEqual(["paragraph_open", "inline", "paragraph_close"]);
      },
    ),
    { examples: [["[>]"], ["{>>"], ["a%%b"], ["[a](b)"]] },
  );
});
