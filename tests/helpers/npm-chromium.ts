/**
 * Has all tests of this process, and of those that it starts, use the Chromium from npm where it can run,
 * unless `TRIPTYCH_CHROMIUM` names another: it is the same on all machines, and opens pages in half the
 * processor time of an installed browser.
 */
export function useNpmChromium(): void {
  if (process.platform === "linux" && process.arch === "x64") process.env.TRIPTYCH_CHROMIUM ??= "npm";
}
