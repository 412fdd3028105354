import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { filesIn, folderWith } from "../helpers/folder.ts";
import { npm } from "../helpers/npm.ts";
import { root } from "../helpers/root.ts";
import { triptych } from "../helpers/run.ts";

/** Every file of a folder with its content, byte for byte. */
const contents = (folder: string) =>
  new Map(filesIn(folder).map((path) => [path, readFileSync(join(folder, path)).toString("base64")]));

it("plain Eleventy with this repository's config gives the same bytes as the command line did", () => {
  npm(["run", "-s", "build"], root);
  const site = folderWith();
  expect(triptych(["build", "content", "-o", site], root).status).toBe(0);
  const byCommand = contents(site);
  const byEleventy = contents(join(root, "_site"));
  expect([...byEleventy.keys()]).toEqual([...byCommand.keys()]);
  const different = [...byCommand]
    .filter(([path, content]) => byEleventy.get(path) !== content)
    .map(([path]) => path);
  expect(different).toEqual([]);
  expect(byCommand.has("cancer-nanomedicine/handout.pdf")).toBe(true);
});
