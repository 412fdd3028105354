import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SHELLS, type Shell } from "../../src/cli/completion/shells.ts";
import { createProgram } from "../../src/cli/program.ts";
import { folderWith } from "../helpers/folder.ts";
import { root } from "../helpers/root.ts";
import { triptych } from "../helpers/run.ts";

const scripts = Object.fromEntries(
  SHELLS.map((shell) => [shell, triptych(["completion", shell], root).stdout]),
) as Readonly<Record<Shell, string>>;
const isInstalled = (shell: string) => spawnSync(shell, ["-c", "true"]).status === 0;

/** What a shell offers at the end of a line, for a folder with two articles. */
function offered(shell: "bash" | "fish", words: readonly string[]): string[] {
  const articles = { "naps.md": "", "my texts/a.md": "", "notes.txt": "" };
  const folder = folderWith({ ...articles, completion: scripts[shell] });
  const ask = {
    bash: `source completion; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _triptych; printf '%s\\n' "\${COMPREPLY[@]}"`,
    fish: `source completion; complete -C "$argv" | string replace -r '\\t.*' ''`,
  };
  const args = shell === "bash" ? ["-c", ask.bash, "bash", ...words] : ["-c", ask.fish, ...words];
  const { stdout, stderr } = spawnSync(shell, args, { cwd: folder, encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout
    .trim()
    .split("\n")
    .map((line) => line.replace(/\/$/, ""))
    .sort();
}

describe("triptych completion", () => {
  it.each(SHELLS)("has every command with every option: %s", (shell) => {
    const text = scripts[shell];
    const commands = createProgram(() => {}).commands;
    expect(commands.map((command) => command.name())).toContain("completion");
    for (const command of commands) {
      expect(text).toContain(command.name());
      for (const { long } of command.options)
        expect(text).toContain(shell === "fish" ? `-l ${long!.slice(2)} ` : long!);
    }
  });

  it.each(SHELLS)("is a script that %s can read", (shell) => {
    if (!isInstalled(shell)) return;
    const folder = folderWith({ completion: scripts[shell] });
    expect(spawnSync(shell, ["-n", join(folder, "completion")], { encoding: "utf8" })).toMatchObject({
      status: 0,
      stderr: "",
    });
  });

  it("knows three shells", () => {
    expect(triptych(["completion", "tcsh"], root)).toMatchObject({ status: 2, stdout: "" });
  });
});

describe.each(["bash", "fish"] as const)("%s offers", (shell) => {
  it.runIf(isInstalled(shell)).each([
    ["commands", ["triptych", "s"], ["schema", "serve"]],
    ["options", ["triptych", "build", "--s"], ["--shard", "--silence", "--single-file"]],
    ["options that outputs add", ["triptych", "check", "--sl"], ["--slides"]],
    ["articles and folders", ["triptych", "build", "n"], ["naps.md"]],
    ["folders", ["triptych", "build", "-o", "m"], ["my texts"]],
    ["words", ["triptych", "check", "--format", "s"], ["sarif"]],
    ["words after a comma", ["triptych", "build", "--only", "reader,t"], ["reader,talk"]],
    ["arguments", ["triptych", "completion", "z"], ["zsh"]],
  ])("%s", (_name, words, expected) => {
    expect(offered(shell, words)).toEqual(expected);
  });
});
