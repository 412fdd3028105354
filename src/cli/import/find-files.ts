import { type Dirent, readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { nearPath, shown } from "../../diagnostics/shown-path.ts";
import { reasonOf } from "../../diagnostics/system-error.ts";
import type { ImportFile } from "../../import/imported.ts";
import { hasOtherName } from "../../site/articles/no-article.ts";
import { LARGEST, megabytes } from "../../source/files/file-sizes.ts";
import { placeOf } from "../../source/files/place.ts";
import { readRegularFile } from "../../source/files/regular-file.ts";

/**
 * The files at some paths, with their bytes: those that are named, and of folders the visible files in them in
 * the order of their names, without those that every folder may have (a licence, a README). Throws
 * `EnvironmentError` for a path where nothing is, and a file that cannot be read.
 */
export function findFiles(paths: readonly string[]): readonly ImportFile[] {
  return paths.flatMap((path) => filesAt(resolve(path), path)).map(readFile);
}

function filesAt(path: string, written: string): readonly string[] {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) throw new EnvironmentError(`there is no file or folder “${written}”`);
    if (!stat.isDirectory()) return [path];
    const entries = readdirSync(path, { withFileTypes: true }).filter(isTaken);
    return entries.map(({ name }) => join(path, name)).sort((a, b) => (a < b ? -1 : 1));
  } catch (error) {
    if (error instanceof EnvironmentError) throw error;
    throw new EnvironmentError(`“${shown(path)}” cannot be read: ${reasonOf(error)}`);
  }
}

function isTaken(entry: Dirent): boolean {
  const { name } = entry;
  return entry.isFile() && !name.startsWith(".") && !hasOtherName(/\.\w+$/.test(name) ? name : `${name}.md`);
}

function readFile(path: string): ImportFile {
  const probe = readRegularFile(path, LARGEST.article);
  if (probe.state === "found") return { path: nearPath(path), bytes: probe.bytes };
  const why = probe.state === "missing" ? "there is no such file" : probe.why;
  throw new EnvironmentError(
    `“${shown(path)}” cannot be read (at most ${megabytes(LARGEST.article)}): ${why}`,
  );
}

/** Reads an image that lies below the folder of an imported file; undefined when it is not there. */
export function readBeside(file: string, path: string): Uint8Array | undefined {
  const own = dirname(resolve(file));
  const place = placeOf(path, { own, root: own });
  const probe = "path" in place ? readRegularFile(place.path, LARGEST.image) : undefined;
  return probe?.state === "found" ? probe.bytes : undefined;
}

/** Whether a file is on the disk already, with the same bytes. */
export function hasSame({ path, bytes }: ImportFile): boolean {
  const probe = readRegularFile(path, LARGEST.linked);
  return probe.state === "found" && Buffer.compare(probe.bytes, bytes) === 0;
}
