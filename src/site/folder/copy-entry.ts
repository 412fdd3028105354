import { constants, copyFileSync, linkSync, lstatSync, readlinkSync, symlinkSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolder } from "../../system/make-folder.ts";

/**
 * Puts a file at a second place as well, as a hard link where the disk can, else as a copy. A symbolic
 * link is made anew. Gives whether there was anything. Throws the system's error.
 */
export function copyEntry(from: string, to: string): boolean {
  const stats = lstatSync(from, { throwIfNoEntry: false });
  if (!stats) return false;
  makeFolder(dirname(to));
  if (stats.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
  else linkOrCopy(from, to);
  return true;
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}
