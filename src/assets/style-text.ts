import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./package-root.ts";

/** A style sheet of `styles/` that imports nothing, without comments and line breaks. */
export function styleText(name: string): string {
  const css = readFileSync(join(packageRoot, "styles", name), "utf8");
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .trim();
}
