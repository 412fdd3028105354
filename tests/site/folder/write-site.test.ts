import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { EnvironmentError } from "../../../src/diagnostics/environment-error.ts";
import type { BuildStep } from "../../../src/site/build-steps.ts";
import { digestOf } from "../../../src/site/files/site-file.ts";
import { readLedger } from "../../../src/site/folder/ledger.ts";
import { openSiteFolder } from "../../../src/site/folder/site-folder.ts";
import { updateSite, writeSite } from "../../../src/site/folder/write-site.ts";
import { filesIn, folderWith, textOf } from "../../helpers/folder.ts";
import { buildInto, type Files, stepsFor } from "../../helpers/steps.ts";

/** A folder that does not hold anything but builds, and one that holds a file of somebody else. */
const FOLDERS: readonly (readonly [string, Record<string, string>, readonly string[]])[] = [
  ["a folder that is only ours, as a whole", {}, []],
  ["a folder with other files, file by file", { "_site/a/notes.txt": "mine" }, ["a/notes.txt"]],
];

describe.each(FOLDERS)("a build swapped into %s", (_, before, others) => {
  const expectFiles = (output: string, ...paths: readonly string[]) =>
    expect(filesIn(output)).toEqual([".triptych.json", ...paths, ...others].sort());

  it("replaces what it made before and removes what it makes no more", async () => {
    const parent = folderWith(before);
    const output = join(parent, "_site");
    await buildInto(output, { "a/index.html": "one", "b/index.html": "two" });
    await buildInto(output, { "a/index.html": "three" });
    expectFiles(output, "a/index.html");
    expect(textOf(output, "a/index.html")).toBe("three");
    expect(existsSync(join(output, "b"))).toBe(false);
    for (const path of others) expect(textOf(output, path)).toBe("mine");
    expect(filesIn(parent)).toEqual(filesIn(output).map((path) => `_site/${path}`));
  });

  it("keeps the outputs that were not made this time", async () => {
    const output = join(folderWith(before), "_site");
    await buildInto(output, { "a/index.html": "r", "a/handout.pdf": ["handout", "h"] });
    await buildInto(output, { "a/index.html": "r2" }, { outputs: ["reader"] });
    expectFiles(output, "a/handout.pdf", "a/index.html");
    expect(readLedger(output).entries.get("a/handout.pdf")?.owner).toBe("handout");
    expect(textOf(output, ".triptych.json")).toMatch(/^\{"packed":"[\w+/=]+"\}\n$/);
    expect(textOf(output, "a/handout.pdf")).toBe("h");
  });

  it("removes what outputs share only when all of them were made", async () => {
    const output = join(folderWith(before), "_site");
    const shared: Files = { "assets/talk.css": ["site", "c"], "a/images/x.png": ["site", "i"] };
    await buildInto(output, { "a/talk.html": ["talk", "t"], "a/index.html": "r", ...shared });
    await buildInto(output, { "a/index.html": "r2" }, { outputs: ["reader"] });
    expectFiles(output, "a/images/x.png", "a/index.html", "a/talk.html", "assets/talk.css");
    await buildInto(output, { "a/index.html": "r3" }, { outputs: ["reader", "talk"] });
    expectFiles(output, "a/index.html");
  });

  it("stops at files that were changed or that no build wrote, names them, and changes nothing", async () => {
    const parent = folderWith(before);
    const output = join(parent, "_site");
    await buildInto(output, { "a/index.html": "one", "b.html": "b", "c.html": "c" });
    for (const path of ["a/index.html", "b.html", "c.html", "index.html"])
      writeFileSync(join(output, path), "mine");
    const is = filesIn(parent);
    const files = { "a/index.html": "two", "b.html": "b2", "c.html": "c2", "index.html": "i" };
    const run = buildInto(output, files);
    await expect(run).rejects.toThrow(EnvironmentError);
    await expect(run).rejects.toThrow(
      /_site”, “a\/index.html”, “b.html”, “c.html”, and 1 more are not as a build left it, .*--force/,
    );
    expect(filesIn(parent)).toEqual(is);
    expect(textOf(output, "a/index.html")).toBe("mine");
    await buildInto(output, files, { force: true });
    expect(textOf(output, "a/index.html")).toBe("two");
    expect(textOf(output, "index.html")).toBe("i");
    await buildInto(output, { "a/index.html": "three" });
    expectFiles(output, "a/index.html");
  });

  it("leaves what was changed and is made no more, and takes over what is there as it would be made", async () => {
    const output = join(folderWith({ ...before, "_site/c.html": "c" }), "_site");
    await buildInto(output, { "a/index.html": "one", "b.html": "b", "c.html": "c" });
    writeFileSync(join(output, "b.html"), "mine");
    await buildInto(output, { "a/index.html": "two" });
    expectFiles(output, "a/index.html", "b.html");
    expect(textOf(output, "b.html")).toBe("mine");
  });

  it("puts a folder where a file was, and a file where a folder was", async () => {
    const output = join(folderWith(before), "_site");
    await buildInto(output, { "b/index.html": "folder", "c.html": "c", d: "file" });
    await buildInto(output, { b: "file", "c.html": "c", "d/index.html": "folder" });
    expectFiles(output, "b", "c.html", "d/index.html");
    writeFileSync(join(output, "d/mine.txt"), "mine");
    const run = buildInto(output, { d: "file" }, { force: true });
    await expect(run).rejects.toThrow(/“d” is not as a build left it/);
    expect(textOf(output, "d/mine.txt")).toBe("mine");
  });

  it("follows no link in the folder, and replaces one only by force", async () => {
    const parent = folderWith({ ...before, "elsewhere/index.html": "theirs", "x.txt": "theirs" });
    const output = join(parent, "_site");
    await buildInto(output, { "c.html": "c" });
    symlinkSync(join(parent, "elsewhere"), join(output, "b"));
    symlinkSync(join(parent, "x.txt"), join(output, "d.html"));
    const files = { "b/index.html": "b", "c.html": "c", "d.html": "d" };
    await expect(buildInto(output, files)).rejects.toThrow(/“b” and “d.html” are not/);
    await buildInto(output, files, { force: true });
    expectFiles(output, "b/index.html", "c.html", "d.html");
    expect(textOf(parent, "elsewhere/index.html")).toBe("theirs");
    expect(textOf(parent, "x.txt")).toBe("theirs");
  });
});

