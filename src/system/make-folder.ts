import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder, unless it is there, and the folders above it that are not. Gives those that it made,
 * from the top down. Throws the system's error. Node 20 has `recursive` for this, but it never ends
 * below `/proc`, where making a folder fails with ENOENT although the folder above it is there.
 */
export function makeFolder(path: string, mode?: number): readonly string[] {
  const missing: string[] = [];
  for (let at = path; !existsSync(at) && at !== dirname(at); at = dirname(at)) missing.unshift(at);
  for (const folder of missing) makeOne(folder, mode);
  if (missing.length === 0 && !isFolder(path)) makeOne(path, mode); // a file in its place is told
  return missing;
}

function makeOne(path: string, mode: number | undefined): void {
  try {
    mkdirSync(path, mode);
  } catch (error) {
    if (!isFolder(path)) throw error; // another process may have made it meanwhile
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
