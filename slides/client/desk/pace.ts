import type { Place } from "./steps.ts";

/** Less than this, in s, is still on time. */
const TOLERANCE = 15;

/** How a talk is against its plan: by how many whole seconds it is early or late. */
export type Pace = { readonly state: "early" | "late"; readonly by: number } | { readonly state: "on-time" };

/** The planned seconds of each screen, by slides; screens without planned time have 0. */
export type PlannedTimes = readonly (readonly number[])[];

/**
 * How the whole talk is: early before the time at which its screen was to begin, late after the time at
 * which it was to end. `elapsed` is in s. Undefined when no time is planned, or none is for this slide
 * (a backup).
 */
export function talkPace(
  planned: PlannedTimes,
  { slide, screen }: Pick<Place, "slide" | "screen">,
  elapsed: number,
): Pace | undefined {
  if (sum(planned[slide] ?? []) === 0) return undefined;
  const begins = sum(planned.slice(0, slide).flat()) + sum(planned[slide]!.slice(0, screen));
  const ends = begins + (planned[slide]![screen] ?? 0);
  if (elapsed < begins - TOLERANCE) return { state: "early", by: Math.round(begins - elapsed) };
  if (elapsed > ends + TOLERANCE) return { state: "late", by: Math.round(elapsed - ends) };
  return { state: "on-time" };
}

/** The planned time of a slide, in s. */
export function plannedFor(planned: PlannedTimes, slide: number): number {
  return sum(planned[slide] ?? []);
}

/** Seconds as minutes and seconds: `3:20`, or with hours `1:03:20`. Parts of a second are dropped. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number) => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
