import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleCss } from "../assets/bundle-css.ts";
import { clientScript } from "../assets/client-script.ts";
import { packageRoot } from "../assets/package-root.ts";
import type { Output } from "../model/output.ts";
import { reader } from "../reader/output.ts";
import type { SiteFile } from "./site-file.ts";

/** The folder of the site that holds what all articles share. */
const ASSETS = "assets";

/**
 * The style sheets, fonts and scripts that these outputs use. `theme` is CSS that goes to the end of
 * every style sheet.
 */
export async function assetFiles(outputs: readonly Output[], theme = ""): Promise<readonly SiteFile[]> {
  // The shelf is made with any output and is a page of the reader's kind.
  const all = [...outputs, reader];
  const styles = new Set(all.flatMap((output) => output.styles));
  const files = new Map<string, SiteFile>();
  const add = (name: string, content: Uint8Array | string) => {
    files.set(name, { path: `${ASSETS}/${name}`, owner: "site", content });
  };
  for (const style of styles) {
    const { css, fonts } = await bundleCss(style);
    add(style, css + theme);
    for (const [name, path] of fonts) add(name, readFileSync(path));
  }
  add("icon.svg", readFileSync(join(packageRoot, "styles", "icon.svg")));
  for (const script of new Set(all.flatMap((output) => output.scripts))) add(script, clientScript(script));
  return [...files.values()];
}
