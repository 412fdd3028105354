import fc from "fast-check";

const LATIN = [
  "a",
  "slow",
  "of",
  "Wellen",
  "the",
  "consolidation",
  "memory",
  "in",
  "replay",
  "naïve",
  "effect",
];
const OTHERS = ["記憶は固定される", "الذاكرة", "Παρακείμενος", "консолидация", "สวัสดีครับ", "기억"];
const LONG = ["Donaudampfschifffahrtsgesellschaftskapitän", "pneumonoultramicroscopicsilicovolcanoconiosis"];

const word = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom(...LATIN) },
  { weight: 4, arbitrary: fc.constantFrom(...OTHERS) },
  { weight: 1, arbitrary: fc.constantFrom(...LONG) },
);
const words = (maxLength: number) => fc.array(word, { minLength: 1, maxLength });
const point = fc
  .oneof({ weight: 3, arbitrary: words(12) }, { weight: 1, arbitrary: words(60) })
  .map((some) => `k ${some.join(" ")}`);
const points = fc.array(point, { minLength: 1, maxLength: 12 });
/** Half of the answers have a position. */
const answer = fc.record({ own: points, position: fc.option(words(9), { freq: 2 }) });
/** Answers to one question: none is by nobody. */
const question = fc.record({
  title: words(18),
  answers: fc.oneof(fc.array(answer, { maxLength: 4 }), fc.array(answer, { maxLength: 12 })),
});

/** An article of 1 to 5 questions with up to 12 experts and up to 12 key points each, as its source. */
export const randomTalk: fc.Arbitrary<string> = fc
  .record({
    questions: fc.array(question, { minLength: 1, maxLength: 5 }),
    ratio: fc.constantFrom("16:9", "4:3"),
    order: fc.constantFrom("answers-first", "discuss-first"),
    style: fc.constantFrom("spotlight", "grid"),
    steps: fc.constantFrom("points", "experts"),
  })
  .map(({ questions, ratio, order, style, steps }) => {
    const experts = Array.from(
      { length: 12 },
      (_, index) => `  - { id: E${index}, name: Given M. Family${index} }`,
    );
    const parts = questions.map(({ title, answers }) => {
      const texts = answers.map(
        ({ own, position }, index) =>
          `### E${index}${position ? `: p ${position.join(" ")}` : ""}\n\n${own.map((text) => `**${text}** more.`).join("\n\n")}`,
      );
      const all = texts.length > 0 ? texts.join("\n\n") : "**k Nobody says so.** More.";
      return `## Q ${title.join(" ")}\n\n${all}\n\n::: discuss\nWhat would tell them apart?\n:::`;
    });
    const front = `---\ntitle: T\ntalk: { ratio: "${ratio}", order: ${order}, style: ${style}, steps: ${steps} }\nexperts:\n${experts.join("\n")}\n---`;
    return `${front}\n\n${parts.join("\n\n")}\n`;
  });

/** The prompts of one question: up to three, the last perhaps with a list of options. */
const prompts = fc.record({
  before: fc.array(words(30), { maxLength: 2 }),
  last: words(25),
  options: fc.oneof(fc.array(words(6), { maxLength: 4 }), fc.array(words(3), { maxLength: 8 })),
});

/** An article of 1 to 5 questions whose prompts are put to the vote, as its source. */
export const randomVotes: fc.Arbitrary<string> = fc
  .record({
    questions: fc.array(fc.record({ title: words(10), asked: prompts }), { minLength: 1, maxLength: 5 }),
    ratio: fc.constantFrom("16:9", "4:3"),
    experts: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ questions, ratio, experts }) => {
    const ids = Array.from({ length: experts }, (_, index) => `E${index}`);
    const listed = ids.map((id, index) => `  - { id: ${id}, name: Given M. Family${index} }`).join("\n");
    const answers = ids.map((id) => `### ${id}\n\n**k A point.** More.`).join("\n\n");
    const parts = questions.map(({ title, asked }) => {
      const texts = [...asked.before, asked.last].map((some) => some.join(" "));
      const options = asked.options.map((option) => `- o ${option.join(" ")}`).join("\n");
      const blocks = texts.map(
        (text, index) => `::: discuss\n${text}\n${index < texts.length - 1 ? "" : `\n${options}\n`}:::`,
      );
      return `## Q ${title.join(" ")}\n\n${answers}\n\n${blocks.join("\n\n")}`;
    });
    const front = `---\ntitle: T\ntalk: { ratio: "${ratio}", order: discuss-first }\nexperts:\n${listed}\n---`;
    return `${front}\n\n${parts.join("\n\n")}\n`;
  });
