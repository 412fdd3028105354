import { npmBrowserRuns } from "../../src/browser/chromium/choose-chromium.ts";

/**
 * Lets all tests, and the commands that they start, use the browser from npm where it runs: it is the same
 * on every machine, and opens pages in less than half of the time. Another one is used where the environment
 * names it: `TRIPTYCH_CHROMIUM=` the one that is installed.
 */
export function useNpmBrowser(): void {
  if (npmBrowserRuns()) process.env.TRIPTYCH_CHROMIUM ??= "npm";
}
