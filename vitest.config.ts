import { defineConfig } from "vitest/config";

// What takes longer hangs. A shared machine may be five times as slow as a quiet one.
const limits = { testTimeout: 180_000, hookTimeout: 180_000 };

export default defineConfig({
  test: {
    // Two cores: more workers only make the browser tests wait for each other.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...limits,
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/built/**", "tests/slow/**"],
          globalSetup: ["tests/helpers/bundle.ts"],
        },
      },
      {
        // Reads back what comes out of the article that ships, built once for all of them.
        test: {
          ...limits,
          name: "built",
          include: ["tests/built/**/*.test.ts"],
          globalSetup: ["tests/helpers/bundle.ts", "tests/helpers/build-sample.ts"],
        },
      },
    ],
  },
});
