import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "./root.ts";

/** The articles of the test projects, those that ship, and one with something of everything. */
export const exportedArticles = [
  ...readdirSync(join(root, "tests/projects"))
    .map((name) => join(root, "tests/projects", name, "input", `${name}.md`))
    .filter((path) => existsSync(path)),
  join(root, "content/cancer-nanomedicine.md"),
  join(root, "content/how-to-triptych.md"),
  join(root, "tests/export/naps/naps.md"),
].map((path) => ({ name: basename(path), path }));
