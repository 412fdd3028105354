import { chmodSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { openInEditor } from "../../src/desktop/open-editor.ts";
import { folderWith } from "../helpers/folder.ts";

// In one piece: whoever reads while it is written would find some of the arguments.
const NOTING = '#!/bin/sh\nprintf "%s\\n" "$@" > "$OPENED"\n';
const { isTTY } = process.stdin;

afterEach(() => {
  vi.unstubAllEnvs();
  process.stdin.isTTY = isTTY;
});

/** A folder with an editor of this name, which notes its arguments, as the only command that there is. */
function editor(name: string) {
  const folder = folderWith({ [`tools/${name}`]: NOTING, "my naps.md": "" });
  chmodSync(join(folder, "tools", name), 0o755);
  for (const [variable, value] of Object.entries({
    PATH: join(folder, "tools"),
    OPENED: join(folder, "opened"),
    VISUAL: "",
    EDITOR: "",
  }))
    vi.stubEnv(variable, value);
  return {
    path: join(folder, "my naps.md"),
    async opened() {
      await expect
        .poll(() => existsSync(join(folder, "opened")) && readFileSync(join(folder, "opened"), "utf8"))
        .toMatch(/\n$/);
      return readFileSync(join(folder, "opened"), "utf8").trim().split("\n");
    },
  };
}

it.each([
  ["code", ["-r", "-g", "FILE:7:3"]],
  ["codium", ["-r", "-g", "FILE:7:3"]],
  ["subl", ["FILE:7:3"]],
  ["zed", ["FILE:7:3"]],
  ["idea", ["--line", "7", "--column", "3", "FILE"]],
  ["emacsclient", ["+7:3", "FILE"]],
  ["gedit", ["+7:3", "FILE"]],
  ["gvim", ["+7", "FILE"]],
  ["vim", ["+call cursor(7, 3)", "FILE"]],
  ["nvim", ["+call cursor(7, 3)", "FILE"]],
  ["vi", ["+7", "FILE"]],
  ["nano", ["+7", "FILE"]],
  ["hx", ["FILE:7:3"]],
  ["another", ["FILE"]],
])("opens a place in %s", async (name, args) => {
  const { path, opened } = editor(name);
  vi.stubEnv("VISUAL", name);
  process.stdin.isTTY = true;
  // The editor of the test before may still have the terminal.
  const open = () => openInEditor({ path, line: 7, column: 3 });
  expect(await vi.waitFor(open, { timeout: 10_000 })).toBe(name);
  expect(await opened()).toEqual(args.map((arg) => arg.replace("FILE", path)));
});

it("takes the arguments that the variable has, and no shell reads it", async () => {
  const { path, opened } = editor("code");
  vi.stubEnv("EDITOR", "code --wait '--profile=my own'");
  await openInEditor({ path, line: 7, column: 3 });
  expect(await opened()).toEqual(["--wait", "--profile=my own", "-r", "-g", `${path}:7:3`]);
  vi.stubEnv("VISUAL", "code; rm -rf x");
  await expect(openInEditor({ path, line: 7, column: 3 })).rejects.toThrow("is no command for an editor");
});

it("says why nothing opens", async () => {
  const { path } = editor("vim");
  const place = { path, line: 7, column: 3 };
  await expect(openInEditor(place)).rejects.toThrow("no editor was found: set VISUAL or EDITOR to yours");
  vi.stubEnv("VISUAL", "vim");
  process.stdin.isTTY = false;
  await expect(openInEditor(place)).rejects.toThrow(
    "vim needs a terminal: set VISUAL to an editor with a window",
  );
  vi.stubEnv("VISUAL", "gone");
  await expect(openInEditor(place)).rejects.toThrow(
    "gone cannot be started: there is no such file or folder (ENOENT)",
  );
});
