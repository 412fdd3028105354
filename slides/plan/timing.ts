import type { Screen, Slide } from "./slide.ts";

/** A slide on which the speaker does not stay long gets this share of the talk, at most 30 s. */
const BRIEF_SHARE = 0.03;
const BRIEF_MOST = 30;
/** Share for all discussion together, of the talk or of a question's own time. */
const DISCUSS_SHARE = 0.15;

/** A screen, and the time it gets whatever its weight, in s. Without that it gets a share by its weight. */
interface Timed {
  readonly screen: Screen;
  readonly fixed?: number;
  /** Whether the group talks here. */
  readonly discussion?: boolean;
}

/**
 * Distributes the planned time over the screens in whole seconds. Slides before and after the parts
 * get little, the discussion a fixed share, a question the time that its author gave it; the rest is
 * shared out by how much there is to say. The seconds add up to the planned time, or to less when
 * every question has a time of its own. Backups get none.
 */
export function withTiming(slides: readonly Slide[], minutes: number): readonly Slide[] {
  const total = Math.round(minutes * 60);
  const shown = slides.filter(({ backup }) => !backup);
  const timed = shown.flatMap((slide) => slide.screens.map((screen) => timedScreen(slide, screen, total)));
  const pool = shareDiscussion(timed, total);
  const left = total - sum(pool.map(({ fixed }) => fixed ?? 0));
  const weights = sum(pool.map(({ screen, fixed }) => (fixed === undefined ? screen.weight + 1 : 0)));
  const wanted = pool.map(
    ({ screen, fixed }) => fixed ?? ((screen.weight + 1) * Math.max(0, left)) / weights,
  );
  // The times given to questions may add up to more than the planned time.
  const scale = total / Math.max(total, sum(wanted));
  const seconds = rounded(wanted.map((value) => value * scale));
  const of = new Map(pool.map(({ screen }, index) => [screen, seconds[index]!]));
  return slides.map((slide) => ({
    ...slide,
    screens: slide.screens.map((screen) => {
      const own = of.get(screen);
      return own === undefined ? screen : { ...screen, seconds: own };
    }),
  }));
}

function timedScreen({ subject, screens }: Slide, screen: Screen, total: number): Timed {
  switch (subject.kind) {
    case "title":
    case "contents":
    case "glance":
    case "references":
    case "closing":
      return { screen, fixed: Math.min(BRIEF_MOST, BRIEF_SHARE * total) / screens.length };
    case "question": {
      const { minutes } = subject.part;
      if (minutes === undefined) return { screen, discussion: screen.body.kind === "vote" };
      return { screen, fixed: minutes * 60 * shareOf(screen, screens) };
    }
    case "discuss":
      return { screen, discussion: true };
    case "abstract":
    case "section":
      return { screen };
  }
}

/** The share that a screen gets of the time of its question: votes together that of discussion, by their own weights. */
function shareOf(screen: Screen, screens: readonly Screen[]): number {
  const isVote = ({ body }: Screen) => body.kind === "vote";
  const alike = screens.filter((each) => isVote(each) === isVote(screen));
  const share = (screen.weight + 1) / sum(alike.map(({ weight }) => weight + 1));
  if (alike.length === screens.length) return share;
  return share * (isVote(screen) ? DISCUSS_SHARE : 1 - DISCUSS_SHARE);
}

/** Screens with prompts that have no time yet share the time for discussion. */
function shareDiscussion(timed: readonly Timed[], total: number): readonly Timed[] {
  const isOpen = ({ fixed, discussion }: Timed) => fixed === undefined && discussion === true;
  const weights = sum(timed.filter(isOpen).map(({ screen }) => screen.weight));
  return timed.map((each) =>
    isOpen(each) ? { ...each, fixed: (DISCUSS_SHARE * total * each.screen.weight) / weights } : each,
  );
}

/** Rounds each value so that the sum stays the same: the rounding error is carried to the next value. */
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
