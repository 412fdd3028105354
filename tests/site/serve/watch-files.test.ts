import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { type FileWatcher, watchFiles } from "../../../src/site/serve/watch-files.ts";
import { folderWith } from "../../helpers/folder.ts";

interface Heard {
  readonly watcher: FileWatcher;
  /** How often something was heard since the last call, once all of it has arrived. */
  since(): Promise<number>;
}

function watching(): Heard {
  let count = 0;
  const watcher = watchFiles(
    () => {
      count++;
    },
    (error) => {
      throw error;
    },
  );
  onTestFinished(() => watcher.close());
  const since = async () => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    const heard = count;
    count = 0;
    return heard;
  };
  return { watcher, since };
}

const none = { folders: [], matters: () => false };

it("hears of every way in which editors save, and of no other file in the folder", async () => {
  const folder = folderWith({ "a.md": "one", "b.md": "one" });
  const path = (name: string) => join(folder, name);
  const { watcher, since } = watching();
  watcher.follow({ ...none, files: [path("a.md")] });
  const ways: Record<string, () => void> = {
    "written over": () => writeFileSync(path("a.md"), "two"),
    "a new file in its place": () => {
      writeFileSync(path("a.md.tmp"), "three");
      renameSync(path("a.md.tmp"), path("a.md"));
    },
    "the old one moved away first": () => {
      renameSync(path("a.md"), path("a.md~"));
      writeFileSync(path("a.md"), "four");
    },
    removed: () => rmSync(path("a.md")),
    "there again": () => writeFileSync(path("a.md"), "five"),
  };
  for (const [way, save] of Object.entries(ways)) {
    save();
    expect(await since(), way).toBeGreaterThan(0);
  }
  writeFileSync(path("b.md"), "two");
  writeFileSync(path(".a.md.swp"), "two");
  expect(await since()).toBe(0);
});

it("hears of a file that is missing once it is there, also in a folder that is missing", async () => {
  const folder = folderWith();
  const files = [join(folder, "img/more/cell.svg")];
  const { watcher, since } = watching();
  expect(watcher.follow({ ...none, files })).toBe(true);
  expect(watcher.follow({ ...none, files })).toBe(false);
  mkdirSync(join(folder, "img"));
  expect(await since()).toBeGreaterThan(0);
  expect(watcher.follow({ ...none, files })).toBe(true);
  mkdirSync(join(folder, "img/more"));
  expect(await since()).toBeGreaterThan(0);
  watcher.follow({ ...none, files });
  writeFileSync(files[0]!, "<svg/>");
  expect(await since()).toBeGreaterThan(0);
});

it("hears when a folder goes and comes back, as when a branch is checked out", async () => {
  const folder = folderWith({ "img/cell.svg": "one" });
  const files = [join(folder, "img/cell.svg")];
  const { watcher, since } = watching();
  watcher.follow({ ...none, files });
  renameSync(join(folder, "img"), join(folder, "old"));
  expect(await since()).toBeGreaterThan(0);
  watcher.follow({ ...none, files });
  renameSync(join(folder, "old"), join(folder, "img"));
  expect(await since()).toBeGreaterThan(0);
  watcher.follow({ ...none, files });
  writeFileSync(files[0]!, "two");
  expect(await since()).toBeGreaterThan(0);
});

it("hears of what is written where a symbolic link leads", async () => {
  const folder = folderWith({ "library/works.bib": "one", "article/a.md": "" });
  symlinkSync("../library/works.bib", join(folder, "article/works.bib"));
  const { watcher, since } = watching();
  watcher.follow({ ...none, files: [join(folder, "article/works.bib")] });
  writeFileSync(join(folder, "library/works.bib"), "two");
  expect(await since()).toBeGreaterThan(0);
});

it("hears of what appears in a folder when it matters", async () => {
  const folder = folderWith();
  const { watcher, since } = watching();
  watcher.follow({ files: [], folders: [folder], matters: (path) => path.endsWith(".md") });
  writeFileSync(join(folder, "notes.txt"), "one");
  expect(await since()).toBe(0);
  writeFileSync(join(folder, "a.md"), "one");
  expect(await since()).toBeGreaterThan(0);
  rmSync(join(folder, "a.md"));
  expect(await since()).toBeGreaterThan(0);
});
