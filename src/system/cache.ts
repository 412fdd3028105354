import { createHash } from "node:crypto";
import { lstatSync, readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { DRAFT, readEntry, writeEntry } from "./cache-entry.ts";
import { cacheFolder } from "./cache-folder.ts";
import { removeLeftovers, removeQuietly } from "./leftovers.ts";
import { makeFolder } from "./make-folder.ts";

/** Keeps plain data between builds, by content: a key is a hash of all that the value depends on. */
export interface Cache<T> {
  find(key: string): T | undefined;
  keep(key: string, value: T): void;
}

/** An entry that no build used for so many days is removed. */
const DAYS_KEPT = 30;
const MS_A_DAY = 86_400_000;
/** The entries that were used longest ago are removed when a cache is larger than this. */
const MOST_BYTES = 300_000_000;

/**
 * The cache `name` in our cache folder. It is opened on its first use: many handouts need none, and
 * looking through thousands of files takes a while.
 */
export function cacheNamed<T>(name: string): Cache<T> {
  let opened: Cache<T> | undefined;
  const cache = () => {
    opened ??= openCache<T>(name);
    return opened;
  };
  return { find: (key) => cache().find(key), keep: (key, value) => cache().keep(key, value) };
}

/** A disk that cannot be written or is full makes builds slower, nothing else. */
function openCache<T>(name: string): Cache<T> {
  try {
    const folder = join(cacheFolder(), name);
    makeFolder(folder);
    removeOld(folder);
    return cacheIn(folder);
  } catch {
    return NO_CACHE;
  }
}

/** Finds nothing and keeps nothing: for `--no-cache`. */
export const NO_CACHE: Cache<never> = { find: () => undefined, keep: () => undefined };

/** Gives the cached value of a key, or else what `make` gives, which is then kept. */
export async function cached<T>(
  cache: Cache<T>,
  key: () => Promise<string>,
  make: () => Promise<T>,
): Promise<T> {
  if (cache === NO_CACHE) return make();
  const name = await key();
  const found = cache.find(name);
  if (found !== undefined) return found;
  const value = await make();
  cache.keep(name, value);
  return value;
}

/** A key that changes whenever one of the contents changes. */
export function keyOf(contents: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const content of contents) hash.update(String(content.length)).update(":").update(content);
  return hash.digest("hex");
}

function cacheIn<T>(folder: string): Cache<T> {
  return {
    find(key) {
      const value = readEntry(folder, key) as T | undefined;
      if (value !== undefined) touch(join(folder, key));
      return value;
    },
    keep(key, value) {
      try {
        writeEntry(folder, key, value);
      } catch {
        // The next build makes the value again.
      }
    },
  };
}

/** Says that an entry was used. */
function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // The disk can only be read, or another build has just removed it.
  }
}

function removeOld(folder: string): void {
  removeLeftovers(folder, DRAFT);
  const oldest = Date.now() - DAYS_KEPT * MS_A_DAY;
  let bytes = 0;
  for (const { path, size, mtimeMs } of filesIn(folder).sort((a, b) => b.mtimeMs - a.mtimeMs)) {
    bytes += size;
    if (mtimeMs < oldest || bytes > MOST_BYTES) removeQuietly(path);
  }
}

function filesIn(folder: string) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    // Another build may remove it meanwhile.
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats ? [{ path, size: stats.size, mtimeMs: stats.mtimeMs }] : [];
  });
}
