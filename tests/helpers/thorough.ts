/**
 * Of these values, the first ones: the quick tests try one, or `quick` of them. All of them in
 * `npm run test:slow`, which also runs the quick tests that ask here (`vitest.slow.config.ts`).
 */
export function someOf<T>(values: readonly T[], quick = 1): readonly T[] {
  return thorough ? values : values.slice(0, quick);
}

/** Whether time does not matter. */
export const thorough: boolean = process.env.TRIPTYCH_TESTS === "thorough";
