// Empties dist/, but for browser scripts and types, which other scripts make, and copies into it the few files that
// Triptych needs of large packages, so that nobody has to install those: source-serif weighs 57 MB, of
// which print uses 0.7. Style sheets name the copies `dist/…`.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);

/** Files that a style sheet names `dist/<folder>/<name>`, and where they come from. */
const SOURCES = { fonts: "source-serif/WOFF2/TTF/", vendor: "reveal.js/" };

mkdirSync(join(root, "dist"), { recursive: true });
for (const name of readdirSync(join(root, "dist")))
  if (!["client", "types"].includes(name)) rmSync(join(root, "dist", name), { recursive: true });

const styles = readdirSync(join(root, "styles")).filter((name) => name.endsWith(".css"));
const css = styles.map((name) => readFileSync(join(root, "styles", name), "utf8")).join("\n");

for (const [folder, source] of Object.entries(SOURCES)) {
  const target = join(root, "dist", folder);
  mkdirSync(target, { recursive: true });
  for (const [, name] of css.matchAll(new RegExp(`"dist/${folder}/([^"]+)"`, "g")))
    copyFileSync(require.resolve(source + name), join(target, name));
}
