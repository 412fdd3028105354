import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { makeFolder } from "../../src/system/make-folder.ts";
import { folderWith } from "../helpers/folder.ts";
import { COMMAND } from "../helpers/run.ts";

it("makes the folders that are missing and gives their paths, the highest first", () => {
  const folder = folderWith({ file: "" });
  expect(makeFolder(join(folder, "a/b"), 0o700)).toEqual([join(folder, "a"), join(folder, "a/b")]);
  expect(statSync(join(folder, "a/b")).mode & 0o777).toBe(0o700);
  expect(makeFolder(join(folder, "a/b"))).toEqual([]);
  expect(() => makeFolder(join(folder, "file"))).toThrow(/EEXIST/);
  expect(() => makeFolder(join(folder, "file/a"))).toThrow(/ENOTDIR/);
});

it.runIf(process.platform === "linux")("ends below /proc, and so do commands that make folders", () => {
  expect(() => makeFolder("/proc/x/y")).toThrow(/ENOENT/);
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, "new", "/proc/x/y"], {
    encoding: "utf8",
    timeout: 20_000,
  });
  expect(stderr).toMatch(/^triptych: “\/proc\/x\/y.*” cannot be written: .*\n$/);
  expect(status).toBe(2);
});
