import { createHash, randomUUID } from "node:crypto";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { cacheFolder } from "../../browser/cache-folder.ts";

/** Keeps plain data from one build to the next. */
export interface Store<T> {
  find(key: string): T | undefined;
  keep(key: string, value: T): void;
}

/** What no build asked for in so many days is dropped. */
const DAYS_KEPT = 30;
const MS_A_DAY = 86_400_000;
/** What was asked for longest ago is dropped when there is more than this. */
const MOST_BYTES = 300_000_000;

/**
 * The store `name` in our cache folder, opened when it is first asked: most handouts need none, and
 * to look through thousands of files takes a while.
 */
export function storeNamed<T>(name: string): Store<T> {
  let opened: Store<T> | undefined;
  const store = () => {
    opened ??= openStore<T>(name);
    return opened;
  };
  return { find: (key) => store().find(key), keep: (key, value) => store().keep(key, value) };
}

/** A disk that does not let it makes builds slower, nothing else. */
function openStore<T>(name: string): Store<T> {
  try {
    const folder = join(cacheFolder(), name);
    mkdirSync(folder, { recursive: true });
    dropOld(folder);
    return storeIn(folder);
  } catch {
    return NO_STORE;
  }
}

/** Finds nothing and keeps nothing: for `--no-cache`. */
export const NO_STORE: Store<never> = { find: () => undefined, keep: () => undefined };

/** What the store has under a key, or else what `make` gives, which it then keeps. */
export async function remembered<T>(
  store: Store<T>,
  key: () => Promise<string>,
  make: () => Promise<T>,
): Promise<T> {
  if (store === NO_STORE) return make();
  const name = await key();
  const stored = store.find(name);
  if (stored !== undefined) return stored;
  const value = await make();
  store.keep(name, value);
  return value;
}

/** A key that is another whenever any of the parts is. */
export function keyOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(String(part.length)).update(":").update(part);
  return hash.digest("hex");
}

function storeIn<T>(folder: string): Store<T> {
  return {
    find(key) {
      try {
        const value = deserialize(readFileSync(join(folder, key))) as T;
        const now = new Date();
        utimesSync(join(folder, key), now, now);
        return value;
      } catch {
        return undefined;
      }
    },
    keep(key, value) {
      try {
        // Written beside and moved in: another build may read at the same time.
        const beside = join(folder, `${key}.${randomUUID()}`);
        writeFileSync(beside, serialize(value));
        renameSync(beside, join(folder, key));
      } catch {
        // The next build makes it anew.
      }
    },
  };
}

function dropOld(folder: string): void {
  const oldest = Date.now() - DAYS_KEPT * MS_A_DAY;
  const files = readdirSync(folder).map((name) => ({ path: join(folder, name), ...statOf(folder, name) }));
  let bytes = 0;
  for (const { path, size, time } of files.sort((a, b) => b.time - a.time)) {
    bytes += size;
    if (time < oldest || bytes > MOST_BYTES) rmSync(path, { force: true });
  }
}

function statOf(folder: string, name: string): { readonly size: number; readonly time: number } {
  const { size, mtimeMs } = statSync(join(folder, name));
  return { size, time: mtimeMs };
}
