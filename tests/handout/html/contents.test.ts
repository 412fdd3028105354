import { expect, it } from "vitest";
import { placedText } from "../../helpers/baselines.ts";
import { useRenderer } from "../../helpers/make-handout.ts";

const make = useRenderer();

it("has the page of an entry of several lines on its last line, however long its words are", async () => {
  const long = `Why ${"so many words ".repeat(12)}${"x".repeat(120)} asked?`;
  const { bytes, findings } = await make(`---\ntitle: T\n---\n\n## ${long}\n\nA.\n\n## Why?\n\nB.\n`);
  expect(findings).toEqual([]);
  const [last] = (await placedText(bytes)).filter(({ text }) => text.includes("asked?"));
  const onLine = (await placedText(bytes)).filter(({ page, y }) => page === 1 && Math.abs(y - last!.y) < 1);
  const number = onLine.at(-1)!;
  expect(number.text).toBe("1");
  // In one column with that of the other question.
  const numbers = (await placedText(bytes)).filter(
    ({ page, text, x }) => page === 1 && text === "1" && x > 200,
  );
  expect(numbers.map(({ x }) => x)).toEqual([number.x, number.x]);
});

it("keeps a question's number apart from its title from a hundred questions on", async () => {
  const questions = Array.from({ length: 101 }, () => "## Why?\n\nA.\n").join("\n");
  const { bytes } = await make(`---\ntitle: T\nhandout: { paper: A5 }\n---\n\n${questions}`);
  const texts = await placedText(bytes);
  const number = texts.find(({ text }) => text.trim() === "101")!;
  const title = texts.find(({ page, y, text }) => page === number.page && y === number.y && text === "Why?")!;
  expect(title.x - number.x).toBeGreaterThan(18);
});
