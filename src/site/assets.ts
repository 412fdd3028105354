import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleCss } from "../assets/bundle-css.ts";
import { packageRoot } from "../assets/package-root.ts";
import { Trouble } from "../diagnostics/trouble.ts";
import type { Output } from "../model/output.ts";
import { reader } from "../reader/output.ts";
import type { SiteFile } from "./site-file.ts";

/** The folder of the site that holds what all articles share. */
const ASSETS = "assets";

/** The style sheets, fonts and scripts that these outputs use. */
export async function assetFiles(outputs: readonly Output[]): Promise<readonly SiteFile[]> {
  // The shelf is made with any output and is a page of the reader's kind.
  const all = [...outputs, reader];
  const styles = new Set(all.flatMap((output) => output.styles));
  const files = new Map<string, SiteFile>();
  const add = (name: string, content: Uint8Array | string) => {
    files.set(name, { path: `${ASSETS}/${name}`, owner: "site", content });
  };
  for (const style of styles) {
    const { css, fonts } = await bundleCss(style);
    add(style, css);
    for (const [name, path] of fonts) add(name, readFileSync(path));
  }
  add("icon.svg", readFileSync(join(packageRoot, "styles", "icon.svg")));
  for (const script of new Set(all.flatMap((output) => output.scripts))) add(script, readScript(script));
  return [...files.values()];
}

/** A script of `dist/client/`. Throws `Trouble` when it is not built. */
export function readScript(name: string): Uint8Array {
  try {
    return readFileSync(join(packageRoot, "dist", "client", name));
  } catch {
    throw new Trouble(`the script ${name} is not built: run “npm run client” in ${packageRoot}`);
  }
}
