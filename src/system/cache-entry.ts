import { createHash, randomUUID } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { removeQuietly } from "./leftovers.ts";
import { ownerName } from "./owner.ts";

/** Begins the names of entries that are being written. */
export const DRAFT = "draft-";

/** Length of the checksum that an entry begins with, in bytes. */
const CHECKSUM = 32;
/** A larger file is no entry; bytes. */
const MOST_BYTES = 300_000_000;
/** Neither a link nor a pipe is an entry, and opening one must not wait. Windows has neither flag. */
const READ_PLAIN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads the entry of a key from a cache's folder. An entry that was damaged, or that was written for another
 * key, is removed. Undefined when there is no good one.
 */
export function readEntry(folder: string, key: string): unknown {
  const path = join(folder, key);
  try {
    const bytes = readPlainFile(path);
    const content = bytes.subarray(CHECKSUM);
    if (!checksumOf(key, content).equals(bytes.subarray(0, CHECKSUM))) throw new Error("it is damaged");
    return deserialize(content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") removeQuietly(path);
    return undefined;
  }
}

/**
 * Writes the entry of a key, under another name first: another build may read at the same time. Throws
 * when the disk cannot be written or is full, and leaves nothing then.
 */
export function writeEntry(folder: string, key: string, value: unknown): void {
  const content = serialize(value);
  const draft = join(folder, `${DRAFT}${ownerName()}-${randomUUID()}`);
  try {
    writeFileSync(draft, Buffer.concat([checksumOf(key, content), content]), { mode: 0o600 });
    renameSync(draft, join(folder, key));
  } catch (error) {
    removeQuietly(draft);
    throw error;
  }
}

/** Of the key as well: an entry under another entry's name is whole, but wrong. */
function checksumOf(key: string, content: Uint8Array): Buffer {
  return createHash("sha256").update(`${key}\n`).update(content).digest();
}

function readPlainFile(path: string): Buffer {
  const file = openSync(path, READ_PLAIN);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile() || stats.size > MOST_BYTES) throw new Error("it is no entry");
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}
