import { type ChildProcess, spawn } from "node:child_process";
import { dirname } from "node:path";
import type { Readable, Writable } from "node:stream";
import { browserFlags } from "./flags.ts";
import { dropProfile, isFull, isShort, openProfile } from "./profile.ts";

/** A browser that can be started. */
export interface Chromium {
  readonly path: string;
  /** Where it comes from, for messages: its path, or `from npm`. */
  readonly origin: string;
  /** What it needs in its environment besides ours. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A browser that was started, and the two pipes that connect us to it. */
export interface ChromiumProcess {
  readonly commands: Writable;
  readonly answers: Readable;
  /** Fulfilled when it has ended. */
  readonly ended: Promise<End>;
  /** Says in words that the disk of its profile is full, if it is. */
  fullDisk(): string | undefined;
  /** Ends it at once. It has nothing to save. */
  kill(): void;
}

/** How a browser ended. */
export interface End {
  /** The last lines that it wrote to its standard error. */
  readonly output: string;
  /** Why it ended, where that is known, in words. */
  readonly why?: string;
}

const MORE_SPACE = "; free some space, or set TMPDIR to a folder on another disk";
/** How much of what the browser writes is kept for a message, in characters. */
const MOST_OUTPUT = 4000;

/**
 * Starts a browser without a window. It does not outlive this process, however this one ends: a
 * cleaner ends it then and removes what it wrote. Throws `EnvironmentError` when the temp folder
 * cannot be written.
 */
export function spawnChromium({ path, env }: Chromium): ChromiumProcess {
  const profile = openProfile();
  const { folder } = profile;
  const child = spawn(path, browserFlags(profile), {
    // Chrome reads commands from 3 and writes answers to 4; on Windows, too.
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    // In a process group of its own, so that all of its processes can be ended together.
    detached: process.platform !== "win32",
    env: { ...process.env, ...env, ...(isShort(folder) ? { TMPDIR: folder } : {}) },
  });
  const [, , , commands, answers] = child.stdio as unknown as [null, null, Readable, Writable, Readable];
  if (child.pid !== undefined) profile.cleaner.endGroup(child.pid);
  let over = false;
  const kill = () => {
    if (!over) killGroup(child);
  };
  const clear = () => {
    kill();
    over = true;
    dropProfile(profile);
  };
  process.once("exit", clear);
  const fullDisk = () =>
    isFull(profile) ? `the disk of ${dirname(folder)} is full${MORE_SPACE}` : undefined;
  const ended = outputOf(child).then((output) => {
    const why = fullDisk();
    process.removeListener("exit", clear);
    clear(); // some of its processes may still run
    return why === undefined ? { output } : { output, why };
  });
  // That the browser has ended is told by `ended`.
  commands.on("error", () => undefined);
  return { commands, answers, ended, fullDisk, kill };
}

/** Waits until the process has ended or could not be started, and gives what it wrote last. */
function outputOf(child: ChildProcess): Promise<string> {
  let output = "";
  child.stderr!.setEncoding("utf8").on("data", (text: string) => {
    output = (output + text).slice(-MOST_OUTPUT);
  });
  return new Promise((resolve) => {
    child.on("error", (error) => resolve(`${error}`));
    child.on("exit", () => resolve(output));
  });
}

function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    if (process.platform !== "win32") process.kill(-pid, "SIGKILL");
    else if (exitCode === null && signalCode === null) process.kill(pid);
  } catch {
    // It has ended already.
  }
}
