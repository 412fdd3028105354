import { realpathSync } from "node:fs";
import { basename, relative, resolve, sep } from "node:path";
import type { NoFile } from "../input.ts";
import { type Folders, isWithin, rootLineFor } from "./folders.ts";
import { probeOfError } from "./regular-file.ts";

/** Where a file is that an article may read: an absolute path without links; or why it may not. */
export type Place = { readonly path: string } | NoFile;

/** Hidden folders in which other tools put the images and files of articles. */
const OPEN_FOLDERS: readonly string[] = [".attachments", ".gitbook"];

/**
 * Decides about every file that an article names: it has to lie in the folders of the article, also where
 * symbolic links lead, and may not be hidden, since `.env` and `.git/config` hold what is nobody else's.
 * `named` is relative to the article's folder. Nothing outside of the folders is touched. Never throws.
 */
export function placeOf(named: string, folders: Folders): Place {
  const foreign = foreignPath(named);
  if (foreign) return foreign;
  const { own, root } = folders;
  const path = resolve(own, named);
  if (!isWithin(path, root)) return outside(path, folders);
  try {
    const real = realpathSync.native(path);
    const folder = [own, root].map((each) => realpathSync.native(each)).find((each) => isWithin(real, each));
    if (folder === undefined) return linkToOutside(real, folders);
    const asWritten = relative(isWithin(path, own) ? own : root, path);
    return isHidden(asWritten) || isHidden(relative(folder, real)) ? HIDDEN : { path: real };
  } catch (error) {
    return probeOfError(error);
  }
}

/** A path that only has a meaning on another system, or to a browser or a shell. */
function foreignPath(named: string): NoFile | undefined {
  const last = named.split(/[\\/]/).at(-1) ?? "";
  const hint = `put the file into the article's folder and write ${last || "its name"}`;
  const fault = (why: string): NoFile => ({ state: "outside", why, hint });
  if (/^file:/i.test(named)) return fault("an address with file: leads to a file only on your own computer");
  if (/^~[\\/]/.test(named)) return fault("~ is known to the shell only");
  if (/^[a-z]:[\\/]/i.test(named))
    return fault("a path with a drive leads to a file only on your own computer");
  if (/^\\|^\/\//.test(named)) return fault("a path to a server leads to a file only in your own network");
  return undefined;
}

function outside(path: string, { own, root }: Folders): NoFile {
  const why =
    own === root
      ? "it is outside of the article's folder"
      : `it is outside of the folder “${relative(own, root).split(sep).join("/")}” that triptych.yaml names`;
  const hint =
    hintFor(path, own, "copy it into that folder") ?? "copy it into that folder; paths are relative to it";
  return { state: "outside", why, hint };
}

/** What to do about a file that lies at `path`: to `move` it, or to widen the folder where that is allowed. */
function hintFor(path: string, own: string, move: string): string | undefined {
  const line = rootLineFor(path, own);
  return line && `${move}, or write this line into triptych.yaml beside the article: ${line}`;
}

function linkToOutside(real: string, { own, root }: Folders): NoFile {
  const folder = own === root ? "the article's folder" : `the folder “${basename(root)}”`;
  const move = "put the file itself in the place of the link";
  return {
    state: "outside",
    why: `it is a link to a file outside of ${folder}`,
    hint: hintFor(real, realpathSync.native(own), move) ?? move,
  };
}

const HIDDEN: NoFile = {
  state: "outside",
  why: "it is hidden, since its name or that of its folder begins with a dot",
  hint: "give it a name without the dot",
};

function isHidden(path: string): boolean {
  return path.split(sep).some((name) => name.startsWith(".") && !OPEN_FOLDERS.includes(name));
}
