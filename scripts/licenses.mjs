// The licences of packages, as one text. Used by bundle.mjs for what is in the published package.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Name, version and licence of each package in node_modules, sorted by name, with the licence's text; of
 * several to choose from, the first. Throws when a package has none.
 */
export function licensesOf(root, names) {
  const entries = names.toSorted().map((name) => {
    const folder = join(root, "node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((entry) =>
      /^licen[cs]e(-mit)?(\.(md|markdown|txt))?$/i.test(entry),
    );
    if (!file) throw new Error(`no licence is found in ${folder}`);
    const whole = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n");
    const text = whole.replace(/^GPL version 3\n=+\n.*/ms, "").trim();
    return `${name} ${version} (${license})\n\n${text}`;
  });
  return `This package contains code and fonts of the following packages.\n\n${entries.join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}
