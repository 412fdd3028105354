import { describe, expect, it } from "vitest";
import { functionWords } from "../../../src/handout/view/cloze/function-words.ts";
import { type HandoutView, handoutView, type QuestionView } from "../../../src/handout/view/handout-view.ts";
import { slidePages } from "../../../src/handout/view/slide-pages.ts";
import { LANGUAGES } from "../../../src/i18n/languages.ts";
import type { Variant } from "../../../src/model/meta.ts";
import { proseText } from "../../../src/prose/text.ts";
import { read } from "../../helpers/read.ts";

async function viewOf(answer: string, variant: Variant, lang = "en"): Promise<HandoutView> {
  const front = `---\ntitle: T\nlang: ${lang}\nexperts:\n  - { id: RK, name: R. Kessler }\nhandout: { variant: ${variant} }\n---\n`;
  return handoutView((await read(`${front}\n## Why? {#why}\n\n### RK\n\n${answer}\n`)).article, {
    locators: new Map(),
  });
}

describe("a text with gaps", () => {
  const gapsOf = async (answer: string, lang?: string) => {
    const { cloze } = await viewOf(answer, "cloze", lang);
    return cloze!.questions.flatMap(({ gaps }) => gaps.map(({ word }) => word));
  };

  it.each([
    ["a long word of a short key point", "**Replay needs slow waves.** x", ["waves"]],
    [
      "two of a longer one, not side by side",
      "**The science and the factory are simply not ready for patients.** x",
      ["factory", "patients"],
    ],
    ["numbers first", "**It takes 27 years to pay off.** x", ["27"]],
    ["no function words", "**What they themselves would rather have.** x", []],
    [
      "words with emphasis, and only those",
      "**The effect is *attention*, not declarative memory.** x",
      ["attention"],
    ],
    [
      "marked words, several as one",
      "**The [slow waves]{.cloze} do it, and consolidation follows.** x",
      ["slow waves"],
    ],
    ["no code and no formulas", "**The `consolidation()` of $x^2$ helps.** x", ["helps"]],
  ])("leaves out %s", async (_what, answer, words) => {
    expect(await gapsOf(answer)).toEqual(words);
  });

  it("takes linear time for digits and signs before a gap", async () => {
    const before = process.cpuUsage();
    expect(await gapsOf(`**${"1".repeat(120_000)}a [waves]{.cloze} do it.** x`)).toEqual(["waves"]);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(2);
  });

  it("leaves out what is rare in the article rather than what is frequent", async () => {
    expect(await gapsOf("**Memory needs replay now.** Replay, replay, replay, replay.")).toEqual(["needs"]);
  });

  it("chooses nothing in a language without spaces, where marked words are left out", async () => {
    expect(await gapsOf("**记忆需要慢波。** 文字。", "zh")).toEqual([]);
    expect(await gapsOf("**记忆需要[慢波]{.cloze}。** 文字。", "zh")).toEqual(["慢波"]);
  });

  it.each([
    [
      "Replay needs (slow) “waves”.",
      ["Replay needs (slow) ", { number: 1, before: "“", word: "waves", after: "”." }, ""],
    ],
    ["Of some 20–40 nm, so.", ["Of some ", { number: 1, before: "20–", word: "40", after: " nm," }, " so."]],
    ["Of 40 minds, so.", ["Of ", { number: 1, word: "40" }, " minds, so."]],
  ])("keeps signs and units with a gap, so that no line parts them: %s", async (text, expected) => {
    const { cloze } = await viewOf(`**${text}** x`, "cloze");
    const [inline] = cloze!.questions[0]!.answers[0]!.points[0]!.tokens;
    const shown = inline!.children!.map(({ type, content, meta }) => (type === "gap" ? meta : content));
    expect(shown).toEqual(expected);
  });

  it("numbers gaps through the article and lists their words by the alphabet", async () => {
    const { cloze } = await viewOf("**Replay needs waves.** x\n\n**Attention matters.** y", "cloze");
    expect(cloze!.questions[0]!.gaps).toEqual([
      { number: 1, word: "waves" },
      { number: 2, word: "matters" },
    ]);
    expect(cloze!.words).toEqual(["matters", "waves"]);
    expect(cloze!.questions[0]!.answers[0]!.points.map(proseText)).toEqual(["Replay needs", "Attention"]);
  });

  it("lists words as they are written inside a sentence, each once", async () => {
    const wordsOf = async (answer: string, lang?: string) =>
      (await viewOf(answer, "cloze", lang)).cloze!.words;
    const said = "In Basel, sleep: as naps.";
    expect(await wordsOf(`**_Sleep_ and _sleep_. “_Basel_” _DNA_. _Slow waves_.** ${said}`)).toEqual([
      "Basel",
      "DNA",
      "sleep",
      "slow waves",
    ]);
    expect(await wordsOf("**_Schlaf_ hilft. _Immer_ gut.** So ist es immer.", "de")).toEqual([
      "immer",
      "Schlaf",
    ]);
  });

  it.each(Object.keys(LANGUAGES).filter((tag) => !/^(?:zh|ja)/.test(tag)))(
    "knows function words in %s",
    (tag) => {
      expect(functionWords(tag).size).toBeGreaterThan(20);
      for (const word of functionWords(tag)) expect(word).toBe(word.toLowerCase());
    },
  );
});

