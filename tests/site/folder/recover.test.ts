import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { digestOf } from "../../../src/site/files/site-file.ts";
import { openSiteFolder } from "../../../src/site/folder/site-folder.ts";
import { filesIn, folderWith, textOf } from "../../helpers/folder.ts";

/** The name of a work folder whose owner is gone. */
const ID = "4194999-3dpr1-1";
const OUTSIDE = `._site.swapping-${ID}`;
const INSIDE = `_site/.triptych-swapping-${ID}`;

const open = (parent: string, force = false) =>
  openSiteFolder({ output: join(parent, "_site"), articles: [], force });

describe("a swap of the whole folder that was interrupted", () => {
  const journal = { [`${OUTSIDE}/journal.json`]: '{"kind":"folder"}' };
  const next = { [`${OUTSIDE}/new/a.html`]: "new" };
  const old = { [`${OUTSIDE}/old/a.html`]: "old" };

  it.each([
    ["before the first rename is undone", { ...journal, ...next, "_site/a.html": "old" }, "old"],
    ["between the renames is finished", { ...journal, ...next, ...old }, "new"],
    ["after the second rename is over", { ...journal, ...old, "_site/a.html": "new" }, "new"],
  ])("%s", async (_, files, content) => {
    const parent = folderWith(files);
    await open(parent);
    expect(filesIn(parent)).toEqual(["_site/a.html"]);
    expect(textOf(parent, "_site/a.html")).toBe(content);
  });

  it("is finished where another program made the folder again, unless it put something in", async () => {
    const parent = folderWith({ ...journal, ...next, ...old });
    mkdirSync(join(parent, "_site"));
    await open(parent);
    expect(filesIn(parent)).toEqual(["_site/a.html"]);
    const other = folderWith({ ...journal, ...next, ...old, "_site/b.html": "mine" });
    const before = filesIn(other);
    await expect(open(other, true)).rejects.toThrow(/was interrupted .* look into “.*swapping-/);
    expect(filesIn(other)).toEqual(before);
  });
});

/** A swap of files that got so far: a.html was replaced, b.html and the list not, c.html is removed. */
function halfSwapped(): string {
  const before = (path: string) => ({ path, before: digestOf("old") });
  const journal = {
    kind: "files",
    write: [before("a.html"), before("b.html"), { path: "d/d.html" }, before(".triptych.json")],
    remove: [before("c.html")],
  };
  return folderWith({
    [`${INSIDE}/journal.json`]: JSON.stringify(journal),
    [`${INSIDE}/new/b.html`]: "new",
    [`${INSIDE}/new/d/d.html`]: "new",
    [`${INSIDE}/new/.triptych.json`]: "new list",
    ...Object.fromEntries(["a.html", "b.html", "c.html"].map((name) => [`${INSIDE}/old/${name}`, "old"])),
    [`${INSIDE}/old/.triptych.json`]: "old",
    "_site/a.html": "new",
    "_site/b.html": "old",
    "_site/.triptych.json": "old",
    "_site/mine.txt": "mine",
  });
}