describe("a site's folder", () => {
  it("keeps its mode, and its place behind a link", async () => {
    const parent = folderWith();
    mkdirSync(join(parent, "real"));
    chmodSync(join(parent, "real"), 0o2750);
    symlinkSync(join(parent, "real"), join(parent, "_site"));
    await buildInto(join(parent, "_site"), { "a/index.html": "one" });
    expect(filesIn(join(parent, "real"))).toEqual([".triptych.json", "a/index.html"]);
    expect(statSync(join(parent, "real")).mode & 0o7777).toBe(0o2750);
    // As in any folder with this bit, what is made below it has it, and its group, too.
    expect(statSync(join(parent, "real/a")).mode & 0o2000).toBe(0o2000);
    expect(filesIn(parent)).toEqual(["_site", "real/.triptych.json", "real/a/index.html"]);
  });

  it("is written file by file while a process works in it, which goes on seeing the site", async () => {
    const output = join(folderWith(), "_site");
    await buildInto(output, { "a/index.html": "one" });
    const { ino } = statSync(output);
    const before = process.cwd();
    onTestFinished(() => process.chdir(before));
    process.chdir(output);
    await buildInto(output, { "a/index.html": "two" });
    expect(statSync(output).ino).toBe(ino);
    expect(textOf(".", "a/index.html")).toBe("two");
    process.chdir(before);
    await buildInto(output, { "a/index.html": "three" });
    expect(statSync(output).ino).not.toBe(ino);
  });

  it.runIf(existsSync("/dev/shm"))("may be on another disk", async () => {
    const folder = folderWith();
    const other = mkdtempSync("/dev/shm/triptych-test-");
    onTestFinished(() => rmSync(other, { recursive: true }));
    symlinkSync(other, join(folder, "_site"));
    await buildInto(join(folder, "_site"), { "a/index.html": "one" });
    expect(filesIn(other)).toEqual([".triptych.json", "a/index.html"]);
    expect(filesIn(folder)).toEqual(["_site"]);
  });

  it("that an earlier version wrote is replaced by force only, and then tidied up", async () => {
    const list = '{"files":{"a.html":"reader","b.html":"reader"}}';
    const output = folderWith({ ".triptych.json": list, "a.html": "one", "b.html": "two" });
    await expect(buildInto(output, { "a.html": "new" })).rejects.toThrow(
      /was written by an earlier version .* with --force/,
    );
    expect(textOf(output, "a.html")).toBe("one");
    await buildInto(output, { "a.html": "new" }, { force: true });
    expect(filesIn(output)).toEqual([".triptych.json", "a.html"]);
    await buildInto(output, { "a.html": "newer" });
  });

  it("that a version with longer entries wrote is known by its contents", async () => {
    const entry = (text: string) => ({ owner: "reader", digest: digestOf(text) });
    const list = JSON.stringify({ files: { "a.html": entry("one"), "b.html": entry("two") } });
    const output = folderWith({ ".triptych.json": list, "a.html": "one", "b.html": "two" });
    await buildInto(output, { "a.html": "new" });
    expect(filesIn(output)).toEqual([".triptych.json", "a.html"]);
    expect(readLedger(output).entries).toEqual(new Map([["a.html", entry("new")]]));
  });

  it("with a list that somebody else wrote loses nothing outside, and a file of that name is not replaced", async () => {
    const digest = "0".repeat(64);
    const entry = { owner: "reader", digest };
    const list = JSON.stringify({ files: { "../outside.txt": entry, "/etc/x": entry, "a//b": entry } });
    const output = folderWith({ ".triptych.json": list, "x.txt": "x" });
    await buildInto(output, { "index.html": "one" });
    expect(filesIn(output)).toEqual([".triptych.json", "index.html", "x.txt"]);
    for (const text of [
      "mine",
      "{}",
      '{"packed":"x"}',
      '{"files":{"a":1}}',
      '{"files":{"a":{"owner":"reader"}}}',
    ]) {
      const other = folderWith({ ".triptych.json": text });
      await expect(buildInto(other, { "index.html": "one" })).rejects.toThrow(/“.triptych.json” is not/);
      expect(textOf(other, ".triptych.json")).toBe(text);
    }
  });
});

