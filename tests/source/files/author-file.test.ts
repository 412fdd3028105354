import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync } from "node:fs";
import { createServer } from "node:net";
import { homedir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { readAuthorFile } from "../../../src/source/files/author-file.ts";
import { LARGEST } from "../../../src/source/files/file-sizes.ts";
import { foldersOf } from "../../../src/source/files/folders.ts";
import { folderWith } from "../../helpers/folder.ts";

// These tests may run as root, who may read everything.
vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const openSync: typeof fs.openSync = (path, ...rest) => {
    if (String(path).includes("locked")) throw Object.assign(new Error(), { code: "EACCES" });
    return fs.openSync(path, ...rest);
  };
  return { ...fs, openSync };
});

const yaml = (text: string) => new TextEncoder().encode(text);

/** Reads a file as an article in `own` would; gives `found`, `missing`, or the reason. */
function tried(named: string, own: string, defaults?: string): string {
  const { folders } = foldersOf(own, defaults === undefined ? undefined : yaml(defaults));
  const probe = readAuthorFile(named, folders, LARGEST.text);
  return "why" in probe ? `${probe.state}: ${probe.why} → ${probe.hint}` : probe.state;
}

it("reads files in the article's folder and below, by whatever path they are named", () => {
  const own = join(
    folderWith({ "talks/refs.bib": "x", "talks/data/hours.csv": "x", "talks/a#b%20?.csv": "x" }),
    "talks",
  );
  expect(tried("refs.bib", own)).toBe("found");
  expect(tried("./data/../data/hours.csv", own)).toBe("found");
  expect(tried(join(own, "refs.bib"), own)).toBe("found");
  expect(tried("a#b%20?.csv", own)).toBe("found");
  expect(tried("gone.csv", own)).toBe("missing");
  expect(tried("refs.bib/x", own)).toBe("missing");
  expect(tried("re\0fs.bib", own)).toBe("missing");
  expect(tried("x".repeat(5000), own)).toBe("missing");
});

it("does not read what lies outside, and names the line that would allow it", () => {
  const top = folderWith({ "project/refs.bib": "x", "project/a/b/naps.md": "", "refs.bib": "x" });
  const own = join(top, "project/a/b");
  const outside = "outside: it is outside of the article's folder → copy it into that folder";
  const line = ", or write this line into triptych.yaml beside the article: root:";
  expect(tried("../../refs.bib", own)).toBe(`${outside}${line} ../..`);
  expect(tried("../../../refs.bib", own)).toBe(`${outside}${line} ../../..`);
  expect(tried("/etc/shadow", own)).toBe(`${outside}; paths are relative to it`);
  expect(tried(`${"../".repeat(40)}etc/shadow`, own)).toBe(`${outside}; paths are relative to it`);
  expect(tried("../../refs.bib", own, "lang: de\nroot: ../..\n")).toBe("found");
  expect(tried("../../../refs.bib", own, "root: ../..")).toMatch(
    /^outside: it is outside of the folder “..\/..” that triptych.yaml names → .* root: ..\/..\/..$/,
  );
});

it("lets root be a folder above the article that is not everything", () => {
  const own = "/srv/project/articles";
  const found = (root: string) => foldersOf(own, yaml(`root: ${root}`));
  expect(found("..")).toEqual({ folders: { own, root: "/srv/project" } });
  expect(found(".")).toEqual({ folders: { own, root: own } });
  expect(found("sub").rootFault).toContain("above the article");
  for (const all of ["/", "../../..", "../../../../../.."]) {
    expect(found(all)).toEqual({
      folders: { own, root: own },
      rootFault: "would let articles read everything that you can read",
    });
  }
  expect(foldersOf(join(homedir(), "talks"), yaml("root: ..")).rootFault).toContain("everything");
  expect(foldersOf(own, yaml("root: [..]\n")).folders.root).toBe(own);
  expect(foldersOf(own, yaml("root: &a [*a, *a\n")).folders.root).toBe(own);
});

it("follows links within the folder, and none out of it", () => {
  const top = folderWith({ "talks/a.csv": "x", "secret.csv": "x", "other/b.csv": "x" });
  const own = join(top, "talks");
  symlinkSync("a.csv", join(own, "inside.csv"));
  symlinkSync("../secret.csv", join(own, "out.csv"));
  symlinkSync("../other", join(own, "folder"));
  symlinkSync("loop.csv", join(own, "loop.csv"));
  expect(tried("inside.csv", own)).toBe("found");
  const link =
    "outside: it is a link to a file outside of the article's folder → put the file itself in the place of the link, or write this line into triptych.yaml beside the article: root: ..";
  expect(tried("out.csv", own)).toBe(link);
  expect(tried("folder/b.csv", own)).toBe(link);
  expect(tried("out.csv", own, "root: ..")).toBe("found");
  expect(tried("loop.csv", own)).toContain("links lead round in a circle");
  symlinkSync("talks", join(top, "by-link"));
  expect(tried("a.csv", join(top, "by-link"))).toBe("found");
  expect(tried("../secret.csv", join(top, "by-link"), "root: ..")).toBe("found");
});

it("reads nothing hidden, but for the folders that other tools give to articles", () => {
  const own = folderWith({
    ".env": "x",
    ".git/config": "x",
    ".gitbook/assets/a.png": "x",
    ".notes/talks/b.png": "x",
  });
  symlinkSync(".git/config", join(own, "config.csv"));
  for (const name of [".env", ".git/config", "config.csv"])
    expect(tried(name, own)).toContain("it is hidden");
  expect(tried(".gitbook/assets/a.png", own)).toBe("found");
  expect(tried("b.png", join(own, ".notes/talks"))).toBe("found");
  expect(tried("b.png", join(own, ".notes/talks"), "root: ../..")).toBe("found");
});

it("tells what paths of other systems mean", () => {
  const own = folderWith({});
  const put = "→ put the file into the article's folder and write a.bib";
  expect(tried("C:\\me\\a.bib", own)).toBe(
    `outside: a path with a drive leads to a file only on your own computer ${put}`,
  );
  expect(tried("\\\\server\\a.bib", own)).toBe(
    `outside: a path to a server leads to a file only in your own network ${put}`,
  );
  expect(tried("file:///home/me/a.bib", own)).toContain("an address with file: leads to a file only");
  expect(tried("~/a.bib", own)).toBe(`outside: ~ is known to the shell only ${put}`);
});

it("reads regular files only, and looks at their size first", async () => {
  const own = folderWith({ "large.csv": "", "locked.csv": "", "empty.csv": "" });
  mkdirSync(join(own, "folder.csv"));
  spawnSync("mkfifo", [join(own, "pipe.csv")]);
  truncateSync(join(own, "large.csv"), 123_456_789);
  const server = createServer().listen(join(own, "socket.csv"));
  onTestFinished(() => void server.close());
  await new Promise((done) => server.once("listening", done));
  expect(tried("folder.csv", own)).toBe("unreadable: it is a folder → name a file in it");
  expect(tried("pipe.csv", own)).toMatch(/^unreadable: it is a named pipe/);
  expect(tried("socket.csv", own)).toMatch(/^unreadable: it is a socket/);
  expect(tried("zero", "/dev")).toMatch(/^unreadable: it is a device/);
  expect(tried("large.csv", own)).toBe(
    "unreadable: it is 123 MB large, and 50 MB are the most → make it smaller, or divide it",
  );
  expect(tried("locked.csv", own)).toMatch(/^unreadable: you have no permission \(EACCES\)/);
  expect(tried("empty.csv", own)).toBe("found");
});
