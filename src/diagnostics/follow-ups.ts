import type { Diagnostic } from "./diagnostic.ts";

/** What makes most other findings follow-ups, and the findings that stay beside it. */
const CAUSES: readonly (readonly [cause: string, stays: RegExp])[] = [
  ["article/other-file", /^article\/other-file$/],
  ["article/limit", /^(?:front-matter\/|article\/limit$)/],
  ["article/shape", /^(?:front-matter\/|article\/shape$|text\/hidden)/],
];

/**
 * The findings about one article without those that only follow from another one: a file of another kind
 * has nothing else to be mended, a text that is too long was not read, and a text of another shape is to be
 * given the right one first.
 */
export function withoutFollowUps(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const cause = CAUSES.find(([code]) => found.some((one) => one.code === code));
  return cause ? found.filter(({ code }) => cause[1].test(code)) : found;
}
