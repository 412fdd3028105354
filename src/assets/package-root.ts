import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder that Triptych is installed in: it holds `styles/` and `dist/`. It is the
 * same whether this file runs as source or compiled.
 */
export const packageRoot: string = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  return existsSync(join(folder, "styles", "tokens.css")) ? folder : findRoot(dirname(folder));
}
