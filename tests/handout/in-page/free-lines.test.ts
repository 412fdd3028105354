import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freeLine } from "../../../src/handout/in-page/cut/free-lines.ts";

const linesWith = (from: number, to: number, taken: readonly number[]) => ({
  from,
  to,
  isTaken: (line: number) => taken.includes(line),
});

describe("the place of something in the margin", () => {
  it("is where it is wanted, else the next one below, else the next one above", () => {
    expect(freeLine(3, 2, linesWith(0, 10, []))).toBe(3);
    expect(freeLine(3, 2, linesWith(0, 10, [3]))).toBe(4);
    expect(freeLine(3, 2, linesWith(0, 10, [4, 5, 6]))).toBe(7);
    expect(freeLine(8, 4, linesWith(0, 10, []))).toBe(6);
    expect(freeLine(8, 4, linesWith(0, 10, [7]))).toBe(3);
    expect(freeLine(3, 4, linesWith(2, 10, [4, 8]))).toBeUndefined();
  });

  it("is within its limits, on nothing, and there whenever there is one", () => {
    const line = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(
        line,
        fc.integer({ min: 1, max: 8 }),
        line,
        line,
        fc.array(line),
        (wanted, height, from, to, taken) => {
          const free = linesWith(from, to, taken);
          const fits = (at: number) =>
            at >= from && at + height <= to && !taken.some((each) => each >= at && each < at + height);
          const found = freeLine(wanted, height, free);
          const all = Array.from({ length: 31 }, (_none, at) => at).filter(fits);
          if (found === undefined) expect(all).toEqual([]);
          else {
            expect(fits(found)).toBe(true);
            const below = all.filter((at) => at >= wanted);
            expect(found).toBe(below[0] ?? all.at(-1));
          }
        },
      ),
    );
  });
});
