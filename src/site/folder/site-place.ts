import { accessSync, constants, realpathSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { shown } from "../../diagnostics/shown-path.ts";
import { reasonOf } from "../../diagnostics/system-error.ts";
import { isWithin } from "../../source/files/folders.ts";
import { isLink } from "./look.ts";

/** Where a site is written to. All paths are absolute, with links resolved. */
export interface SitePlace {
  /** The site's folder. It may not be there yet. */
  readonly folder: string;
  /**
   * The folder for what a build needs while it runs: the one above the site's, or the site's own if
   * that is on a disk of its own, or the one above may not be written.
   */
  readonly parent: string;
  /** How the names of everything in `parent` begin that a build needs while it runs. */
  readonly prefix: string;
}

/** The prefix for what lies within a site's folder. */
export const INSIDE = ".triptych-";

/** Finds the place of a folder that was named. Throws `EnvironmentError` when it can be no folder. */
export function sitePlaceOf(named: string): SitePlace {
  const folder = realFolder(resolve(named));
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats && !stats.isDirectory()) throw new EnvironmentError(`“${shown(folder)}” is a file, not a folder`);
  const parent = dirname(folder);
  const isInside = parent === folder || (stats !== undefined && !canHold(parent, stats));
  return isInside
    ? { folder, parent: folder, prefix: INSIDE }
    : { folder, parent, prefix: `.${basename(folder)}.` };
}

/** Whether `parent` may be written, and what lies in it can be moved to the site's folder. */
function canHold(parent: string, site: Stats): boolean {
  try {
    accessSync(parent, constants.W_OK);
    return statSync(parent).dev === site.dev;
  } catch {
    return false;
  }
}

/**
 * Throws `EnvironmentError` when one of the articles, by their paths, lies in the site's folder or
 * below: the site would be written among the sources.
 */
export function assertApart({ folder }: SitePlace, articles: readonly string[]): void {
  for (const article of articles) {
    const path = resolve(article);
    if (![path, realPath(path)].some((each) => isWithin(realPath(dirname(each)), folder))) continue;
    throw new EnvironmentError(
      `the site cannot go to “${shown(folder)}”, because the article “${shown(path)}” is in there: name another folder, such as _site`,
    );
  }
}

function realFolder(path: string): string {
  try {
    return realPath(path);
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    throw new EnvironmentError(`the folder “${shown(path)}” cannot be written: ${reasonOf(error)}`);
  }
}

/**
 * A path with its links resolved, as far as there is something. Throws `EnvironmentError` for a link that
 * leads nowhere, and the system's errors.
 */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || dirname(path) === path) throw error;
    if (isLink(path)) throw new EnvironmentError(`“${shown(path)}” is a link that leads nowhere`);
    return join(realPath(dirname(path)), basename(path));
  }
}
