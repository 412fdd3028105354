import type { Screen, Slide } from "./slide.ts";

/** Slides that are only passed through get this share of the talk each, but no more than 30 s. */
const PASSING_SHARE = 0.03;
const PASSING_MOST = 30;
/** What the discussion gets. */
const DISCUSS_SHARE = 0.15;

/**
 * Shares the planned time out over the screens, in whole seconds that add up to it: little for
 * title, experts and closing, a fixed part for the discussion, the rest by how much there is to say.
 */
export function withTiming(slides: readonly Slide[], minutes: number): readonly Slide[] {
  const total = Math.round(minutes * 60);
  const wanted = slides.flatMap((slide) => slide.screens.map((screen) => fixedShare(slide, screen, total)));
  const weights = slides.flatMap((slide) => slide.screens.map((screen) => screen.weight + 1));
  const open = weights.filter((_, index) => wanted[index] === undefined);
  const left = total - wanted.reduce<number>((sum, seconds) => sum + (seconds ?? 0), 0);
  const perWeight = left / Math.max(1, sum(open));
  const seconds = rounded(wanted.map((fixed, index) => fixed ?? weights[index]! * perWeight));
  let next = 0;
  return slides.map((slide) => ({
    ...slide,
    screens: slide.screens.map((screen) => ({ ...screen, seconds: seconds[next++]! })),
  }));
}

function fixedShare(slide: Slide, screen: Screen, total: number): number | undefined {
  switch (slide.subject.kind) {
    case "title":
    case "experts":
    case "closing":
      return Math.min(PASSING_MOST, PASSING_SHARE * total);
    case "discuss":
      return (DISCUSS_SHARE * total * (screen.weight + 1)) / sum(slide.screens.map((s) => s.weight + 1));
    case "abstract":
    case "question":
    case "section":
      return undefined;
  }
}

/** Rounds so that the sum stays what it was: each takes over what its predecessors were rounded by. */
function rounded(values: readonly number[]): readonly number[] {
  let exact = 0;
  let given = 0;
  return values.map((value) => {
    exact += value;
    const whole = Math.round(exact) - given;
    given += whole;
    return whole;
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
