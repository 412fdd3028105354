import { type Dirent, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { shown } from "../../diagnostics/shown-path.ts";
import { reasonOf } from "../../diagnostics/system-error.ts";

/** Folders that hold no articles, whatever lies in them. */
const NOT_SOURCES = new Set(["node_modules", "_site", "dist"]);

/** What every folder may have and is no article. */
const NOT_ARTICLES = /^(readme|changelog|contributing|license)\.(md|markdown)$/i;

/**
 * The Markdown files at `path`: itself, or all in that folder and below, by name. Hidden folders,
 * `node_modules` and outputs are passed over, and so are README files. Throws `EnvironmentError` when there
 * is nothing there.
 */
export function findArticles(path: string): readonly string[] {
  const absolute = resolve(path);
  let stat: ReturnType<typeof statSync>;
  try {
    stat = statSync(absolute);
  } catch {
    throw new EnvironmentError(`there is no file or folder “${path}”`);
  }
  if (!stat.isDirectory()) return [absolute];
  const found = markdownIn(absolute);
  if (found.length === 0) throw new EnvironmentError(`there is no article (a .md file) in “${path}”`);
  return found;
}

function markdownIn(folder: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!mayHoldArticles(entry.name)) return [];
    if (entry.isDirectory()) return markdownIn(path);
    return isMarkdown(entry.name) && !NOT_ARTICLES.test(entry.name) ? [path] : [];
  });
}

/** Whether a folder of this name is looked through. */
export function mayHoldArticles(name: string): boolean {
  return !name.startsWith(".") && !NOT_SOURCES.has(name);
}

/** Whether a file of this name is Markdown. */
export function isMarkdown(name: string): boolean {
  return /\.(md|markdown)$/i.test(name);
}

/** All folders that are looked through for articles at `path`: none where that is a file. */
export function foldersLookedThrough(path: string): readonly string[] {
  const absolute = resolve(path);
  return statSync(absolute, { throwIfNoEntry: false })?.isDirectory()
    ? [absolute, ...foldersBelow(absolute)]
    : [];
}

function foldersBelow(folder: string): string[] {
  return entriesOf(folder)
    .filter((entry) => entry.isDirectory() && mayHoldArticles(entry.name))
    .map(({ name }) => join(folder, name))
    .flatMap((each) => [each, ...foldersBelow(each)]);
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new EnvironmentError(`the folder “${shown(folder)}” cannot be read: ${reasonOf(error)}`);
  }
}