describe("the cues of a worksheet", () => {
  const cuesOf = async (answer: string, lang?: string) => {
    const { parts } = await viewOf(answer, "guided", lang);
    const [answered] = (parts[0] as QuestionView).answers;
    return answered!.cues!.map(({ words, ruled }) => [words && proseText(words), ruled]);
  };

  it("are a third of a key point's words, at least one and at most four; none of a single word", async () => {
    const long = `**${"one two three four five six seven eight ".repeat(2)}.** x`;
    expect(
      await cuesOf(
        `**Replay needs *slow* waves today, always.** x\n\n${long}\n\n**By mail.** z\n\n**Never.** z`,
      ),
    ).toEqual([
      ["Replay needs", 2],
      ["one two three four", 2],
      ["By", 2],
      [undefined, 2],
    ]);
  });

  it("have more lines where more is said, and an even number of them", async () => {
    const text = (letters: number) => "Words of text. ".repeat(letters / 15);
    const cues = await cuesOf(
      `**Alpha b c.** ${text(1500)}\n\n**Delta e f.** ${text(150)}\n\n**Gamma h i.** ${text(9000)}`,
    );
    expect(cues).toEqual([
      ["Alpha", 6],
      ["Delta", 2],
      ["Gamma", 6],
    ]);
  });

  it("have a word that says something, where half of the words have one", async () => {
    expect(await cuesOf("**The bill is paid.** x\n\n**It is too late for it.** y")).toEqual([
      ["The bill", 2],
      ["It is", 2],
    ]);
  });

  it("are no words where the author wrote no key point", async () => {
    expect(await cuesOf("Just a sentence. And another.")).toEqual([[undefined, 4]]);
  });

  it("are words also where no spaces are between them", async () => {
    const [[words] = []] = await cuesOf("**睡眠巩固记忆需要慢波。** 文字。", "zh");
    expect("睡眠巩固记忆需要慢波。".startsWith(words as string)).toBe(true);
    expect((words as string).length).toBeGreaterThan(1);
  });
});

describe("the page for a question in Cornell notes", () => {
  it("has a row for each answer, with the position as cue and space by its length", async () => {
    const { cornell } = await viewOf(
      "**So.** Twelve letters more.\n\n::: discuss\nWhat then?\n:::",
      "cornell",
    );
    expect(cornell[0]!.rows.map(({ expert, cue, weight }) => [expert?.id, cue, weight])).toEqual([
      ["RK", undefined, "So. Twelve letters more.".length],
    ]);
    expect(cornell[0]!.prompts.map(proseText)).toEqual(["What then?"]);
  });
});

describe("a quiz with folded answers", () => {
  const quiz = `## What is written?\n\n\`\`\`js\ntypeof null;\n\`\`\`\n\n- A: null\n- B: object\n\n<details>\n<summary>Answer</summary>\n\n### Answer: B\n\nIt is an old mistake.\n\n</details>\n`;
  const quizAs = async (variant: Variant) => {
    const { article } = await read(`---\ntitle: T\nhandout: { variant: ${variant} }\n---\n\n${quiz}`);
    return handoutView(article, { locators: new Map() });
  };

  it("asks with code and options, and has the heading of the answer in its key", async () => {
    const { parts, answerKey } = await quizAs("guided");
    expect(proseText((parts[0] as QuestionView).intro!)).toBe("typeof null; A: null B: object");
    expect(answerKey[0]!.answers[0]!.points.map(proseText)).toEqual(["Answer: B"]);
  });

  it("asks with them on Cornell notes", async () => {
    const [question] = (await quizAs("cornell")).cornell;
    expect(proseText(question!.framing!)).toBe("typeof null; A: null B: object");
  });

  it("asks with them above gaps, and leaves out what the answer is", async () => {
    const [question] = (await quizAs("cloze")).cloze!.questions;
    expect(proseText(question!.asked!)).toBe("typeof null; A: null B: object");
    expect(question!.gaps.map(({ word }) => word)).toEqual(["B"]);
  });
});

describe("the pages of slides", () => {
  const roomsOf = (...units: number[]) =>
    slidePages(units.map((length) => Array.from({ length }, () => "x"))).map(({ pieces, room }) => [
      pieces.length,
      room,
    ]);

  it("have three slides, or one with its prompts", () => {
    expect(roomsOf(1, 1, 1, 1)).toEqual([
      [3, 3],
      [1, 3],
    ]);
    expect(roomsOf(2, 2, 1)).toEqual([
      [2, 2],
      [3, 3],
    ]);
    expect(roomsOf(5, 2)).toEqual([
      [3, 3],
      [2, 2],
      [2, 2],
    ]);
    expect(roomsOf()).toEqual([]);
  });
});
