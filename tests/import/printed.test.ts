import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importTexts } from "./import.ts";

/** Two pages of two columns. Of the first one, the second column was dumped first. */
const PAGES = [
  [
    "pany them at noon2. Then the brain has time to",
    "sort what it took in.",
    "",
    "How long should a nap be?",
    "",
    "R.K. Twenty minutes. Whoever sleeps longer wakes",
    "up in the midst of deep sleep, and that feels",
    "like a hang-",
    "over3. It passes.",
  ],
  [
    "",
    "Why do naps help at all?",
    "",
    "Rosa Kessler. Slow waves come soon after one has",
    "fallen asleep1. They are the time when what was",
    "learned is played again:",
    "•\tfirst what is new;",
    "•\tthen what is well- known.",
    "",
    "Musa N. Oduya. It is attention, not memory. Peo-",
    "ple who sleep at noon, and also those who accom-",
  ],
  [
    "\fM.N.O. I would not set a time. Let people sleep as",
    "long as they like4, and measure what they remember",
    "on the EEG5 of the next day. The EEG says more than",
    "low- and high-frequency tables, read point- of- care.",
  ],
];

const dump = (pages: readonly (readonly string[])[]) =>
  pages
    .flat()
    .map((line) => (line === "" || /\p{L}-$/u.test(line) ? line : `${line} `))
    .join("\n");

describe("the text of a printed page", () => {
  it("keeps paragraphs of any script that have a number, and takes long texts without pages", async () => {
    const russian = `Почему это важно?\n\nИван Петров. Это было\nв прошлом веке.\n\nВсё изменилось\nв 1998 году навсегда.\n\nАнна Белова. Нет.\n\n`;
    const result = await importTexts({ "why.txt": russian.repeat(2) }, { from: "printed" });
    expect(result.article).toContain("Всё изменилось в 1998 году навсегда.");
    expect(result.imported.account.leftOut).toEqual([]);
    const asked = Array.from(
      { length: 40 },
      (_, at) =>
        `Why is ${at} so?\n\nJane Doe. It is ${at}.\n\nJohn Roe. It is not.\n\nMia Poe. Who knows?\n\n`,
    );
    const { imported } = await importTexts({ "long.txt": asked.join("") }, { from: "printed" });
    expect(imported.parts.map(({ answers }) => answers.length)).toEqual(asked.map(() => 3));
  });

  it("puts columns in order, joins words, takes off numbers, and gives answers to those whose initials they have", async () => {
    const { article, imported, lost, added } = await importTexts({ "naps.txt": dump(PAGES) });
    expect([lost, added]).toEqual([[], []]);
    expect(imported.experts).toEqual([
      { id: "RK", name: "Rosa Kessler" },
      { id: "MNO", name: "Musa N. Oduya" },
    ]);
    const body = article.slice(article.indexOf("## ")).replace(/<!-- .* -->\n\n/g, "");
    expect(body).toBe(
      [
        "## Why do naps help at all?",
        "",
        "### RK",
        "",
        "Slow waves come soon after one has fallen asleep. They are the time when what was learned is played again:",
        "",
        "- first what is new;",
        "- then what is well-known.",
        "",
        "### MNO",
        "",
        "It is attention, not memory. People who sleep at noon, and also those who accompany them at noon. Then the brain has time to sort what it took in.",
        "",
        "## How long should a nap be?",
        "",
        "### RK",
        "",
        "Twenty minutes. Whoever sleeps longer wakes up in the midst of deep sleep, and that feels like a hangover. It passes.",
        "",
        "### MNO",
        "",
        "I would not set a time. Let people sleep as long as they like, and measure what they remember on the EEG of the next day. The EEG says more than low- and high-frequency tables, read point-of-care.",
        "",
      ].join("\n"),
    );
    expect(imported.account.leftOut.map(({ text }) => text)).toEqual(["1", "2", "3", "4", "5"]);
    expect(article).toContain("goes on here; joined to “pany them at noon2.");
  });

  it("loses no word of any columns", async () => {
    const line = fc.constantFrom(...PAGES.flat(), "Why?", "R.K. So.", "M.N.O. No.", "12", "", "");
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 40 }), async (lines) => {
        const { lost, added } = await importTexts({ "naps.txt": dump([lines]) }, { from: "printed" });
        expect([lost, added]).toEqual([[], []]);
      }),
      { numRuns: 200 },
    );
  });
});
