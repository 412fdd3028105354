import { relative, sep } from "node:path";

/** A path as messages show it: with `/`, and relative to the working folder if it is inside. */
export function shown(absolute: string): string {
  const near = relative(process.cwd(), absolute) || ".";
  const path = near === ".." || near.startsWith(`..${sep}`) ? absolute : near;
  return sep === "\\" ? path.replaceAll("\\", "/") : path;
}
