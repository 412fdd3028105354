import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clock, talkPace } from "../../slides/client/desk/pace.ts";
import { readCommand, readState } from "../../slides/client/desk/protocol.ts";
import { FRESH, isFresh, onSlide, reset, timesAt, toggled } from "../../slides/client/desk/stopwatch.ts";

describe("the pace of a talk", () => {
  const planned = [[30], [20, 60, 60], [0], [40]];
  const at = (slide: number, screen: number, elapsed: number) =>
    talkPace(planned, { slide, screen }, elapsed);

  it("is early before its screen was to begin, late after it was to end, and on time with 15 s to spare", () => {
    expect(at(1, 1, 34)).toEqual({ state: "early", by: 16 });
    expect(at(1, 1, 35)).toEqual({ state: "on-time" });
    expect(at(1, 1, 125)).toEqual({ state: "on-time" });
    expect(at(1, 1, 126)).toEqual({ state: "late", by: 16 });
    expect(at(3, 0, 300)).toEqual({ state: "late", by: 90 });
  });

  it("is unknown where no time is planned", () => {
    expect(at(2, 0, 500)).toBeUndefined();
    expect(at(9, 0, 500)).toBeUndefined();
    expect(talkPace([[0], [0]], { slide: 1, screen: 0 }, 500)).toBeUndefined();
  });

  it("is written as minutes and seconds", () => {
    expect([0, 59.9, 60, 754, 3600, 3723].map(clock)).toEqual([
      "0:00",
      "0:59",
      "1:00",
      "12:34",
      "1:00:00",
      "1:02:03",
    ]);
  });
});

describe("the stopwatch", () => {
  it("counts in all and on each slide, while it runs", () => {
    let watch = toggled(FRESH, 1000);
    watch = onSlide(watch, 3, 4000);
    watch = onSlide(watch, 0, 9000);
    expect(timesAt(watch, 10_000)).toEqual({ total: 9000, onSlide: 4000 });
    watch = toggled(watch, 10_000);
    expect(timesAt(watch, 99_000)).toEqual({ total: 9000, onSlide: 4000 });
    expect(timesAt(onSlide(watch, 3, 99_000), 99_000)).toEqual({ total: 9000, onSlide: 5000 });
    expect(isFresh(watch)).toBe(false);
    expect(isFresh(reset(watch, 99_000))).toBe(true);
    expect(timesAt(reset(toggled(watch, 99_000), 100_000), 101_000).total).toBe(1000);
  });

  it("shares out all of its time to slides, whatever is done", () => {
    const moves = fc.array(fc.tuple(fc.constantFrom("toggle", 0, 1, 2), fc.nat(1000)));
    fc.assert(
      fc.property(moves, (moves) => {
        let now = 0;
        let watch = FRESH;
        for (const [move, passed] of moves) {
          now += passed;
          watch = move === "toggle" ? toggled(watch, now) : onSlide(watch, move as number, now);
        }
        const { total } = timesAt(watch, now);
        const slides = [0, 1, 2].map((slide) => timesAt(onSlide(watch, slide, now), now).onSlide);
        expect(slides.reduce((sum, time) => sum + time, 0)).toBe(total);
      }),
    );
  });
});

describe("what desk and deck tell each other", () => {
  it("comes through JSON as it was", () => {
    const commands = [
      { kind: "next" },
      { kind: "go", slide: 3, screen: 0 },
      { kind: "key", key: "a", code: "KeyA", shift: false },
      { kind: "count", option: 2, by: -1 },
    ];
    for (const command of commands) expect(readCommand(JSON.parse(JSON.stringify(command)))).toEqual(command);
    const options = [{ name: "Yes", letter: "a" }, { name: "No" }];
    const counts = { before: [3, 1], after: [0, 0] };
    const vote = { key: "why", round: "after", prompt: "Why?", options, counts };
    const state = { slide: 1, screen: 2, step: -1, blank: false, vote };
    expect(readState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it("is nothing when it is anything else", () => {
    const wrong = [
      null,
      "next",
      {},
      { kind: "run", id: "desk" },
      { kind: "go", slide: -1, screen: 0 },
      { kind: "go", slide: 1.5, screen: 0 },
      { kind: "key", key: "a" },
      { kind: "count", option: 0, by: 5 },
    ];
    for (const data of wrong) expect(readCommand(data), JSON.stringify(data)).toBeUndefined();
    const voted = {
      key: "why",
      round: "after",
      prompt: "",
      options: [{ name: "Yes" }],
      counts: { before: [1], after: [] },
    };
    expect(readState({ slide: 0, screen: 0, step: -1, blank: false, vote: voted })).not.toHaveProperty(
      "vote",
    );
    for (const data of [null, {}, { slide: "1", screen: 0, step: 0, blank: false }])
      expect(readState(data), JSON.stringify(data)).toBeUndefined();
    fc.assert(fc.property(fc.anything(), (data) => void [readCommand(data), readState(data)]));
  });
});
