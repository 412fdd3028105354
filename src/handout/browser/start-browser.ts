import type { Browser } from "playwright-core";
import { Trouble } from "../../diagnostics/trouble.ts";
import type { MakerOptions } from "../../model/output.ts";
import { type Chromium, findChromium } from "./find-chromium.ts";
import { npmChromium } from "./npm-chromium.ts";

/** A running browser, and which one it is: line breaks differ between versions. */
export interface RunningBrowser {
  readonly browser: Browser;
  /** For messages: `Chromium 147.0.7727.0 (npm)`. */
  readonly name: string;
}

/** Value of `TRIPTYCH_CHROMIUM` that asks for the browser from npm. */
const FROM_NPM = "npm";

/**
 * Parts of the browser's window that are loaded with it and cost half a second of processor time.
 * The last list given is the one that counts, so Playwright's own is repeated where it matters here.
 */
const NEEDLESS = [
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxPopup",
  "WebUIOmniboxFullPopup",
  ...["AimEnabled", "HttpsUpgrades", "LensOverlay", "MediaRouter", "NetworkTimeServiceQuerying"],
  ...["OptimizationHints", "PaintHolding", "PreconnectToSearch"],
];

const FLAGS = [
  `--disable-features=${NEEDLESS.join(",")}`,
  // Widths as on paper: without hinting they do not change between screen and print.
  "--font-render-hinting=none",
  "--disable-gpu",
  "--disable-webgl",
  "--disable-domain-reliability",
  "--no-pings",
];

/**
 * Starts a browser; the only place that does. In order: the one named by the options or by
 * `TRIPTYCH_CHROMIUM`, an installed Chrome or Chromium, the one that came with npm. Throws
 * `Trouble` when there is none or it does not start.
 */
export async function startBrowser(options: MakerOptions): Promise<RunningBrowser> {
  const chosen = await chooseChromium(options.chromium ?? process.env.TRIPTYCH_CHROMIUM);
  // Loaded here, so that whoever needs no browser does not wait for it.
  const { chromium } = await import("playwright-core");
  try {
    const browser = await chromium.launch({
      executablePath: chosen.path,
      args: FLAGS,
      chromiumSandbox: !isRoot(),
      ...(chosen.env ? { env: { ...definedEnv(), ...chosen.env } } : {}),
    });
    return { browser, name: `Chromium ${browser.version()} (${chosen.origin})` };
  } catch (error) {
    throw new Trouble(whyNot(chosen, error));
  }
}

async function chooseChromium(wanted: string | undefined): Promise<Chromium> {
  if (wanted !== undefined && wanted !== "" && wanted !== FROM_NPM) return { path: wanted, origin: wanted };
  const found = wanted === FROM_NPM ? undefined : findChromium();
  return found ?? npmChromium();
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function whyNot({ path }: Chromium, error: unknown): string {
  const text = String(error);
  const library = /error while loading shared libraries: (\S+):/.exec(text)?.[1];
  if (library) return `the browser ${path} needs ${library}: install Chromium with your package manager`;
  if (/no usable sandbox/i.test(text))
    return `the browser ${path} finds no sandbox: install Google Chrome or your system's Chromium`;
  if (/ENOENT|doesn't exist/.test(text)) return `there is no browser at ${path}`;
  return `${path} does not start as a browser: ${text.split("\n")[0]}`;
}
