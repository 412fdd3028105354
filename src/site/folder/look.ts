import { lstatSync, readdirSync, readFileSync, type Stats } from "node:fs";
import { dirname, join } from "node:path";
import { digestOf } from "../files/site-file.ts";

/** What stands at a path of a site's folder. */
export type Found =
  | { readonly kind: "nothing" }
  /** With the SHA-256 of its content. */
  | { readonly kind: "file"; readonly digest: string }
  | { readonly kind: "folder" }
  /** A link or a device; or something that is no folder stands in place of a folder above it, at `at`. */
  | { readonly kind: "other"; readonly at: string; readonly digest?: string };

const NOTHING: Found = { kind: "nothing" };

/**
 * Gives a function that says what stands at a path below `folder`. No link is followed, so that
 * nothing outside the folder is read, replaced or removed. It remembers the folders that it saw.
 * Throws the system's errors, but not for what vanishes meanwhile.
 */
export function looker(folder: string): (path: string) => Found {
  const parents = new Map<string, Found>([[".", { kind: "folder" }]]);
  const parentOf = (path: string): Found => {
    const parent = dirname(path);
    const known = parents.get(parent) ?? look(parent);
    parents.set(parent, known);
    return known;
  };
  const look = (path: string): Found => {
    const above = parentOf(path);
    if (above.kind === "file") return { kind: "other", at: dirname(path), digest: above.digest };
    return above.kind === "folder" ? lookAt(folder, path) : above;
  };
  return look;
}

function lookAt(folder: string, path: string): Found {
  const absolute = join(folder, path);
  const stats = statsOf(absolute);
  if (!stats) return NOTHING;
  if (stats.isDirectory()) return { kind: "folder" };
  if (!stats.isFile()) return { kind: "other", at: path };
  try {
    return { kind: "file", digest: digestOf(readFileSync(absolute)) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return NOTHING;
    throw error;
  }
}

/** Undefined for what is not there, and for what a file stands in the way of. */
function statsOf(absolute: string): Stats | undefined {
  return lstatSync(absolute, { throwIfNoEntry: false });
}

/** Whether there is anything at a path below `folder`. No link is followed; it may be one itself. */
export function isThere(folder: string, path: string): boolean {
  const above = foldersAbove(path).map((at) => join(folder, at));
  return above.every((at) => statsOf(at)?.isDirectory()) && statsOf(join(folder, path)) !== undefined;
}

/** Whether there is an ordinary file at a path below `folder`. No link is followed. */
export function isFile(folder: string, path: string): boolean {
  return isThere(folder, path) && (statsOf(join(folder, path))?.isFile() ?? false);
}

/** Whether there is a symbolic link at an absolute path. */
export function isLink(absolute: string): boolean {
  return statsOf(absolute)?.isSymbolicLink() ?? false;
}

/** The folders that a path leads through, the nearest first. */
export function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  for (let at = dirname(path); at !== "."; at = dirname(at)) folders.push(at);
  return folders;
}

/**
 * Whether there is anything below `under` in a folder but the files with these paths: another file, or
 * a folder that none of them is in.
 */
export function holdsOthers(folder: string, paths: Iterable<string>, under = "."): boolean {
  const known = new Set(paths);
  const folders = new Set([...known].flatMap(foldersAbove));
  const waiting = [under];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const entry of readdirSync(join(folder, at), { withFileTypes: true })) {
      const path = at === "." ? entry.name : `${at}/${entry.name}`;
      if (entry.isDirectory() && folders.has(path)) waiting.push(path);
      else if (entry.isDirectory() || !known.has(path)) return true;
    }
  }
  return false;
}
