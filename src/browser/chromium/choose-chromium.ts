import { existsSync } from "node:fs";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import type { Chromium } from "./chromium-process.ts";
import { findChromium } from "./find-chromium.ts";

/** The value of `TRIPTYCH_CHROMIUM` that asks for the browser from npm. */
const FROM_NPM = "npm";
/** The program that starts others on Linux with glibc, which the browser from npm needs. */
const LINUX_LOADER = "/lib64/ld-linux-x86-64.so.2";

/**
 * Chooses the browser to start. In this order: the one at `path`, the one that the environment
 * variable `TRIPTYCH_CHROMIUM` names, an installed Chrome or Chromium, and where it can run, the
 * one that was installed from npm. Throws `EnvironmentError` when there is none.
 */
export async function chooseChromium(path?: string): Promise<Chromium> {
  const wanted = path || process.env.TRIPTYCH_CHROMIUM;
  if (wanted && wanted !== FROM_NPM) return { path: wanted, origin: wanted };
  const found = wanted === FROM_NPM ? undefined : findChromium();
  if (found !== undefined) return { path: found, origin: found };
  const canRun = npmBrowserRuns();
  const fromNpm = canRun ? await (await import("./npm-chromium.ts")).npmChromium() : undefined;
  if (fromNpm) return fromNpm;
  throw new EnvironmentError(
    `no browser found to make a PDF or to measure slides with: install Google Chrome or Chromium${canRun ? ", or run “npm install @sparticuz/chromium@147”" : ""}`,
  );
}

/** Whether the browser from npm can run on this machine. */
export function npmBrowserRuns(): boolean {
  return process.platform === "linux" && process.arch === "x64" && existsSync(LINUX_LOADER);
}
