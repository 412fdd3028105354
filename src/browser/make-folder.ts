import { mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder, unless it is there, and the folders above it that are not. Gives those that it made,
 * from the top down. Throws the system's error. Node 20 has `recursive` for this, but it never ends
 * below `/proc`, where making a folder fails with ENOENT although the folder above it is there.
 */
export function makeFolder(path: string, mode?: number): readonly string[] {
  const missing: string[] = [];
  for (let at = path; !isFolder(at); at = dirname(at)) {
    missing.unshift(at);
    if (at === dirname(at)) break;
  }
  for (const folder of missing) makeOne(folder, mode);
  return missing;
}

function makeOne(path: string, mode: number | undefined): void {
  try {
    mkdirSync(path, mode);
  } catch (error) {
    if (!isFolder(path)) throw error; // another process may have made it meanwhile
  }
}

/** A file in the place of a folder is told when the folder is made. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
