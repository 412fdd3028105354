import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { folderWith } from "../helpers/folder.ts";
import { root } from "../helpers/root.ts";
import { LIBRARY } from "../helpers/run.ts";
import { expectSame } from "../helpers/same-files.ts";
import { thorough } from "../helpers/thorough.ts";

it.runIf(thorough)("makes the same bytes with Eleventy as without", () => {
  const folder = folderWith({ "articles/.keep": "", "eleventy.config.mjs": CONFIG });
  copyFileSync(join(root, "content/cancer-nanomedicine.md"), join(folder, "articles/cancer-nanomedicine.md"));
  cpSync(join(root, "content/figures"), join(folder, "articles/figures"), { recursive: true });
  const eleventy = join(root, "node_modules/@11ty/eleventy/cmd.cjs");
  const { status, stderr } = spawnSync(process.execPath, [eleventy], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
  expectSame(inject("site"), join(folder, "eleventy"));
});

/** As this repository's own `.eleventy.ts`, with other folders. */
const CONFIG = `import triptych from ${JSON.stringify(LIBRARY)};
export default function (config) {
  config.addPlugin(triptych, { articles: "articles", path: "/" });
  return { dir: { input: "articles", output: "eleventy" } };
}
`;
