import { join } from "node:path";
import { expect, it } from "vitest";
import type { BuildStep } from "../../../src/site/build-steps.ts";
import { keptOutputs } from "../../../src/site/files/staging.ts";
import { updateSite, writeSite } from "../../../src/site/files/write-site.ts";
import { filesIn, folderWith, textOf } from "../../helpers/folder.ts";

async function* steps(files: Readonly<Record<string, string>>): AsyncGenerator<BuildStep> {
  for (const [path, content] of Object.entries(files)) {
    yield { kind: "file", file: { path, content, owner: "reader", kind: "page" } };
  }
  const result = { name: "reader", entries: [], ms: 0, pages: 0, times: new Map<string, number>() };
  yield { kind: "results", results: [result] };
}

it("writes in place only what changed, and says so to the next build, which then tidies up", async () => {
  const folder = join(folderWith(), "_site");
  const first = { "a/index.html": "one", "b/index.html": "two" };
  expect(await updateSite(steps(first), folder, {})).toEqual(Object.keys(first));
  expect(keptOutputs(folder)("b")).toEqual(["reader"]);
  expect(await updateSite(steps({ ...first, "a/index.html": "three" }), folder, {})).toEqual([
    "a/index.html",
  ]);
  await writeSite(steps({ "a/index.html": "four" }), folder, {});
  expect(filesIn(folder)).toEqual([".triptych.json", "a/index.html"]);
  expect(textOf(folder, "a/index.html")).toBe("four");
});

it("leaves nothing beside the folder, and the folder as it was, when a build fails", async () => {
  const parent = folderWith({ "_site/a/index.html": "before" });
  async function* failing(): AsyncGenerator<BuildStep> {
    yield* steps({ "a/index.html": "after" });
    throw new Error("half-way");
  }
  await expect(writeSite(failing(), join(parent, "_site"), {})).rejects.toThrow("half-way");
  expect(filesIn(parent)).toEqual(["_site/a/index.html"]);
  expect(textOf(parent, "_site/a/index.html")).toBe("before");
});
