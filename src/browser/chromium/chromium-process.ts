import { type ChildProcess, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { hasSandbox } from "./choose-chromium.ts";
import type { Chromium } from "./find-chromium.ts";
import { ALONE, FLAGS } from "./flags.ts";
import { dropProfile, openProfile, type Profile } from "./profile.ts";

/** A browser that was started, and the two pipes that it is spoken to through. */
export interface ChromiumProcess {
  readonly commands: Writable;
  readonly answers: Readable;
  /** Fulfilled when it has ended, with what it said last. */
  readonly ended: Promise<string>;
  /** Ends it at once: there is nothing that it would have to keep. */
  kill(): void;
}

/** So much of what the browser says is kept for a message, in characters. */
const LAST_WORDS = 4000;
/** Longer paths have no room for the socket that the browser makes in its temp folder. */
const LONGEST_TEMP = 50;

/**
 * Starts a browser without a window. It does not outlive this process: when its pipes close it ends
 * by itself, and `exit` removes what it wrote.
 */
export function spawnChromium({ path, env }: Chromium): ChromiumProcess {
  const profile = openProfile();
  const { folder } = profile;
  const child = spawn(path, flagsFor(profile), {
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    // A group of its own, so that it can be ended with all its processes.
    detached: process.platform !== "win32",
    env: { ...process.env, ...env, ...(folder.length <= LONGEST_TEMP ? { TMPDIR: folder } : {}) },
  });
  const [, , , commands, answers] = child.stdio as unknown as [null, null, Readable, Writable, Readable];
  let over = false;
  const kill = () => {
    if (!over) killGroup(child);
  };
  const clear = () => {
    kill();
    over = true;
    dropProfile(folder);
  };
  process.once("exit", clear);
  const ended = lastWordsOf(child).then((words) => {
    process.removeListener("exit", clear);
    clear(); // of its processes, some may be left
    return words;
  });
  // Whoever speaks to a browser that has ended learns it from `ended`.
  commands.on("error", () => undefined);
  return { commands, answers, ended, kill };
}

function flagsFor({ folder, inMemory }: Profile): string[] {
  return [
    ...ALONE,
    ...FLAGS,
    ...(hasSandbox() ? [] : ["--no-sandbox"]),
    ...(inMemory ? [] : ["--disable-dev-shm-usage"]),
    `--user-data-dir=${folder}`,
    "--remote-debugging-pipe",
    "--no-startup-window",
  ];
}

/** Waits until the process has ended or could not be started. */
function lastWordsOf(child: ChildProcess): Promise<string> {
  let words = "";
  child.stderr!.setEncoding("utf8").on("data", (text: string) => {
    words = (words + text).slice(-LAST_WORDS);
  });
  return new Promise((resolve) => {
    child.on("error", (error) => resolve(`${error}`));
    child.on("exit", () => resolve(words));
  });
}

function killGroup({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    if (process.platform !== "win32") process.kill(-pid, "SIGKILL");
    else if (exitCode === null && signalCode === null) process.kill(pid);
  } catch {
    // It has ended by itself.
  }
}
