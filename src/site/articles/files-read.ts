import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Article } from "../../model/article.ts";
import { addressKind, isRemote, splitLink } from "../../prose/address.ts";
import { type Folders, isWithin } from "../../source/files/folders.ts";
import { DEFAULTS_FILE } from "../../source/load.ts";

/**
 * The files that an article was made from, by absolute path, each with what the system says of it. Files
 * that were looked for and are missing are among them: once they are there, the article is another one.
 */
export type FilesRead = Map<string, string>;

/**
 * Every file that an article at `path` is made from: itself, the defaults beside it, the files that
 * parsing asked for by these names, its images, and the files that it links to. Files that it may not
 * read are left out.
 */
export function filesOf(
  path: string,
  { own, root }: Folders,
  { images, links, meta }: Pick<Article, "images" | "links" | "meta">,
  asked: Iterable<string>,
): readonly string[] {
  const shown = [...images, ...(meta.image ? [meta.image] : [])];
  const pictures = shown.map(({ src }) => src).filter((src) => !isRemote(src));
  const linked = links.filter(({ href }) => addressKind(href) === "file");
  const named = [...asked, ...pictures, ...linked.map(({ href }) => splitLink(href).path)];
  const paths = [DEFAULTS_FILE, ...named].map((each) => resolve(own, each));
  return [...new Set([path, ...paths.filter((each) => isWithin(each, root))])];
}

/** Clocks of file systems go in steps of some ms. */
const CLOCK_STEP = 20;

/**
 * What the system says of files that were read since `start`, in ms. One that may have been changed
 * meanwhile counts as changed when it is looked at again.
 */
export function filesRead(paths: readonly string[], start: number): FilesRead {
  return new Map(
    paths.map((path) => {
      const { state, changed } = look(path);
      return [path, changed > start - CLOCK_STEP ? "changed while it was read" : state];
    }),
  );
}

/** Brings what is said of an article's files up to date, where they were read again and are the same. */
export function takeStates(files: FilesRead, now: FilesRead): void {
  for (const [path, state] of now) files.set(path, state);
}

/** Whether all of the files are as they were. */
export function areAsBefore(files: FilesRead): boolean {
  return [...files].every(([path, state]) => look(path).state === state);
}

/** What the system says of a file, and when it was last changed, in ms. */
function look(path: string): { readonly state: string; readonly changed: number } {
  try {
    const { ino, size, mtimeMs, ctimeMs } = statSync(path);
    return { state: [ino, size, mtimeMs, ctimeMs].join(" "), changed: ctimeMs };
  } catch (error) {
    return { state: String((error as NodeJS.ErrnoException).code), changed: 0 };
  }
}
