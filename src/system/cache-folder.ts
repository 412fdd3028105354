import { accessSync, chmodSync, constants, lstatSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { makeFolder } from "./make-folder.ts";

/**
 * Our folder for what is made once and used by later builds; it exists when this returns. It is in
 * `XDG_CACHE_HOME`, else in `~/.cache`, else in the temp folder, under a name of this user's. Throws
 * `EnvironmentError` when none of these can be written, or they are not this user's alone.
 */
export function cacheFolder(): string {
  const wanted = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "triptych");
  const other = join(tmpdir(), `.cache-triptych-${process.getuid?.() ?? "user"}`);
  const found = [wanted, other].find(isUsable);
  if (found !== undefined) return found;
  throw new EnvironmentError(
    `neither ${wanted} nor ${other} can be written by this user alone: set XDG_CACHE_HOME to a folder that can`,
  );
}

function isUsable(folder: string): boolean {
  try {
    makeFolder(folder, 0o700);
    if (process.platform !== "win32" && !isOnlyOurs(folder)) return false;
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * What is in the folder is trusted: pages come from there, and the browser from npm is started there. So
 * nobody else may have put anything into it, or may read which articles this user builds.
 */
function isOnlyOurs(folder: string): boolean {
  const stats = lstatSync(folder);
  if (!stats.isDirectory() || stats.uid !== process.getuid!() || (stats.mode & 0o022) !== 0) return false;
  if ((stats.mode & 0o077) !== 0) chmodSync(folder, 0o700);
  return true;
}
