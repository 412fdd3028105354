import { defineConfig } from "vitest/config";

/** Quick tests that do more where time does not matter: they ask `tests/helpers/thorough.ts`. */
const THOROUGH = [
  "tests/built/reader-compare.test.ts",
  "tests/built/reader-policy.test.ts",
  "tests/built/reader-shift.test.ts",
  "tests/built/reader.test.ts",
  "tests/built/talk-phones.test.ts",
  "tests/built/talk-policy.test.ts",
  "tests/built/talk.test.ts",
  "tests/handout/layout/flows.test.ts",
  "tests/slides/fit.test.ts",
];

/** Tests that take minutes; run before an issue is called resolved. */
export default defineConfig({
  test: {
    include: ["tests/slow/**/*.test.ts", ...THOROUGH],
    env: { TRIPTYCH_TESTS: "thorough" },
    globalSetup: ["tests/helpers/bundle.ts", "tests/helpers/build-sample.ts"],
    maxWorkers: 1,
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
