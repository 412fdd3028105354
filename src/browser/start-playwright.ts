import type { Browser } from "playwright-core";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import type { MakerOptions } from "../model/output.ts";
import { chooseChromium, hasSandbox, whyNot } from "./chromium/choose-chromium.ts";
import { FLAGS } from "./chromium/flags.ts";

/** A browser under Playwright, and which one it is. */
export interface PlaywrightBrowser {
  readonly browser: Browser;
  /** For messages: `Chromium 147.0.7727.0 (npm)`. */
  readonly name: string;
}

/**
 * Starts a browser for pages that are used as a person would: talks. Playwright is half of what
 * the handout takes to start, so that has `start-browser.ts`. Throws `EnvironmentError` as that does.
 */
export async function startPlaywright(options: MakerOptions): Promise<PlaywrightBrowser> {
  const chosen = await chooseChromium(options);
  // Loaded here, so that whoever needs no browser does not wait for it.
  const { chromium } = await import("playwright-core");
  try {
    const browser = await chromium.launch({
      executablePath: chosen.path,
      args: [...FLAGS],
      chromiumSandbox: hasSandbox(),
      ...(chosen.env ? { env: { ...definedEnv(), ...chosen.env } } : {}),
    });
    return { browser, name: `Chromium ${browser.version()} (${chosen.origin})` };
  } catch (error) {
    throw new EnvironmentError(whyNot(chosen, error));
  }
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
