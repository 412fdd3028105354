import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundleCss } from "../../assets/bundle-css.ts";
import { clientScript } from "../../assets/client-script.ts";
import { packageRoot } from "../../assets/package-root.ts";
import type { Output } from "../../output/output.ts";
import { SITE, type SiteFile } from "./site-file.ts";
import type { Theme } from "./theme.ts";

/** The folder of the site that holds what all articles share. */
const ASSETS = "assets";

/** The site's icon: as a drawing, for home screens, and for the start of an app. */
const ICONS = ["icon.svg", "icon-180.png", "icon-512.png"];

/**
 * The style sheets, fonts and scripts that these outputs use. The CSS of `theme` goes to the end of
 * every style sheet; its files go with it.
 */
export async function assetFiles(
  outputs: readonly Pick<Output, "styles" | "scripts">[],
  theme: Pick<Theme, "css" | "files">,
): Promise<readonly SiteFile[]> {
  const files = new Map<string, SiteFile>();
  const add = (name: string, content: Uint8Array | string) => {
    files.set(name, { path: `${ASSETS}/${name}`, owner: SITE, kind: "file", content });
  };
  for (const style of new Set(outputs.flatMap(({ styles = [] }) => styles))) {
    const { css, fonts } = await bundleCss(style);
    add(style, css + theme.css);
    for (const [name, path] of fonts) add(name, readFileSync(path));
  }
  for (const { name, content } of theme.files) add(name, content);
  for (const name of ICONS) add(name, readFileSync(join(packageRoot, "styles", name)));
  for (const script of new Set(outputs.flatMap(({ scripts = [] }) => scripts)))
    add(script, clientScript(script));
  return [...files.values()];
}
