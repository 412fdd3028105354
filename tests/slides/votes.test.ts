import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percentages } from "../../slides/client/votes/percentages.ts";
import { voteAction } from "../../slides/client/votes/vote-keys.ts";
import { type Counts, type KeptVotes, openVotes, sum } from "../../slides/client/votes/votes.ts";

const WHY = { key: "why", options: ["Yes", "No"] };
const LIMITS = { key: "limits", options: ["a", "b", "c"] };

/** Storage in memory. */
function memory(): KeptVotes & { readonly saved: Map<string, Counts> } {
  const saved = new Map<string, Counts>();
  const none = (length: number) => Array.from({ length }, () => 0);
  return {
    saved,
    load: ({ key, options: { length } }) => saved.get(key) ?? { before: none(length), after: none(length) },
    save: ({ key }, hands) => saved.set(key, hands),
  };
}

describe("the votes of a talk", () => {
  it("count hands for each round, never below nothing, and take changes back one by one", () => {
    const votes = openVotes([WHY, LIMITS], memory());
    votes.count("why", "before", 0, 1);
    votes.count("why", "before", 0, 1);
    votes.count("why", "before", 1, -1);
    votes.count("why", "after", 1, 1);
    votes.count("why", "after", 7, 1);
    votes.count("elsewhere", "after", 0, 1);
    expect(votes.state()).toEqual({
      why: { before: [2, 0], after: [0, 1] },
      limits: { before: [0, 0, 0], after: [0, 0, 0] },
    });
    votes.undo("why", "before");
    expect(votes.state().why).toEqual({ before: [1, 0], after: [0, 1] });
    votes.undo("why", "before");
    votes.undo("why", "before");
    expect(votes.canUndo("why", "before")).toBe(false);
    expect(votes.canUndo("why", "after")).toBe(true);
    expect(votes.state().why).toEqual({ before: [0, 0], after: [0, 1] });
  });

  it("add what phones voted to the hands, and take over only whole numbers for each option", () => {
    const votes = openVotes([WHY], memory());
    votes.count("why", "after", 0, 1);
    votes.setCounts("why", "after", [5, 6]);
    for (const wrong of [[1], [1, 2, 3], [1, -1], [1, 0.5], [1, Number.NaN]])
      votes.setCounts("why", "after", wrong);
    votes.setCounts("elsewhere", "after", [1, 1]);
    expect(votes.state().why!.after).toEqual([6, 6]);
    votes.setCounts("why", "after", [5, 7]);
    votes.count("why", "after", 1, -1);
    expect(votes.state().why!.after).toEqual([6, 7]);
  });

  it("take back a hand, and nothing of what phones have voted since", () => {
    const votes = openVotes([WHY], memory());
    votes.setCounts("why", "after", [5, 0]);
    votes.count("why", "after", 1, 1);
    votes.setCounts("why", "after", [20, 3]);
    votes.undo("why", "after");
    expect(votes.state().why!.after).toEqual([20, 3]);
  });

  it("bring back what was cleared", () => {
    const votes = openVotes([WHY, LIMITS], memory());
    votes.count("why", "before", 1, 1);
    votes.count("limits", "after", 2, 1);
    votes.setCounts("limits", "after", [3, 0, 0]);
    votes.clearAll();
    expect(Object.values(votes.state()).flatMap(({ before, after }) => [...before, ...after])).toEqual(
      Array.from({ length: 10 }, () => 0),
    );
    expect(votes.canUndo("why", "after")).toBe(false);
    votes.undo("limits", "after");
    expect(votes.state().limits!.after).toEqual([3, 0, 1]);
  });

  it("keep hands but not the votes of phones, which are sent again", () => {
    const kept = memory();
    const votes = openVotes([WHY], kept);
    votes.count("why", "before", 0, 1);
    votes.setCounts("why", "before", [8, 8]);
    expect(kept.saved.get("why")).toEqual({ before: [1, 0], after: [0, 0] });
    expect(openVotes([WHY], kept).state().why).toEqual({ before: [1, 0], after: [0, 0] });
  });

  it("tell each change and who made it, until nobody listens", () => {
    const votes = openVotes([WHY], memory());
    const heard: string[] = [];
    const end = votes.onChange((...change) => heard.push(change.join(" ")));
    votes.count("why", "before", 0, 1);
    votes.count("why", "before", 1, -1);
    votes.setCounts("why", "after", [1, 1]);
    votes.clear("why", "after");
    votes.clear("why", "after");
    end();
    votes.undo("why", "after");
    expect(heard).toEqual(["why before hand", "why after phone", "why after hand"]);
  });
});

describe("shares in per cent", () => {
  it("are at most half away from the exact share, and the same for as many votes", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 40 }), (counts) => {
        const total = sum(counts);
        const shares = percentages(counts);
        counts.forEach((count, index) => {
          const exact = total === 0 ? 0 : (100 * count) / total;
          expect(Math.abs(shares[index]! - exact)).toBeLessThanOrEqual(0.5);
          expect(shares[index]).toBe(shares[counts.indexOf(count)]);
        });
      }),
    );
  });

  it("are rounded each by itself", () => {
    expect(percentages([1, 1, 1])).toEqual([33, 33, 33]);
    expect(percentages([4, 1, 1])).toEqual([67, 17, 17]);
    expect(percentages([0, 7])).toEqual([0, 100]);
    expect(percentages([0, 0])).toEqual([0, 0]);
  });
});

describe("the keys of a vote", () => {
  const options = [{ name: "Yes", letter: "a" }, { name: "No", letter: "b" }, { name: "Ninth" }];
  const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
    voteAction(
      { key, code: "", shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more },
      { options },
    );

  it("count for the option with the letter, with Shift one fewer, and undo", () => {
    expect(press("b")).toEqual({ kind: "count", option: 1, step: 1 });
    expect(press("A", { shiftKey: true })).toEqual({ kind: "count", option: 0, step: -1 });
    expect(press("u")).toEqual({ kind: "undo" });
    expect(press("Backspace", { code: "Backspace" })).toEqual({ kind: "undo" });
  });

  it("follow the place of the key on keyboards of other scripts", () => {
    expect(press("ش", { code: "KeyA" })).toEqual({ kind: "count", option: 0, step: 1 });
    expect(press("и", { code: "KeyB" })).toEqual({ kind: "count", option: 1, step: 1 });
    // A French keyboard has the letter Q where others have A.
    expect(press("q", { code: "KeyA" })).toBeUndefined();
  });

  it("leave Space, arrows, digits, other letters and shortcuts to others", () => {
    for (const key of [" ", "Enter", "ArrowDown", "1", "c", "h", "t"]) expect(press(key)).toBeUndefined();
    for (const modifier of ["ctrlKey", "metaKey", "altKey"])
      expect(press("a", { [modifier]: true })).toBeUndefined();
  });
});
