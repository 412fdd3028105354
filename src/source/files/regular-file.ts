import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from "node:fs";
import { reasonOf } from "../../diagnostics/system-error.ts";
import type { NoFile, Probe } from "../input.ts";
import { megabytes } from "./file-sizes.ts";

/**
 * Reads a file on disk: a regular one of at most `most` bytes, and nothing else. What it is and how large
 * it is are looked at first, since a device has no end and a named pipe waits for ever. Never throws.
 */
export function readRegularFile(path: string, most: number): Probe {
  let file: number | undefined;
  try {
    const before = faultOf(statSync(path), most); // opening some devices does something
    if (before) return before;
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(file); // it may have become something else
    return faultOf(stats, most) ?? { state: "found", bytes: read(file, stats.size) };
  } catch (error) {
    return probeOfError(error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** What an error of the file system says of a file. */
export function probeOfError(error: unknown): NoFile {
  const { code = "" } = error as NodeJS.ErrnoException;
  // The last is Node's for a name with a NUL.
  if (["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ERR_INVALID_ARG_VALUE"].includes(code))
    return { state: "missing" };
  if (code === "ENXIO") return unreadable("it is no ordinary file", ORDINARY); // a pipe or socket since it was looked at
  const hint = "check that you have permission to read it, and its folder";
  return unreadable(reasonOf(error), hint);
}

const ORDINARY = "name a file that is stored on the disk";

/** Why a file is not read; undefined when it can be. */
function faultOf(stats: Stats, most: number): NoFile | undefined {
  if (stats.isDirectory()) return unreadable("it is a folder", "name a file in it");
  if (stats.isFIFO()) return unreadable("it is a named pipe", ORDINARY);
  if (stats.isSocket()) return unreadable("it is a socket", ORDINARY);
  if (!stats.isFile()) return unreadable("it is a device", ORDINARY);
  if (stats.size <= most) return undefined;
  const size = `it is ${megabytes(stats.size)} large, and ${megabytes(most)} are the most`;
  return unreadable(size, "make it smaller, or divide it");
}

function unreadable(why: string, hint: string): NoFile {
  return { state: "unreadable", why, hint };
}

/** At most `size` bytes: a file that grows meanwhile is read as it was. */
function read(file: number, size: number): Uint8Array {
  const bytes = Buffer.alloc(size);
  let length = 0;
  while (length < size) {
    const count = readSync(file, bytes, length, size - length, null);
    if (count === 0) break;
    length += count;
  }
  return bytes.subarray(0, length);
}
