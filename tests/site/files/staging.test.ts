import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { EnvironmentError } from "../../../src/diagnostics/environment-error.ts";
import type { Owner } from "../../../src/site/files/site-file.ts";
import { openStaging, readManifest, swapIn } from "../../../src/site/files/staging.ts";
import { filesIn, folderWith, textOf } from "../../helpers/folder.ts";

/** Builds these files, each "owner: content", into the folder. */
function build(
  output: string,
  files: Record<string, readonly [Owner, string]>,
  rebuilt: readonly Owner[],
): void {
  const staging = openStaging(output);
  for (const [path, [, content]] of Object.entries(files)) {
    mkdirSync(dirname(join(staging, path)), { recursive: true });
    writeFileSync(join(staging, path), content);
  }
  const owners = new Map(Object.entries(files).map(([path, [owner]]) => [path, owner]));
  swapIn(staging, output, owners, rebuilt);
  expect(existsSync(staging)).toBe(false);
}

const ALL: readonly Owner[] = ["reader", "talk", "handout", "site"];

describe("a build swapped in", () => {
  it("replaces what it made before and removes what it makes no more", () => {
    const output = join(folderWith(), "_site");
    build(output, { "a/index.html": ["reader", "one"], "b/index.html": ["reader", "two"] }, ALL);
    build(output, { "a/index.html": ["reader", "three"] }, ALL);
    expect(filesIn(output)).toEqual([".triptych.json", "a/index.html"]);
    expect(textOf(output, "a/index.html")).toBe("three");
    expect(existsSync(join(output, "b"))).toBe(false);
  });

  it("keeps the outputs that were not made this time", () => {
    const output = join(folderWith(), "_site");
    build(output, { "a/index.html": ["reader", "r"], "a/handout.pdf": ["handout", "h"] }, ALL);
    build(output, { "a/index.html": ["reader", "r2"] }, ["reader", "site"]);
    expect(filesIn(output)).toEqual([".triptych.json", "a/handout.pdf", "a/index.html"]);
    expect(readManifest(output).get("a/handout.pdf")).toBe("handout");
  });

  it("never touches files that are not its own", () => {
    const output = folderWith({ "thesis.txt": "years of work", "a/notes.txt": "more" });
    build(output, { "a/index.html": ["reader", "one"] }, ALL);
    build(output, { "index.html": ["site", "two"] }, ALL);
    expect(filesIn(output)).toEqual([".triptych.json", "a/notes.txt", "index.html", "thesis.txt"]);
    expect(textOf(output, "thesis.txt")).toBe("years of work");
  });

  it("is no harm when somebody else wrote the list", () => {
    const output = folderWith({ ".triptych.json": '{"files":{"../outside.txt":"reader"}}', "x.txt": "x" });
    build(output, { "index.html": ["site", "one"] }, ALL);
    expect(filesIn(output)).toEqual([".triptych.json", "index.html", "x.txt"]);
  });
});

it("what a killed build left beside the folder goes with the next one", () => {
  const folder = folderWith({
    "._site.building-4194999/index.html": "half",
    "._site.building-notes/x.txt": "",
  });
  build(join(folder, "_site"), { "index.html": ["site", "one"] }, ALL);
  expect(filesIn(folder)).toEqual([
    "._site.building-notes/x.txt",
    "_site/.triptych.json",
    "_site/index.html",
  ]);
});

it("a folder that cannot be written is trouble, told in one line", () => {
  const folder = folderWith({ file: "no folder" });
  expect(() => openStaging(join(folder, "file", "_site"))).toThrow(EnvironmentError);
});