it("what a killed build left beside the folder or in it goes with the next one", async () => {
  const folder = folderWith({
    "._site.building-4194999-3dpr1-1/new/index.html": "half",
    "._site.building-notes/x.txt": "",
    "_site/.triptych-building-4194999-3dpr1-2/new/index.html": "half",
    "._site.lock": "4194999-3dpr1\n",
    "._site.lock-4194999-3dpr1": "",
  });
  await buildInto(join(folder, "_site"), { "index.html": ["site", "one"] });
  expect(filesIn(folder)).toEqual([
    "._site.building-notes/x.txt",
    "_site/.triptych.json",
    "_site/index.html",
  ]);
});

it("leaves nothing beside the folder, and the folder as it was, when a build fails", async () => {
  const parent = folderWith({ "_site/a/index.html": "before" });
  async function* failing(): AsyncGenerator<BuildStep> {
    yield* stepsFor({ "a/index.html": "after" });
    throw new Error("half-way");
  }
  const site = await openSiteFolder({ output: join(parent, "_site"), articles: [] });
  await expect(writeSite(failing(), site, {})).rejects.toThrow("half-way");
  expect(filesIn(parent)).toEqual(["_site/a/index.html"]);
  expect(textOf(parent, "_site/a/index.html")).toBe("before");
  const far = await openSiteFolder({ output: join(parent, "deep/er/_site"), articles: [] });
  await expect(writeSite(failing(), far, {})).rejects.toThrow("half-way");
  expect(existsSync(join(parent, "deep"))).toBe(false);
});

describe("a site that is updated", () => {
  const update = async (output: string, files: Files): Promise<readonly string[]> => {
    const site = await openSiteFolder({ output, articles: [] });
    return updateSite(stepsFor(files), site, {});
  };

  it("gets only what changed, loses nothing, and is tidied up by the next build", async () => {
    const folder = join(folderWith(), "_site");
    const first = { "a/index.html": "one", "b/index.html": "two" };
    expect(await update(folder, first)).toEqual(Object.keys(first));
    expect((await openSiteFolder({ output: folder, articles: [] })).kept("b")).toEqual(["reader"]);
    const { ino } = statSync(join(folder, "b/index.html"));
    expect(await update(folder, { ...first, "a/index.html": "three" })).toEqual(["a/index.html"]);
    expect(statSync(join(folder, "b/index.html")).ino).toBe(ino);
    expect(await update(folder, { "a/index.html": "three" })).toEqual([]);
    await buildInto(folder, { "a/index.html": "four" });
    expect(filesIn(folder)).toEqual([".triptych.json", "a/index.html"]);
    expect(textOf(folder, "a/index.html")).toBe("four");
  });

  it("stops at files of others", async () => {
    const folder = folderWith({ "a/index.html": "mine" });
    await expect(update(folder, { "a/index.html": "one" })).rejects.toThrow(/“a\/index.html” is not/);
    expect(filesIn(folder)).toEqual(["a/index.html"]);
  });

  it("writes again what was removed meanwhile", async () => {
    const folder = join(folderWith(), "_site");
    await update(folder, { "a/index.html": "one" });
    rmSync(folder, { recursive: true });
    expect(await update(folder, { "a/index.html": "one" })).toEqual(["a/index.html"]);
  });
});
