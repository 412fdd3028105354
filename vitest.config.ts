import { defineConfig } from "vitest/config";
import { useNpmBrowser } from "./tests/helpers/npm-browser.ts";

useNpmBrowser();

// What takes longer hangs. A shared machine may be five times as slow as a quiet one.
const limits = { testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 30_000 } } };

/** Tests that change modules or the process for themselves, and so need a process for each file. */
const ALONE = [
  "tests/browser/chromium/choose-chromium.test.ts",
  "tests/browser/system-fonts.test.ts",
  "tests/desktop/open-editor.test.ts",
  "tests/diagnostics/shown-path.test.ts",
  "tests/handout/fonts/scripts.test.ts",
  "tests/reader/search/pagefind-engine.test.ts",
  "tests/site/build-files.test.ts",
  "tests/site/folder/lock.test.ts",
  "tests/site/folder/write-site.test.ts",
  "tests/source/files/author-file.test.ts",
];

export default defineConfig({
  test: {
    // One more than the two cores of a small machine: tests of the browser and of commands often wait.
    maxWorkers: 3,
    projects: [
      {
        // One process runs many files: what they import is read once.
        test: {
          ...limits,
          name: "unit",
          isolate: false,
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/built/**", "tests/slow/**", ...ALONE],
          globalSetup: ["tests/helpers/bundle.ts"],
        },
      },
      { test: { ...limits, name: "alone", include: ALONE, globalSetup: ["tests/helpers/bundle.ts"] } },
      {
        // Reads back what comes out of the article that ships, built once for all of them.
        test: {
          ...limits,
          name: "built",
          isolate: false,
          include: ["tests/built/**/*.test.ts"],
          globalSetup: ["tests/helpers/bundle.ts", "tests/helpers/build-sample.ts"],
        },
      },
    ],
  },
});
