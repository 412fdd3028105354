import { EnvironmentError } from "../../diagnostics/environment-error.ts";
import { shown } from "../../diagnostics/shown-path.ts";

/** Most names that a message lists. */
const LISTED = 3;

/** The error that says which files in a folder are in the way of a build. `remedy` says what to do. */
export function tellInTheWay(folder: string, paths: readonly string[], remedy: string): EnvironmentError {
  const names = paths.slice(0, LISTED).map((path) => `“${path}”`);
  const more = paths.length - names.length;
  if (more > 0) names.push(`${more} more`);
  const list = new Intl.ListFormat("en").format(names);
  const are = paths.length === 1 ? "is" : "are";
  return new EnvironmentError(
    `in “${shown(folder)}”, ${list} ${are} not as a build left it, and would be replaced; nothing was written: ${remedy}`,
  );
}
