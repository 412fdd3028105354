/**
 * Of these values, the first: the quick tests try one. All of them in `npm run test:slow`, which also runs
 * the quick tests that ask here (`vitest.slow.config.ts`).
 */
export function someOf<T>(values: readonly T[]): readonly T[] {
  return thorough ? values : values.slice(0, 1);
}

/** Whether time does not matter. */
export const thorough: boolean = process.env.TRIPTYCH_TESTS === "thorough";
