import { accessSync, constants, mkdirSync } from "node:fs";
import { homedir, tmpdir, userInfo } from "node:os";
import { join } from "node:path";

/**
 * Our folder for what is made once and used by every build; it exists when this returns. Under
 * `XDG_CACHE_HOME` or `~/.cache`; where that cannot be written, in the temp folder under a name
 * that is this user's. Throws when even that fails.
 */
export function cacheFolder(): string {
  const wanted = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "triptych");
  try {
    return writable(wanted);
  } catch {
    return writable(join(tmpdir(), `.cache-triptych-${userInfo().username}`));
  }
}

function writable(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  accessSync(folder, constants.W_OK);
  return folder;
}
