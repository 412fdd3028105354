// Keeps in dist/types what the public API needs: tsc declares every file of the program. Fails when a
// declaration that stays imports a package, because a strict consumer may not have its types.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const types = fileURLToPath(new URL("../dist/types", import.meta.url));
const kept = new Set();
const foreign = [];

/** Keeps a declaration and what it imports; names end with `.js` in it, which every resolver knows. */
function keep(file) {
  if (kept.has(file)) return;
  kept.add(file);
  const text = readFileSync(file, "utf8").replaceAll(/(["'])(\.[^"']*)\.ts\1/g, "$1$2.js$1");
  writeFileSync(file, text);
  for (const [, specifier] of text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']/g)) {
    if (specifier.startsWith(".")) keep(resolve(dirname(file), specifier.replace(/\.js$/, ".d.ts")));
    else foreign.push(`${file} imports “${specifier}”`);
  }
}

keep(join(types, "src", "index.d.ts"));
for (const path of readdirSync(types, { recursive: true })) {
  const file = join(types, path);
  if (file.endsWith(".d.ts") && !kept.has(file)) rmSync(file);
}
for (const line of foreign) process.stderr.write(`public types: ${line}\n`);
process.exitCode = foreign.length > 0 ? 1 : 0;
