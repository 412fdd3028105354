import { expect, it } from "vitest";
import { runFuzz } from "../../scripts/fuzz/run.ts";

it("takes 300 articles with random changes through source, checks, views and pages", async () => {
  const found: string[] = [];
  const tried = await runFuzz({
    ...{ seed: 4, first: 0, count: 300, until: Number.POSITIVE_INFINITY, limit: 60_000, workers: 1 },
    found: ({ index, thrown }) => void found.push(`${index}: ${thrown}`),
    tried: () => undefined,
  });
  expect(tried).toBe(300);
  expect(found).toEqual([]);
});
