import { readdirSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { useNpmBrowser } from "./tests/helpers/npm-browser.ts";

useNpmBrowser();

/** Quick tests that do more where time does not matter: they ask `tests/helpers/thorough.ts`. */
const THOROUGH = readdirSync("tests", { recursive: true, encoding: "utf8" })
  .map((file) => `tests/${file}`)
  .filter((file) => file.endsWith(".test.ts") && readFileSync(file, "utf8").includes("helpers/thorough.ts"));

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
