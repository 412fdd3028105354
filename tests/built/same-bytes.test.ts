import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { filesIn } from "../helpers/folder.ts";
import { npm } from "../helpers/npm.ts";
import { root } from "../helpers/root.ts";

/** Every file of a folder with its content, byte for byte. */
const contents = (folder: string) =>
  new Map(filesIn(folder).map((path) => [path, readFileSync(join(folder, path)).toString("base64")]));

it("plain Eleventy with this repository's config gives the same bytes as the command line did", () => {
  npm(["run", "-s", "build"], root);
  const byCommand = contents(inject("site"));
  const byEleventy = contents(join(root, "_site"));
  expect([...byEleventy.keys()]).toEqual([...byCommand.keys()]);
  const different = [...byCommand]
    .filter(([path, content]) => byEleventy.get(path) !== content)
    .map(([path]) => path);
  expect(different).toEqual([]);
  expect(byCommand.has("cancer-nanomedicine/handout.pdf")).toBe(true);
});
