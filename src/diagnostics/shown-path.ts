import { relative, sep } from "node:path";
import { visible } from "./visible.ts";

/** A path as it names a file in diagnostics: with `/`, and relative to the working folder if it is inside. */
export function nearPath(absolute: string): string {
  const near = relative(process.cwd(), absolute) || ".";
  const path = near === ".." || near.startsWith(`..${sep}`) ? absolute : near;
  return sep === "\\" ? path.replaceAll("\\", "/") : path;
}

/** The same for the words of a message. */
export function shown(absolute: string): string {
  return visible(nearPath(absolute));
}
