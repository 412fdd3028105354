import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { filesIn, folderWith } from "../helpers/folder.ts";
import { leftAfter } from "../helpers/left-behind.ts";
import { COMMAND, triptych } from "../helpers/run.ts";

const RUNS = 100;
/** A signal comes after at most so many ms: a build of this article takes about as long. */
const LATEST = 4000;
/** Changed, it gives other moments. */
const SEED = 20261129;

const COMMANDS = [
  ["check", "naps.md"],
  ["check", "naps.md", "--slides"],
  ["build", "naps.md"],
  ["build", "naps.md", "--only", "handout", "--no-cache"],
  ["build", "naps.md", "--only", "talk", "--talk-pdf"],
  ["serve", "naps.md", "--port", "0"],
  ["new", "other.md"],
];
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"] as const;

const QUESTIONS = Array.from(
  { length: 30 },
  (_none, n) => `## Why ${n}?\n\n**Because ${n}.** ${`Some words on question ${n}. `.repeat(60)}\n`,
);
const ARTICLE = `---\ntitle: Naps\nhandout: { questions: page }\n---\n\n${QUESTIONS.join("\n")}`;

/** Random numbers from 0 to 1, the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How long a command takes to end after a signal, ms. */
async function endedAfter(child: ChildProcess, signal: NodeJS.Signals): Promise<number> {
  if (child.exitCode !== null) return 0;
  const from = Date.now();
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await ended;
  return Date.now() - from;
}

describe.runIf(process.platform === "linux")("commands that are stopped at random moments", () => {
  it(`end within 2 s and leave nothing, ${RUNS} times`, async () => {
    const random = randomFrom(SEED);
    const temp = folderWith();
    const cache = folderWith();
    let slowest = 0;
    for (let run = 0; run < RUNS; run++) {
      const folder = folderWith({ "naps.md": ARTICLE });
      const args = COMMANDS[run % COMMANDS.length]!;
      const signal = SIGNALS[Math.floor(random() * SIGNALS.length)]!;
      const env = { ...process.env, TRIPTYCH_TEST: folder, TMPDIR: temp, XDG_CACHE_HOME: cache };
      const child = spawn(process.execPath, [COMMAND, ...args], { cwd: folder, stdio: "ignore", env });
      await wait(random() * LATEST);
      const ms = await endedAfter(child, signal);
      slowest = Math.max(slowest, ms);
      const what = `${args.join(" ")}, ${signal}`;
      expect([what, ms < 2000]).toEqual([what, true]);
      expect([what, await leftAfter(5000, child.pid!, folder)]).toEqual([what, []]);
      // A swap that has begun is finished by the next command, and has a journal and a lock until then.
      const left = readdirSync(folder).filter((name) => /^\.(?!.*(swapping-|lock$))/.test(name));
      expect([what, left]).toEqual([what, []]);
    }
    expect(readdirSync(temp)).toEqual([]);
    // What a killed one was writing into the cache, the next one removes.
    const next = triptych(["build", "naps.md"], folderWith({ "naps.md": ARTICLE }), {
      XDG_CACHE_HOME: cache,
    });
    expect([next.status, next.stderr]).toEqual([0, ""]);
    expect(filesIn(cache).filter((path) => path.includes("draft"))).toEqual([]);
    process.stdout.write(`${RUNS} commands stopped, the slowest ended after ${slowest} ms\n`);
  });
});
