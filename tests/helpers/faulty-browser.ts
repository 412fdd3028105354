import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findChromium } from "../../src/browser/chromium/find-chromium.ts";
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

/** Writes a program into a folder that behaves as the browser of this machine, but for one fault; its path. */
export function faultyBrowser(folder: string, fault: BrowserFault): string {
  const path = join(folder, "faulty-browser");
  const script = join(root, "tests/helpers/faulty-browser.mjs");
  writeFileSync(
    path,
    `#!/bin/sh\nexec "${process.execPath}" "${script}" "${fault}" "${findChromium()}" "$@"\n`,
  );
  chmodSync(path, 0o755);
  return path;
}
