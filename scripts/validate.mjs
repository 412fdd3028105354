// Checks the HTML of the article that ships with the Nu validator. A script of its own, and no test,
// because it needs Java. Says what is wrong and ends with 1 when a page has an error.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

// What the checker's CSS parser does not know: these properties, colours with two places in a gradient, and
// `::highlight()` and units of containers (`cqb`), at which it stops. The style sheets in the single files have been
// through a parser that knows them.
const UNKNOWN = [
  "“(?:math-depth|line-clamp|container-type)”: Property “[-a-z]+” doesn't exist\\.",
  "“background”: Too many values or values are not recognized\\.",
  "(?:“inline-size”: )?Parse Error\\.",
];
const LEFT_OUT = `CSS: (?:${UNKNOWN.join("|")})`;
const vnu = createRequire(import.meta.url)("vnu-jar");
const site = mkdtempSync(join(tmpdir(), "triptych-validate-"));
const run = (command, args) => spawnSync(command, args, { stdio: "inherit" }).status ?? 2;
const build = [
  "--import",
  "tsx",
  "src/cli/main.ts",
  "build",
  "content",
  "--only",
  "reader,talk",
  "--single-file",
];
const filter = ["--filterpattern", LEFT_OUT];
const check = ["-Xss8m", "-jar", vnu, "--errors-only", "--skip-non-html", ...filter, site];
const status = run(process.execPath, [...build, "-o", site]) || run("java", check);
rmSync(site, { recursive: true, force: true });
process.exit(status);
