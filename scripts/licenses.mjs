// The licences of packages, as one text. Used by bundle.mjs for what is in the published package.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Name, version and licence of each package in node_modules, sorted by name, with the licence's text. */
export function licensesOf(root, names) {
  const entries = names.toSorted().map((name) => {
    const folder = join(root, "node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
    const text = file ? readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim() : "";
    return `${name} ${version} (${license})\n\n${text}`.trim();
  });
  return `This package contains code and fonts of the following packages.\n\n${entries.join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}
