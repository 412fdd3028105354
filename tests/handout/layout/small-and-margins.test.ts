import { expect, it } from "vitest";
import { placedText } from "../../helpers/baselines.ts";
import { useRenderer } from "../../helpers/make-handout.ts";

const make = useRenderer();

/** With it, an answer has one line on A4. The article is so short that letters a line are hard to tell. */
const SHORT = "It is said in one line, and no more are needed for it.";

it("names beside answers of one line keep clear of each other", async () => {
  const names = ["Maximiliane Wolkenstein-Schwarzenberger", "Bartholomew Featherstonehaugh-Cholmondeley"];
  const experts = names.map((name, at) => `  - { id: E${at}, name: "${name}" }`).join("\n");
  const answers = names.map((_, at) => `### E${at}\n\n**Yes.** ${SHORT}\n`).join("\n");
  const { bytes, findings } = await make(`---\ntitle: T\nexperts:\n${experts}\n---\n\n## Why?\n\n${answers}`);
  expect(findings).toEqual([]);
  const lines = (await placedText(bytes))
    .filter(({ text, y }) => /M\.W|B\.F|Wolken|Schwarz|Feather|Cholmo/.test(text) && y > 250)
    .map(({ y }) => y)
    .sort((one, other) => one - other);
  expect(lines.length).toBeGreaterThanOrEqual(6);
  for (const [at, y] of lines.slice(1).entries()) expect(y - lines[at]!).toBeGreaterThan(9);
});

it("a small sheet from right to left holds long notes, code and units", async () => {
  const words = (count: number) => Array.from({ length: count }, (_, at) => `كلمة${at}`).join(" ");
  const notes = Array.from({ length: 6 }, (_, at) => `[^${at}]: ${words(60)}`).join("\n\n");
  const calls = Array.from({ length: 6 }, (_, at) => `${words(6)}[^${at}]`).join(" ");
  const code = `- بند\n\n  \`\`\`js\n  const value = [1, 2];\n  \`\`\``;
  const { bytes, findings } = await make(
    `---\ntitle: عنوان\nlang: ar\nhandout: { paper: 90x90mm }\n---\n\n## لماذا؟\n\nالجرعة 5 mg/kg كل يوم، انظر ko5k0fs.png هنا.\n\n${code}\n\n${calls}\n\n${notes}\n`,
  );
  expect(findings).toEqual([]);
  const text = await placedText(bytes);
  const xOf = (part: string) => text.find((placed) => placed.text.includes(part))!.x;
  expect(text.map((placed) => placed.text)).toContainEqual(expect.stringContaining("5 mg/kg"));
  expect(text.map((placed) => placed.text)).toContainEqual(expect.stringContaining("ko5k0fs.png"));
  expect(xOf("const")).toBeLessThanOrEqual(xOf("value"));
});

it("a word longer than a small sheet's lines is divided in footnotes, in a language with hyphens and in one without", async () => {
  const long = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzgebung";
  for (const lang of ["de", "vi"]) {
    const { bytes, findings } = await make(
      `---\ntitle: T\nlang: ${lang}\nhandout: { paper: 100x100mm }\n---\n\n## Warum?\n\n**So.** Ein Wort[^1].\n\n[^1]: Die ${long} ist ein Beispiel.\n`,
    );
    expect(findings, lang).toEqual([]);
    const text = (await placedText(bytes)).map((placed) => placed.text).join("");
    expect(text.replaceAll(/[-\s]/g, ""), lang).toContain(long);
  }
});
