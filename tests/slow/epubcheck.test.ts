import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { folderWith } from "../helpers/folder.ts";
import { triptych } from "../helpers/run.ts";

/** Where Debian and its children put EPUBCheck: a jar under both names. */
const EPUBCHECK = ["/usr/share/java/epubcheck.jar", "/usr/bin/epubcheck"].find((path) => existsSync(path));
const projects = fileURLToPath(new URL("../projects/", import.meta.url));
const content = fileURLToPath(new URL("../../content", import.meta.url));

/** The articles of the test projects, and those that ship. */
const articles = [
  ...readdirSync(projects)
    .map((name) => `${projects}${name}/input/${name}.md`)
    .filter((path) => existsSync(path)),
  `${content}/how-to-triptych.md`,
  `${content}/cancer-nanomedicine.md`,
];

const canCheck = EPUBCHECK !== undefined && spawnSync("java", ["-version"]).status === 0;
const why = canCheck ? "" : " (skipped: install Debian's epubcheck and a Java runtime)";

it.skipIf(!canCheck)(
  `EPUBCheck finds nothing in any book${why}`,
  () => {
    for (const article of articles) {
      const output = folderWith();
      const name = article.slice(article.lastIndexOf("/") + 1, -".md".length);
      const run = triptych(["build", article, "--only", "epub", "-o", output], output);
      expect(run.status, run.stderr).toBe(0);
      const book = `${output}/${name}/${name}.epub`;
      const checked = spawnSync("java", ["-jar", EPUBCHECK!, "--failonwarnings", book], { encoding: "utf8" });
      expect(checked.status, `${name}: ${checked.stdout}${checked.stderr}`).toBe(0);
    }
  },
  600_000,
);
