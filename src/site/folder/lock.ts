import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { shown } from "../../diagnostics/shown-path.ts";
import { removeQuietly } from "../../system/leftovers.ts";
import { ownerIsGone, ownerName } from "../../system/owner.ts";
import type { SitePlace } from "./site-place.ts";

/** A swap takes milliseconds; one that holds the lock for so many ms is stuck. */
const LONGEST_WAIT = 30_000;
const PAUSE = 20;
/** A lock that does not have the whole name of its owner after so many ms was left by a build that was killed. */
const LONGEST_UNNAMED = 2_000;

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
export async function withLock<T>(place: SitePlace, work: () => T): Promise<T> {
  const path = join(place.parent, place.prefix + LOCK);
  const until = Date.now() + LONGEST_WAIT;
  while (!take(path)) {
    if (Date.now() > until)
      throw new EnvironmentError(
        `process ${nameIn(path).split("-")[0]} does not end writing to “${shown(place.folder)}”: stop it, or remove ${shown(path)}`,
      );
    await setTimeout(PAUSE);
  }
  HELD.add(path);
  try {
    return work();
  } finally {
    HELD.delete(path);
    if (nameIn(path) === ownerName()) removeQuietly(path); // if it stays, it is taken over
  }
}

/** Tries to make the lock. One that is left over is removed for the next try. */
function take(path: string): boolean {
  try {
    writeFileSync(path, `${ownerName()}\n`, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
      if (nameIn(path) === "") rmSync(path, { force: true }); // the disk is full: it was made, but not written
      throw error;
    }
  }
  const text = textOf(path);
  if (text !== undefined && isLeft(path, text)) removeLeft(path, text);
  return false;
}

function isLeft(path: string, text: string): boolean {
  const owner = nameOf(text);
  if (owner !== "") return owner === ownerName() ? !HELD.has(path) : ownerIsGone(owner);
  const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - written > LONGEST_UNNAMED;
}

/** Two processes may find a lock left over: the one that renames it removes it. */
function removeLeft(path: string, text: string): void {
  const aside = path.slice(0, -LOCK.length) + LOCK_ASIDE + ownerName();
  try {
    renameSync(path, aside);
    // It was another one's by then, who has just taken it: it is given back.
    if (textOf(aside) !== text) renameSync(aside, path);
    else rmSync(aside, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

/** The name of who holds a lock; empty while it is not written, or when nobody holds it. */
function nameIn(path: string): string {
  return nameOf(textOf(path) ?? "");
}

function nameOf(text: string): string {
  return text.endsWith("\n") ? text.trim() : "";
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
