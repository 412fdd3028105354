import { expect, it } from "vitest";
import { type Breaks, SPACE } from "../../../src/handout/in-page/lines/breaks.ts";
import { planLines } from "../../../src/handout/in-page/lines/plan-lines.ts";

/** Places where two lines and a third end, all letters and spaces 10 px wide. */
function breaksAt(...ends: readonly number[]): Breaks {
  const none = ends.map(() => 0);
  const starts = ends.map((end) => (end === 0 ? 0 : end + 1));
  return {
    ends,
    starts,
    kinds: ends.map(() => SPACE),
    widthsBefore: ends.map((end) => end * 10),
    widthsAfter: starts.map((start) => start * 10),
    spacesBefore: none,
    spacesAfter: none,
    endings: none,
    beginnings: none,
    penalties: none,
    flagged: ends.map(() => false),
  };
}

it("keeps a full line whole that has a dash and ends in a sign that hangs", () => {
  const text = "science - we learned, and more";
  const breaks = breaksAt(0, 21, 25, 30);
  const plan = (width: number) => planLines(text, breaks, [1, 2, 3], { width, shrink: 0, em: 10 });
  expect(plan(211).spans[0]).toMatchObject({ from: 0, to: 21, end: "hang-stop", whole: "one-word" });
  expect(plan(240).spans[0]).toMatchObject({ from: 0, to: 21, end: "hang-stop", whole: undefined });
});

it("keeps the first word of the last line whole", () => {
  const plan = planLines("a b/cdefgh", breaksAt(0, 1, 10), [1, 2], { width: 60, shrink: 0, em: 10 });
  expect(plan.spans.at(-1)).toMatchObject({ from: 2, to: 10, whole: "last-line one-word" });
});
