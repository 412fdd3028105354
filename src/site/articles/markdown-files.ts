import { type Dirent, existsSync, readdirSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { shown } from "../../diagnostics/shown-path.ts";
import { reasonOf } from "../../diagnostics/system-error.ts";
import { LEDGER } from "../folder/ledger.ts";

/** Folders that hold no articles, whatever lies in them. */
const NOT_SOURCES = new Set(["node_modules", "_site", "_shards", "dist"]);

/** Most folders that are looked through for articles: more are somebody's whole disk. */
const MOST_FOLDERS = 5000;

/**
 * The Markdown files in a folder and below it, by name. Hidden folders, `node_modules` and outputs are left
 * out. Throws `EnvironmentError` for a folder that cannot be read, and for far too many of them.
 */
export function markdownIn(top: string): readonly string[] {
  return lookThrough(top).files;
}

/** All folders that `markdownIn` looks through at a path; none where that is no folder. Throws like it. */
export function foldersLookedThrough(path: string): readonly string[] {
  return isFolder(path) ? lookThrough(path).folders : [];
}

/** Whether a path is a folder that is looked through when it lies in another one. */
export function mayHoldArticles(path: string): boolean {
  return !isLeftOut(basename(path)) && isFolder(path) && !isOutput(path);
}

/** Whether a file is Markdown, by its name. */
export function isMarkdown(path: string): boolean {
  return /\.(md|markdown)$/i.test(path) && !isLeftOut(basename(path));
}

function lookThrough(top: string): {
  readonly files: readonly string[];
  readonly folders: readonly string[];
} {
  const files: string[] = [];
  const folders = [top];
  for (let count = 0; count < folders.length; count++) {
    if (count === MOST_FOLDERS)
      throw new EnvironmentError(
        `“${shown(top)}” has more than ${MOST_FOLDERS} folders: name the one that your articles are in`,
      );
    const folder = folders[count]!;
    for (const entry of entriesOf(folder)) {
      if (isLeftOut(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !isOutput(path)) folders.push(path);
      else if (!entry.isDirectory() && isMarkdown(entry.name)) files.push(path);
    }
  }
  return { files: files.sort(), folders };
}

function isLeftOut(name: string): boolean {
  return name.startsWith(".") || NOT_SOURCES.has(name);
}

/** Whether a build wrote a site to a folder, under whatever name. */
function isOutput(folder: string): boolean {
  return existsSync(join(folder, LEDGER));
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false; // there is nothing, a link that leads round in a circle, or what may not be looked at
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new EnvironmentError(`the folder “${shown(folder)}” cannot be read: ${reasonOf(error)}`);
  }
}
