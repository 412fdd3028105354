import { readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/** What lies at a path of the site's folder. */
export type Found =
  | { readonly kind: "folder" }
  | { readonly kind: "file"; readonly bytes: string | Uint8Array };

/**
 * The file of a site's folder at a path that begins with `/`; a path that ends with `/` is that of an
 * `index.html`. Undefined when there is none, when it cannot be read, and when a symbolic link leads
 * out of the folder. Never throws.
 */
export function readSiteFile(folder: string, path: string): Found | undefined {
  try {
    const real = realpathSync(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    if (!real.startsWith(realpathSync(folder) + sep)) return undefined;
    const stat = statSync(real);
    if (stat.isDirectory()) return { kind: "folder" };
    // Reading a pipe would wait for whoever writes to it.
    return stat.isFile() ? { kind: "file", bytes: readFileSync(real) } : undefined;
  } catch {
    return undefined;
  }
}
