/** How long a talk has taken, in ms. Plain data, so that it can be kept. */
export interface Stopwatch {
  /** The slide, counted from 0, for which time counts. */
  readonly slide: number;
  /** What had passed when it last went on or stopped: in all, and on each slide. */
  readonly total: number;
  readonly bySlide: Readonly<Record<number, number>>;
  /** When it last went on, as `Date.now()` says; absent while it stands. */
  readonly since?: number;
}

export const FRESH: Stopwatch = { slide: 0, total: 0, bySlide: {} };

/** Whether it was never started, or not since it was reset. */
export function isFresh({ since, total }: Stopwatch): boolean {
  return since === undefined && total === 0;
}

/** The time in ms until `now`: in all, and on the slide for which it counts. */
export function timesAt(watch: Stopwatch, now: number): { readonly total: number; readonly onSlide: number } {
  const more = watch.since === undefined ? 0 : Math.max(0, now - watch.since);
  return { total: watch.total + more, onSlide: (watch.bySlide[watch.slide] ?? 0) + more };
}

/** From now on time counts for this slide. */
export function onSlide(watch: Stopwatch, slide: number, now: number): Stopwatch {
  return { ...settled(watch, now, watch.since !== undefined), slide };
}

/** Goes on when it stands, else stops. */
export function toggled(watch: Stopwatch, now: number): Stopwatch {
  return settled(watch, now, watch.since === undefined);
}

/** Begins again at nothing; one that runs goes on from there. */
export function reset({ slide, since }: Stopwatch, now: number): Stopwatch {
  return { ...FRESH, slide, ...(since === undefined ? {} : { since: now }) };
}

/** Adds what has passed to what is kept. */
function settled(watch: Stopwatch, now: number, goesOn: boolean): Stopwatch {
  const { slide, bySlide } = watch;
  const { total, onSlide } = timesAt(watch, now);
  return { slide, total, bySlide: { ...bySlide, [slide]: onSlide }, ...(goesOn ? { since: now } : {}) };
}

/** Reads one that was kept under a name for as long as the tab is open; a fresh one when there is none. */
export function keptStopwatch(name: string): Stopwatch {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? "null");
    return isStopwatch(kept) ? kept : FRESH;
  } catch {
    return FRESH;
  }
}

/** Keeps one under a name until the tab is closed. Without storage it lasts as long as the page. */
export function keepStopwatch(name: string, watch: Stopwatch): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(watch));
  } catch {
    // some browsers allow no storage for files opened from disk
  }
}

/** Other pages of the host can change what is kept. */
function isStopwatch(data: unknown): data is Stopwatch {
  if (typeof data !== "object" || data === null) return false;
  const { slide, total, bySlide, since } = data as Record<string, unknown>;
  const isTime = (value: unknown) => typeof value === "number" && value >= 0;
  return (
    Number.isInteger(slide) &&
    isTime(total) &&
    (since === undefined || isTime(since)) &&
    typeof bySlide === "object" &&
    bySlide !== null &&
    Object.values(bySlide).every(isTime)
  );
}
