import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { filesIn } from "../helpers/folder.ts";

const root = new URL("../..", import.meta.url).pathname;

/** Every file of a folder with its content, byte for byte. */
const contents = (folder: string) =>
  new Map(filesIn(folder).map((path) => [path, readFileSync(join(folder, path)).toString("base64")]));

it("plain Eleventy with this repository's config gives the same bytes as the command line did", () => {
  const run = spawnSync("npm", ["run", "-s", "build"], { cwd: root, encoding: "utf8" });
  expect(run.status, run.stderr).toBe(0);
  const byCommand = contents(inject("site"));
  const byEleventy = contents(join(root, "_site"));
  expect([...byEleventy.keys()]).toEqual([...byCommand.keys()]);
  const different = [...byCommand]
    .filter(([path, content]) => byEleventy.get(path) !== content)
    .map(([path]) => path);
  expect(different).toEqual([]);
  expect(byCommand.has("cancer-nanomedicine/handout.pdf")).toBe(true);
});
