import { type Stats, statSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { shown } from "../../diagnostics/shown-path.ts";
import { placeOf } from "../../source/files/place.ts";
import { foldersIn } from "../../source/load.ts";
import { markdownIn } from "./markdown-files.ts";
import { nearPath } from "./near-path.ts";
import { hasOtherName, otherShape } from "./no-article.ts";

/** What is built or checked: an article, a folder of articles, or several of both. */
export type Sources = string | readonly string[];

/** The articles that were found, and what else was. */
export interface Found {
  /** Absolute paths, each once: of a folder in the order of their names. */
  readonly articles: readonly string[];
  /** Markdown files of folders that were not taken. */
  readonly passedOver: readonly PassedOver[];
}

/** A Markdown file that was not taken. */
export interface PassedOver {
  /** Absolute path. */
  readonly path: string;
  readonly why: string;
}

/**
 * Finds the articles at `sources`: the files that are named, and of folders the Markdown files in them and
 * below that look like articles. Hidden folders, `node_modules` and outputs are passed over without a
 * word. Where no file looks like an article, all are taken, so that it is told what they lack. Throws
 * `EnvironmentError` when there is nothing there, and for a link to a file that articles in a folder may not
 * read.
 */
export function lookForArticles(sources: Sources): Found {
  const found = [sources].flat().map(lookAt);
  const unique = new Set(found.flatMap(({ articles }) => articles));
  const passedOver = found.flatMap((each) => each.passedOver).filter(({ path }) => !unique.has(path));
  return { articles: [...unique], passedOver };
}

/** The articles of `lookForArticles` alone. */
export function findArticles(sources: Sources): readonly string[] {
  return lookForArticles(sources).articles;
}

/** The folders that sources are, or lie in: absolute paths, each once. */
export function foldersOf(sources: Sources): readonly string[] {
  const paths = [sources].flat().map((source) => resolve(source));
  return [...new Set(paths.map((path) => (statOf(path)?.isDirectory() ? path : dirname(path))))];
}

function lookAt(source: string): Found {
  const path = resolve(source);
  const stat = statOf(path);
  if (!stat) {
    const near = nearPath(path);
    const hint = near === undefined ? "" : `: did you mean “${shown(near)}”?`;
    throw new EnvironmentError(`there is no file or folder “${source}”${hint}`);
  }
  if (!stat.isDirectory()) return { articles: [path], passedOver: [] };
  const files = markdownIn(path);
  const likely = files.filter((file) => !hasOtherName(file));
  const byName = files.filter(hasOtherName).map((file) => ({ path: file, why: "by its name" }));
  if (likely.length === 0) throw noArticle(source, byName);
  refuseLinks(likely, path);
  return chosen(likely, byName);
}

function noArticle(source: string, byName: readonly PassedOver[]): EnvironmentError {
  const names = byName.map(({ path }) => `“${basename(path)}”`).join(", ");
  const hint =
    names === "" ? "triptych new my-article writes one" : `${names} is none by its name, unless you name it`;
  return new EnvironmentError(`there is no article (a .md file) in “${source}”: ${hint}`);
}

function refuseLinks(files: readonly string[], folder: string): void {
  const { root } = foldersIn(folder);
  for (const path of files) {
    const place = placeOf(relative(folder, path), { own: folder, root });
    if ("why" in place) throw new EnvironmentError(`the article “${shown(path)}” is not read: ${place.why}`);
  }
}

function chosen(files: readonly string[], byName: readonly PassedOver[]): Found {
  const others = files.map((path) => ({ path, why: otherShape(path) }));
  const articles = others.flatMap(({ path, why }) => (why === undefined ? path : []));
  if (articles.length === 0) return { articles: others.map(({ path }) => path), passedOver: byName };
  const byShape = others.flatMap(({ path, why }) => (why === undefined ? [] : { path, why }));
  return { articles, passedOver: [...byName, ...byShape] };
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined; // a file stands where a folder is needed, or it may not be looked at
  }
}
