import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { themeTemplate } from "../assets/theme-template.ts";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { shown } from "../diagnostics/shown-path.ts";
import { EXIT } from "./exit.ts";
import { writeNew } from "./new/write-new.ts";

/**
 * Writes a theme.css that changes nothing into a folder. Throws `EnvironmentError` when the folder is not
 * there, or has a theme.
 */
export function startTheme(folder: string): number {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new EnvironmentError(`there is no folder “${folder}”: name the one that the articles are in`);
  const path = join(resolve(folder), "theme.css");
  writeNew(path, themeTemplate());
  process.stdout.write(`${shown(path)} is written. It changes nothing until you change a value in it.\n`);
  return EXIT.fine;
}
