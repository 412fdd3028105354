import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { basename } from "node:path";
import argumentsFor from "launch-editor/get-args.js";
import guessEditor from "launch-editor/guess.js";
import { EnvironmentError } from "../diagnostics/environment-error.ts";
import { reasonOf } from "../diagnostics/system-error.ts";

/** A place in a file; line and column from 1. */
export interface EditorPlace {
  /** Absolute. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** Editors that take a place as another one does, which `launch-editor` knows. */
const ALIKE: Readonly<Record<string, string>> = {
  nvim: "vim",
  vi: "gvim",
  nano: "gvim",
  gedit: "emacs",
  micro: "emacs",
  hx: "subl",
};

/** Editors that run in the terminal in which the command was started. */
const IN_TERMINAL = ["vim", "nvim", "vi", "nano", "emacs", "micro", "hx", "joe"];

/** The editor that has the terminal now. */
let inTerminal: ChildProcess | undefined;

/**
 * Opens a place in the editor that `VISUAL` names, else in one that is running, else in the one that `EDITOR`
 * names. No shell reads the path. Gives the editor's name; throws `EnvironmentError` when there is none
 * or it does not start.
 */
export async function openInEditor({ path, line, column }: EditorPlace): Promise<string> {
  const [command, ...given] = editorCommand();
  if (command === undefined) throw new EnvironmentError("no editor was found: set VISUAL or EDITOR to yours");
  const name = basename(command).replace(/\.(exe|cmd|bat)$/i, "");
  const args = [...given, ...argumentsFor(ALIKE[name] ?? command, path, line, column).map(String)];
  const needsTerminal = IN_TERMINAL.includes(name);
  if (needsTerminal && !process.stdin.isTTY)
    throw new EnvironmentError(`${name} needs a terminal: set VISUAL to an editor with a window`);
  if (needsTerminal && inTerminal)
    throw new EnvironmentError(`close ${name} first: it is open in the terminal`);
  const child = spawn(
    command,
    args,
    needsTerminal ? { stdio: "inherit" } : { stdio: "ignore", detached: true },
  );
  if (needsTerminal) {
    inTerminal = child;
    child.once("exit", () => {
      inTerminal = undefined;
    });
  } else child.unref(); // it stays open when the command ends
  try {
    await once(child, "spawn");
  } catch (error) {
    inTerminal = undefined;
    throw new EnvironmentError(`${name} cannot be started: ${reasonOf(error)}`);
  }
  return name;
}

/** The editor's command and its first arguments; empty when none is known. */
function editorCommand(): readonly string[] {
  const { VISUAL, EDITOR } = process.env;
  const [found] = VISUAL ? [VISUAL] : guessEditor();
  if (!found) return [];
  // What runs is a path, which may have blanks; what a variable names may have arguments.
  const words: readonly unknown[] = found === VISUAL || found === EDITOR ? guessEditor(found) : [found];
  if (words.every((word) => typeof word === "string")) return words;
  throw new EnvironmentError(`“${found}” is no command for an editor`);
}
