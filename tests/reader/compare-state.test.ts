import { describe, expect, it } from "vitest";
import { differ, readState, showsOf, toggled, writeState } from "../../src/reader/client/compare-state.ts";

const everyone = ["snb", "xc", "mad"];
const plain = readState("");

describe("the state of a comparison", () => {
  it("is not in the address when nothing was chosen", () => {
    expect(plain).toEqual({
      shown: undefined,
      sideBySide: false,
      keyPointsOnly: false,
      onlyDifferences: false,
    });
    expect(writeState(plain)).toBe("");
  });

  it("is read from the address as it was written, and other parameters stay", () => {
    const state = { shown: ["snb", "mad"], sideBySide: true, keyPointsOnly: true, onlyDifferences: true };
    expect(writeState(state)).toBe("?show=snb.mad&side&key&differ");
    expect(readState(writeState(state, "?highlight=cell&show=xc"))).toEqual(state);
    expect(writeState(state, "?highlight=cell&show=xc")).toContain("highlight=cell");
  });

  it("hides one expert, then another; all are shown again when the last is hidden", () => {
    const without = toggled(plain, "xc", everyone);
    expect(without.shown).toEqual(["snb", "mad"]);
    const one = toggled(without, "mad", everyone);
    expect(one.shown).toEqual(["snb"]);
    expect(toggled(one, "snb", everyone).shown).toBeUndefined();
    expect(toggled(without, "xc", everyone).shown).toBeUndefined();
  });

  it("shows everyone when none of the chosen experts answers", () => {
    const shows = showsOf({ ...plain, shown: ["tl"] }, everyone);
    expect(everyone.every(shows)).toBe(true);
    expect(everyone.filter(showsOf({ ...plain, shown: ["tl", "xc"] }, everyone))).toEqual(["xc"]);
  });

  it("calls positions different when they say something else, or one is not known", () => {
    expect(differ(["Yes, but only for facts", "yes but only for facts."])).toBe(false);
    expect(differ(["Yes", "No"])).toBe(true);
    expect(differ(["Yes", undefined])).toBe(true);
    expect(differ([undefined, undefined])).toBe(true);
    expect(differ(["نعم", "نعم!"])).toBe(false);
    expect(differ(["Yes"])).toBe(false);
    expect(differ([])).toBe(false);
  });
});
