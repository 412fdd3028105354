import type { MakerOptions } from "../../model/output.ts";
import { type Chromium, findChromium } from "./find-chromium.ts";

/** Value of `TRIPTYCH_CHROMIUM` that asks for the browser from npm. */
const FROM_NPM = "npm";

/**
 * The browser to start. In order: the one named by the options or by `TRIPTYCH_CHROMIUM`, an
 * installed Chrome or Chromium, the one that came with npm. Throws `EnvironmentError` when there is none.
 */
export async function chooseChromium(options: MakerOptions): Promise<Chromium> {
  const wanted = options.chromium ?? process.env.TRIPTYCH_CHROMIUM;
  if (wanted !== undefined && wanted !== "" && wanted !== FROM_NPM) return { path: wanted, origin: wanted };
  const found = wanted === FROM_NPM ? undefined : findChromium();
  return found ?? (await import("./npm-chromium.ts")).npmChromium();
}

/** Whether the browser may shut itself in: as root it cannot. */
export function hasSandbox(): boolean {
  return process.getuid?.() !== 0;
}

/** Why a browser did not start, in one line; `error` holds what it wrote. */
export function whyNot({ path }: Chromium, error: unknown): string {
  const text = String(error);
  const library = /error while loading shared libraries: (\S+):/.exec(text)?.[1];
  if (library) return `the browser ${path} needs ${library}: install Chromium with your package manager`;
  if (/no usable sandbox/i.test(text))
    return `the browser ${path} finds no sandbox: install Google Chrome or your system's Chromium`;
  if (/ENOENT|doesn't exist/.test(text)) return `there is no browser at ${path}`;
  return `${path} does not start as a browser: ${text.split("\n")[0]}`;
}