describe("a swap of files that was interrupted", () => {
  it("is finished", async () => {
    const parent = halfSwapped();
    await open(parent);
    const files = [".triptych.json", "a.html", "b.html", "d/d.html", "mine.txt"];
    expect(filesIn(join(parent, "_site"))).toEqual(files);
    const contents = files.map((path) => textOf(parent, `_site/${path}`));
    expect(contents).toEqual(["new list", "new", "new", "new", "mine"]);
  });

  it("is undone where it cannot be finished", async () => {
    const parent = halfSwapped();
    // A folder in the place of a file cannot be replaced by it.
    mkdirSync(join(parent, "_site/d/d.html/full"), { recursive: true });
    await expect(open(parent, true)).rejects.toThrow(/d\/d.html” cannot be replaced: .* is as it was/);
    expect(existsSync(join(parent, INSIDE))).toBe(false);
    for (const path of ["a.html", "b.html", "c.html", ".triptych.json"])
      expect(textOf(parent, `_site/${path}`), path).toBe("old");
  });

  it("is undone where a folder has become a link since, also by force", async () => {
    const parent = halfSwapped();
    const elsewhere = folderWith();
    symlinkSync(elsewhere, join(parent, "_site/d"));
    await expect(open(parent, true)).rejects.toThrow(/d” has become a link; .* is as it was/);
    expect(filesIn(elsewhere)).toEqual([]);
    expect(textOf(parent, "_site/a.html")).toBe("old");
  });

  it("is undone as well where a file can be neither replaced nor put back, and left as it is", async () => {
    const parent = halfSwapped();
    rmSync(join(parent, "_site/b.html"));
    mkdirSync(join(parent, "_site/b.html/full"), { recursive: true });
    await expect(open(parent, true)).rejects.toThrow(/b.html” cannot be replaced: .* is as it was/);
    expect(filesIn(parent)).toEqual([
      "_site/.triptych.json",
      "_site/a.html",
      "_site/c.html",
      "_site/mine.txt",
    ]);
    expect(textOf(parent, "_site/a.html")).toBe("old");
    expect(existsSync(join(parent, "_site/b.html/full"))).toBe(true);
  });

  it("is finished after it was half undone", async () => {
    const parent = halfSwapped();
    // As after the first steps of undoing it: a.html was moved back, and the old one not put there yet.
    renameSync(join(parent, "_site/a.html"), join(parent, INSIDE, "new/a.html"));
    await open(parent);
    const contents = ["a.html", "b.html", ".triptych.json"].map((path) => textOf(parent, `_site/${path}`));
    expect(contents).toEqual(["new", "new", "new list"]);
  });

  it("does not replace what somebody changed since, except by force", async () => {
    const parent = halfSwapped();
    writeFileSync(join(parent, "_site/b.html"), "mine");
    writeFileSync(join(parent, "_site/c.html"), "mine");
    await expect(open(parent)).rejects.toThrow(/“b.html” and “c.html” are not as a build left it/);
    expect(textOf(parent, "_site/b.html")).toBe("mine");
    await open(parent, true);
    expect(textOf(parent, "_site/b.html")).toBe("new");
  });
});

it("a swap whose journal is gone is left for a person to look at", async () => {
  const parent = folderWith({ [`${OUTSIDE}/new/a.html`]: "new", "_site/a.html": "old" });
  await expect(open(parent)).rejects.toThrow(/look into “.*swapping-/);
});

describe("a work folder that came with the sources of somebody else", () => {
  const secret = { "home/key": "secret" };
  const swapOf = (...paths: readonly string[]) => ({
    [`${OUTSIDE}/journal.json`]: JSON.stringify({
      kind: "files",
      write: paths.map((path) => ({ path })),
      remove: [],
    }),
  });

  it.each(["../x", "a/../../x", "/x", "a\\..\\x", ""])("moves nothing to %j", async (path) => {
    const parent = folderWith({ ...swapOf(path), "x/mine": "mine", [`${OUTSIDE}/x`]: "theirs" });
    const before = filesIn(parent);
    await expect(open(parent, true)).rejects.toThrow(/look into “.*swapping-/);
    expect(filesIn(parent)).toEqual(before);
  });

  it.each(["new", "old"])("takes nothing from where “%s” leads as a link", async (part) => {
    const parent = folderWith({ ...secret, ...swapOf("key") });
    symlinkSync(join(parent, "home"), join(parent, OUTSIDE, part));
    await expect(open(parent)).rejects.toThrow(/look into/);
    expect(textOf(parent, "home/key")).toBe("secret");
  });

  it("takes nothing from where links in it lead, and removes nothing there", async () => {
    const parent = folderWith({ ...secret, ...swapOf("a/key"), [`${OUTSIDE}/new/b`]: "" });
    symlinkSync(join(parent, "home"), join(parent, OUTSIDE, "new/a"));
    await open(parent);
    expect(filesIn(parent)).toEqual(["home/key"]);
    expect(textOf(parent, "home/key")).toBe("secret");
  });

  it.each(["null", "[]", '{"kind":"files"}', '{"kind":"files","write":[null],"remove":[]}', "{"])(
    "has a journal that no build wrote: %s",
    async (journal) => {
      const parent = folderWith({ [`${OUTSIDE}/journal.json`]: journal });
      await expect(open(parent)).rejects.toThrow(/look into/);
    },
  );
});
