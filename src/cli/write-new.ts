import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { shown } from "../diagnostics/shown-path.ts";
import { reasonOf } from "../diagnostics/system-error.ts";

/**
 * Writes a file that is not there yet, and the folders that it needs. Throws `EnvironmentError` when there
 * is one, or it cannot be written.
 */
export function writeNew(path: string, text: string): void {
  const file = shown(resolve(path));
  try {
    mkdirSync(dirname(resolve(path)), { recursive: true });
    writeFileSync(path, text, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST")
      throw new EnvironmentError(`“${file}” is there already`);
    throw new EnvironmentError(`“${file}” cannot be written: ${reasonOf(error)}`);
  }
}
