import { type Dirent, readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { shown } from "../../diagnostics/shown-path.ts";
import { reasonOf } from "../../diagnostics/system-error.ts";
import { placeOf } from "../../source/files/place.ts";
import { foldersIn } from "../../source/load.ts";

/** Folders that hold no articles, whatever lies in them. */
const NOT_SOURCES = new Set(["node_modules", "_site", "dist"]);

/** What every folder may have and is no article. */
const NOT_ARTICLES = /^(readme|changelog|contributing|license)\.(md|markdown)$/i;

/**
 * The Markdown files at `path`: itself, or all in that folder and below, by name. Hidden folders,
 * `node_modules` and outputs are passed over, and so are README files. Throws `EnvironmentError` when there
 * is nothing there, and for a link to a file that articles in the folder may not read.
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
  refuseLinks(found, absolute);
  if (found.length === 0) throw new EnvironmentError(`there is no article (a .md file) in “${path}”`);
  return found;
}

function refuseLinks(articles: readonly string[], folder: string): void {
  const { root } = foldersIn(folder);
  for (const path of articles) {
    const place = placeOf(relative(folder, path), { own: folder, root });
    if ("why" in place) throw new EnvironmentError(`the article “${shown(path)}” is not read: ${place.why}`);
  }
}

function markdownIn(folder: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".") || NOT_SOURCES.has(entry.name)) return [];
    if (entry.isDirectory()) return markdownIn(path);
    return /\.(md|markdown)$/i.test(entry.name) && !NOT_ARTICLES.test(entry.name) ? [path] : [];
  });
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new EnvironmentError(`the folder “${shown(folder)}” cannot be read: ${reasonOf(error)}`);
  }
}
