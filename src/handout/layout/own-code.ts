import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { keyOf } from "./cache.ts";

const HANDOUT = join(dirname(fileURLToPath(import.meta.url)), "..");

/**
 * A key that is another whenever any of the code is that makes handouts: what another version of it
 * left in a store is not to be read. Of all scripts in and below `folder`: of a bundle, its parts.
 */
export async function ownCodeKey(folder = HANDOUT): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.[jt]s$/.test(name)).sort();
  return keyOf([...names, ...(await Promise.all(names.map((name) => readFile(join(folder, name)))))]);
}
