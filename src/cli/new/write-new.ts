import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { shown } from "../../diagnostics/shown-path.ts";
import { reasonOf } from "../../diagnostics/system-error.ts";
import { makeFolder } from "../../system/make-folder.ts";

/** Throws `EnvironmentError` when a file is there, or a folder with something in it. */
export function assertAbsent(path: string): void {
  const absolute = resolve(path);
  if (!existsSync(absolute)) return;
  const isFolder = statSync(absolute).isDirectory();
  if (!isFolder) throw new EnvironmentError(`“${shown(absolute)}” is there already`);
  if (readdirSync(absolute).some((name) => name !== ".git"))
    throw new EnvironmentError(`the folder “${shown(absolute)}” is not empty: name a new one`);
}

/**
 * Writes a file that is not there yet, and the folders that it needs. Throws `EnvironmentError` when there
 * is one, or it cannot be written.
 */
export function writeNew(path: string, text: string | Uint8Array): void {
  const file = shown(resolve(path));
  try {
    makeFolder(dirname(resolve(path)));
    writeFileSync(path, text, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST")
      throw new EnvironmentError(`“${file}” is there already`);
    throw new EnvironmentError(`“${file}” cannot be written: ${reasonOf(error)}`);
  }
}
