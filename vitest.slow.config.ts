import { defineConfig } from "vitest/config";

/** Tests that take minutes; run before an issue is called resolved. */
export default defineConfig({
  test: {
    include: ["tests/slow/**/*.test.ts"],
    globalSetup: ["tests/helpers/bundle.ts", "tests/helpers/build-sample.ts"],
    maxWorkers: 1,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
