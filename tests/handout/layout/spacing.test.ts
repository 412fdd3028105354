import { expect, it } from "vitest";
import { placedText } from "../../helpers/baselines.ts";
import { png } from "../../helpers/images.ts";
import { useRenderer } from "../../helpers/make-handout.ts";

const LINE = 14.25;
const make = useRenderer();

it("text stands near its question, code near its caption, and after a figure a paragraph is indented", async () => {
  const { bytes } = await make(
    '---\ntitle: T\n---\n\n## Why?\n\nAnswer.\n\nBefore.\n\n![A figure](a.png)\n\nAfter.\n\n```js {#lst-a caption="Caption"}\nconst a = 1;\n```\n',
    { imageBytes: () => png(80, 60) },
  );
  const text = await placedText(bytes);
  const at = (part: string) => text.filter((placed) => placed.text.includes(part)).at(-1)!;
  expect(at("Answer").y - at("Why?").y).toBeLessThan(LINE * 2.2);
  expect(at("const").y - at("Caption").y).toBeLessThan(LINE * 1.6);
  expect(at("After").x - at("Answer").x).toBeGreaterThan(8);
});

it("the rule of a prompt stands in the column of its prompt", async () => {
  const words = Array.from({ length: 330 }, (_none, at) => `word${at}`).join(" ");
  const { bytes } = await make(
    `---\ntitle: T\nhandout: { columns: 2, questions: page }\n---\n\n## Why?\n\nFirst ${words}\n\n::: discuss\nPrompt?\n:::\n\nLast ${words}\n`,
  );
  const text = await placedText(bytes);
  const at = (part: string) => text.find((placed) => placed.text.includes(part))!;
  // At the top of the second column, a line is left for the rule.
  expect(at("Discuss").x).toBeGreaterThan(at("First").x + 150);
  expect(at("Discuss").y - at("Why?").y).toBeGreaterThan(LINE * 0.8);
});
