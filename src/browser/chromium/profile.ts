import { randomUUID } from "node:crypto";
import { accessSync, constants, mkdirSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { reasonOf } from "../../diagnostics/system-error.ts";
import { type Cleaner, startCleaner } from "../../system/cleaner.ts";
import { removeLeftovers, removeQuietly } from "../../system/leftovers.ts";
import { ownerName } from "../../system/owner.ts";

/** The folder that a browser writes to while it runs. */
export interface Profile {
  readonly folder: string;
  /** Removes the folder if this process ends before `dropProfile` is called. */
  readonly cleaner: Cleaner;
}

const MEMORY = "/dev/shm";
const PREFIX = "triptych-browser-";
/** Space that is needed in memory, in bytes. Containers often have only 64 MB of it. */
const ENOUGH = 2e9;
/** A browser that ended with less space than this was short of it, in bytes: it asks for several MB at once. */
const FULL = 40e6;
/** Used when the path of the temp folder is too long. */
const SHORT_TEMP = "/tmp";
/** The browser makes a socket in a folder of its own in the profile, and systems limit paths of sockets; characters. */
const LONGEST_PATH = 58;

/**
 * Makes a new profile: in memory where there is space, since a profile is many small files that are
 * gone a few seconds later. A start takes 50 ms less, and 90 ms less of processor time, than on an
 * ext4 disk. Removes the profiles of processes that were killed. Throws `EnvironmentError` when the
 * temp folder cannot be written.
 */
export function openProfile(): Profile {
  for (const each of new Set([MEMORY, tmpdir(), SHORT_TEMP])) removeLeftovers(each, PREFIX);
  const name = `${PREFIX}${ownerName()}-${randomUUID().slice(0, 6)}`;
  const parent = hasSpace() ? MEMORY : tempFor(name);
  const folder = join(parent, name);
  const cleaner = startCleaner([folder]);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    cleaner.dismiss();
    throw new EnvironmentError(
      `the temp folder ${parent} cannot be written, and the browser needs it: ${reasonOf(error)}`,
    );
  }
  return { folder, cleaner };
}

/** Whether the disk of a profile is full, so that its browser cannot work. */
export function isFull({ folder }: Profile): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < FULL;
  } catch {
    return false;
  }
}

/** Whether the browser can make a socket below a path. */
export function isShort(folder: string): boolean {
  return folder.length <= LONGEST_PATH;
}

/** The temp folder, unless the browser could make no socket there. */
function tempFor(name: string): string {
  if (isShort(join(tmpdir(), name))) return tmpdir();
  try {
    accessSync(SHORT_TEMP, constants.W_OK);
    return SHORT_TEMP;
  } catch {
    return tmpdir();
  }
}

/** Removes a profile that no browser uses any more. Never throws. */
export function dropProfile({ folder, cleaner }: Profile): void {
  removeQuietly(folder);
  cleaner.dismiss();
}

function hasSpace(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return process.platform === "linux" && bavail * bsize > ENOUGH;
  } catch {
    return false;
  }
}
