import type { Screen, Slide } from "./slide.ts";

/** Screens that are only passed through get this share of the talk each, but no more than 30 s. */
const PASSING_SHARE = 0.03;
const PASSING_MOST = 30;
/** What all discussion gets. */
const DISCUSS_SHARE = 0.15;

/** A screen with the slide it belongs to, and what it gets besides a share by its weight, in s. */
interface Timed {
  readonly screen: Screen;
  readonly fixed?: number;
}

/**
 * Shares the planned time out over the screens, in whole seconds that add up to it (to less, when
 * every question was given its own): little for what is only passed through, a fixed part for the discussion, to a question what it was given, the rest
 * by how much there is to say. Backups get none.
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
  // What was given to single questions may come to more than the talk has.
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
    case "experts":
    case "contents":
    case "glance":
    case "references":
    case "closing":
      return { screen, fixed: Math.min(PASSING_MOST, PASSING_SHARE * total) / screens.length };
    case "question": {
      const { minutes } = subject.question;
      if (minutes === undefined) return { screen };
      const weights = sum(screens.map(({ weight }) => weight + 1));
      return { screen, fixed: (minutes * 60 * (screen.weight + 1)) / weights };
    }
    case "abstract":
    case "discuss":
    case "section":
      return { screen };
  }
}

/** Screens with prompts that nothing else gives time to share a part of the talk. */
function shareDiscussion(timed: readonly Timed[], total: number): readonly Timed[] {
  const isOpen = ({ screen, fixed }: Timed) => fixed === undefined && isDiscussion(screen);
  const weights = sum(timed.filter(isOpen).map(({ screen }) => screen.weight));
  return timed.map((each) =>
    isOpen(each) ? { ...each, fixed: (DISCUSS_SHARE * total * each.screen.weight) / weights } : each,
  );
}

function isDiscussion({ body }: Screen): boolean {
  if (body.kind === "vote") return true;
  return (
    body.kind === "cards" &&
    body.cards.some(({ content }) => content.kind === "prose" && content.step === undefined)
  );
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
