import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chooseChromium } from "../../src/browser/chromium/choose-chromium.ts";
import { root } from "./root.ts";

/** What is wrong with a browser: from its start, or from the moment at which it is asked to print. */
export type BrowserFault =
  | "is silent"
  | "talks nonsense"
  | "is old"
  | "crashes in print"
  | "stops in print"
  | "loses its page in print"
  | "prints half a PDF"
  | "prints no PDF";

/** Writes a program into a folder that behaves as the browser of the tests, but for one fault; its path. */
export async function faultyBrowser(folder: string, fault: BrowserFault): Promise<string> {
  const real = await chooseChromium();
  const path = join(folder, "faulty-browser");
  const script = join(root, "tests/helpers/faulty-browser.mjs");
  const env = Object.entries(real.env ?? {}).map(([name, value]) => `export ${name}="${value}"\n`);
  writeFileSync(
    path,
    `#!/bin/sh\n${env.join("")}exec "${process.execPath}" "${script}" "${fault}" "${real.path}" "$@"\n`,
  );
  chmodSync(path, 0o755);
  return path;
}
