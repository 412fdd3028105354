import { accessSync, constants, mkdirSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { EnvironmentError } from "../diagnostics/environment-error.ts";

/**
 * Our folder for what is made once and used by later builds; it exists when this returns. It is in
 * `XDG_CACHE_HOME`, else in `~/.cache`, else in the temp folder, under a name of this user's. Throws
 * `EnvironmentError` when none of these can be written.
 */
export function cacheFolder(): string {
  const wanted = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "triptych");
  const other = join(tmpdir(), `.cache-triptych-${process.getuid?.() ?? "user"}`);
  try {
    return writable(wanted);
  } catch {
    try {
      return writable(other);
    } catch {
      throw new EnvironmentError(
        `neither ${wanted} nor ${other} can be written: set XDG_CACHE_HOME to a folder that can`,
      );
    }
  }
}

function writable(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  accessSync(folder, constants.W_OK);
  return folder;
}
