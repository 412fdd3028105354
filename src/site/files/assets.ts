import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleCss } from "../../assets/bundle-css.ts";
import { clientScript } from "../../assets/client-script.ts";
import { packageRoot } from "../../assets/package-root.ts";
import type { Output } from "../../output/output.ts";
import { SITE, type SiteFile } from "./site-file.ts";

/** The folder of the site that holds what all articles share. */
const ASSETS = "assets";

/**
 * The style sheets, fonts and scripts that these outputs use. `theme` is CSS that goes to the end of
 * every style sheet.
 */
export async function assetFiles(
  outputs: readonly Pick<Output, "styles" | "scripts">[],
  theme: string,
): Promise<readonly SiteFile[]> {
  const files = new Map<string, SiteFile>();
  const add = (name: string, content: Uint8Array | string) => {
    files.set(name, { path: `${ASSETS}/${name}`, owner: SITE, kind: "file", content });
  };
  for (const style of new Set(outputs.flatMap(({ styles = [] }) => styles))) {
    const { css, fonts } = await bundleCss(style);
    add(style, css + theme);
    for (const [name, path] of fonts) add(name, readFileSync(path));
  }
  add("icon.svg", readFileSync(join(packageRoot, "styles", "icon.svg")));
  for (const script of new Set(outputs.flatMap(({ scripts = [] }) => scripts)))
    add(script, clientScript(script));
  return [...files.values()];
}
