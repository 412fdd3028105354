// Empties dist/, but for browser scripts and types, which other scripts make, and copies into it the few files that
// Triptych needs of large packages, so that nobody has to install those: source-serif weighs 57 MB, of
// which print uses 0.7; the Noto fonts 20 MB, of which it uses 0.8. Style sheets name the copies `dist/…`.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cutFonts } from "./cut-fonts.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);

/** Where files come from that a style sheet names `dist/<folder>/<name>`. */
const SOURCES = {
  fonts: (name) => (name.startsWith("noto-") ? fontsource(name) : "source-serif/WOFF2/TTF/"),
  vendor: () => "reveal.js/",
};

/** Fontsource names a file after its package and the script that is in it: `noto-sans-thai-thai-400-normal`. */
function fontsource(name) {
  const script = /-(?:arabic|bengali|devanagari|greek-ext|hebrew|tamil|thai)-\d+-(?:normal|italic)\.woff2$/;
  return `@fontsource/${name.replace(script, "")}/files/`;
}

mkdirSync(join(root, "dist"), { recursive: true });
for (const name of readdirSync(join(root, "dist")))
  if (!["client", "types"].includes(name)) rmSync(join(root, "dist", name), { recursive: true });

const styles = readdirSync(join(root, "styles")).filter((name) => name.endsWith(".css"));
const css = styles.map((name) => readFileSync(join(root, "styles", name), "utf8")).join("\n");

for (const [folder, sourceOf] of Object.entries(SOURCES)) {
  const target = join(root, "dist", folder);
  mkdirSync(target, { recursive: true });
  for (const [, name] of css.matchAll(new RegExp(`"dist/${folder}/([^"]+)"`, "g")))
    copyFileSync(require.resolve(sourceOf(name) + name), join(target, name));
}

await cutFonts(join(root, "dist"));
