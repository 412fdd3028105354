import { basename, resolve, sep } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import { foldersOf } from "../articles/find-articles.ts";
import type { SiteOptions } from "../options.ts";

/** Saves that come within so many ms of each other are one. */
const SETTLE = 40;

/**
 * Calls `changed` after every change in the folders of the articles: an article, or what lies beside
 * it. Hidden files, `node_modules` and the site itself are left out. `failed` is told what the system
 * does not let be watched.
 */
export function watchSources(
  { articles, output }: SiteOptions,
  changed: () => void,
  failed: (error: unknown) => void,
): FSWatcher {
  const folders = foldersOf(articles);
  const site = resolve(output);
  const isLeftOut = (asked: string): boolean => {
    const path = resolve(asked); // it comes with `/` on Windows, too
    const name = basename(path);
    const isOurs = path === site || path.startsWith(site + sep);
    return isOurs || (!folders.includes(path) && (name.startsWith(".") || name === "node_modules"));
  };
  let settling: NodeJS.Timeout | undefined;
  return watch([...folders], { ignored: isLeftOut, ignoreInitial: true })
    .on("all", () => {
      clearTimeout(settling);
      settling = setTimeout(changed, SETTLE);
    })
    .on("error", failed);
}
