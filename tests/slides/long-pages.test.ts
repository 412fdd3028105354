import { expect, it } from "vitest";
import { planOf } from "../../slides/plan/plan.ts";
import { read } from "../helpers/read.ts";

it("spreads hundreds of key points over screens in a time that grows with their number", async () => {
  // More than the limit of an answer, to see the difference: the parser gives them all the same.
  const { article } = await read(
    `---\ntitle: T\n---\n\n## Why?\n\n${"- **A key point** of many words that fill a line or more of its screen\n".repeat(1500)}`,
  );
  const before = process.cpuUsage();
  expect(planOf(article).slides.some(({ screens }) => screens.length > 10)).toBe(true);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(2);
});
