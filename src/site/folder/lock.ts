import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { ownerIsGone, ownerName } from "../../browser/owner.ts";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { shown } from "../../diagnostics/shown-path.ts";
import type { Place } from "./place.ts";

/** A swap takes milliseconds; one that holds the lock for so many ms is stuck. */
const LONGEST_WAIT = 30_000;
const PAUSE = 20;
/** A lock whose owner is not in it after so many ms was left by a build that was killed as it wrote it. */
const LONGEST_EMPTY = 2_000;

const LOCK = "lock";
/** How a lock is called that is left over, after the prefix of its place and before the name of who removes it. */
export const LOCK_ASIDE = `${LOCK}-`;

/** The locks that this process holds. */
const HELD = new Set<string>();

/**
 * Does `work` while no other process does its own at this place, and gives its result. The lock of a
 * process that is gone is taken over. Processes that do not see each other, in two containers, do not
 * see whether the other is gone, either. Throws `EnvironmentError` when another process does not end.
 */
export async function withLock<T>(place: Place, work: () => T): Promise<T> {
  const path = join(place.parent, place.prefix + LOCK);
  const until = Date.now() + LONGEST_WAIT;
  while (!take(path)) {
    if (Date.now() > until)
      throw new EnvironmentError(
        `process ${readOwner(path)?.split("-")[0]} does not end writing to “${shown(place.folder)}”: stop it, or remove ${shown(path)}`,
      );
    await setTimeout(PAUSE);
  }
  HELD.add(path);
  try {
    return work();
  } finally {
    HELD.delete(path);
    if (readOwner(path) === ownerName()) rmSync(path, { force: true });
  }
}

/** Tries to make the lock. One that is left over is removed for the next try. */
function take(path: string): boolean {
  try {
    writeFileSync(path, ownerName(), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
      if (readOwner(path) === "") rmSync(path, { force: true }); // the disk is full: it was made, but not written
      throw error;
    }
  }
  const owner = readOwner(path);
  if (owner !== undefined && isLeft(path, owner)) removeLeft(path, owner);
  return false;
}

function isLeft(path: string, owner: string): boolean {
  if (owner !== "") return owner === ownerName() ? !HELD.has(path) : ownerIsGone(owner);
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - written > LONGEST_EMPTY;
}

/** Two processes may find a lock left over: the one that renames it removes it. */
function removeLeft(path: string, owner: string): void {
  const aside = path.slice(0, -LOCK.length) + LOCK_ASIDE + ownerName();
  try {
    renameSync(path, aside);
    // It was another one's by then, who has just taken it: it is given back.
    if (readOwner(aside) !== owner) renameSync(aside, path);
    else rmSync(aside, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

/** Who holds a lock; undefined when nobody does. */
function readOwner(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
