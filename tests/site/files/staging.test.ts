import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { EnvironmentError } from "../../../src/diagnostics/environment-error.ts";
import type { Owner } from "../../../src/site/files/site-file.ts";
import { dropStaging, openStaging, readManifest, swapIn } from "../../../src/site/files/staging.ts";
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
  try {
    swapIn(staging, output, owners, rebuilt);
  } finally {
    dropStaging(staging);
  }
}

const ALL: readonly Owner[] = ["reader", "talk", "handout"];

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
    build(output, { "a/index.html": ["reader", "r2"] }, ["reader"]);
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

  it("removes what outputs share only when all of them were made", () => {
    const output = join(folderWith(), "_site");
    const shared = { "assets/talk.css": ["site", "c"], "a/images/x.png": ["site", "i"] } as const;
    build(output, { "a/talk.html": ["talk", "t"], "a/index.html": ["reader", "r"], ...shared }, ALL);
    build(output, { "a/index.html": ["reader", "r2"] }, ["reader"]);
    expect(filesIn(output)).toEqual([
      ".triptych.json",
      "a/images/x.png",
      "a/index.html",
      "a/talk.html",
      "assets/talk.css",
    ]);
    build(output, { "a/index.html": ["reader", "r3"] }, ["reader", "talk"]);
    expect(filesIn(output)).toEqual([".triptych.json", "a/index.html"]);
  });

  it("says which file cannot be replaced, and goes on knowing what it had written by then", () => {
    const output = folderWith({ "b/index.html/own.txt": "a folder in the way" });
    const files = { "a/index.html": ["reader", "one"], "b/index.html": ["reader", "two"] } as const;
    const run = () => build(output, files, ALL);
    expect(run).toThrow(EnvironmentError);
    expect(run).toThrow(/b\/index\.html” cannot be replaced: \w+; if another program has it open/);
    expect([...readManifest(output)]).toEqual([["a/index.html", "reader"]]);
  });

  it.runIf(existsSync("/dev/shm"))("writes to a folder that is on another disk", () => {
    const folder = folderWith();
    const other = mkdtempSync("/dev/shm/triptych-test-");
    onTestFinished(() => rmSync(other, { recursive: true }));
    symlinkSync(other, join(folder, "_site"));
    build(join(folder, "_site"), { "a/index.html": ["reader", "one"] }, ALL);
    expect(filesIn(other)).toEqual([".triptych.json", "a/index.html"]);
    expect(filesIn(folder)).toEqual(["_site"]);
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

it("a folder that cannot be written is told in one line", () => {
  const folder = folderWith({ file: "no folder" });
  expect(() => openStaging(join(folder, "file", "_site"))).toThrow(EnvironmentError);
});
