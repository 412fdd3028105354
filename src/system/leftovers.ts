import { lstatSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ownerIsGone } from "./owner.ts";

/**
 * Removes from a folder what processes left there that were killed together with their cleaner: names
 * that have an owner after `prefix`, see `ownerName`. What belongs to another user is left. Never throws.
 */
export function removeLeftovers(folder: string, prefix: string): void {
  for (const name of namesIn(folder)) {
    if (!name.startsWith(prefix) || !ownerIsGone(name.slice(prefix.length))) continue;
    const path = join(folder, name);
    if (isOurs(path)) removeQuietly(path);
  }
}

/** Removes a file or a folder that is not needed any more, if it is there. Never throws. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 });
  } catch {
    // A file in it is still open. It is removed by a later command.
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** In a temp folder that all users share, others could put links where we remove. */
function isOurs(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats !== undefined && (process.getuid === undefined || stats.uid === process.getuid());
}
