import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { folderWith } from "../helpers/folder.ts";
import { leftAfter, leftOf } from "../helpers/left-behind.ts";
import { COMMAND } from "../helpers/run.ts";
import { someOf, thorough } from "../helpers/thorough.ts";

/** The browser is at work on it for a second: a process that runs for a tenth of one is not seen. */
const ARTICLE = `---\ntitle: Naps\n---\n${Array.from({ length: 80 }, (_none, at) => `\n## Why ${at}?\n\n**Because.** ${"So it is. ".repeat(40)}\n`).join("")}`;
/** Run before the command: Node is busy for ever from this signal on. */
const BUSY_ON_SIGNAL = "--import=data:text/javascript,process.once('SIGUSR2',()=>{for(;;);})";

/** Starts a command in a folder with an article. */
function start(args: readonly string[], node: readonly string[] = []) {
  const folder = folderWith({ "naps.md": ARTICLE });
  const child = spawn(process.execPath, [...node, COMMAND, ...args], {
    cwd: folder,
    stdio: "ignore",
    env: { ...process.env, TRIPTYCH_TEST: folder },
  });
  return { child, folder, pid: child.pid! };
}

/** How a command ended, and after how many ms. */
async function ended(child: ChildProcess) {
  const from = Date.now();
  const signal = await new Promise((resolve) => child.once("exit", (_code, name) => resolve(name)));
  return { signal, ms: Date.now() - from };
}

/** A quick browser may have come and gone between two looks: then the command is stopped without one. */
async function untilBrowserRuns(pid: number, folder: string): Promise<void> {
  const end = Date.now() + 10_000;
  const runs = () => leftOf(pid, folder).some((each) => each.includes("--type="));
  while (!runs() && Date.now() < end) await wait(20);
}

describe.runIf(process.platform === "linux")("a command that is stopped", () => {
  it.each(someOf(["SIGHUP", "SIGKILL"] as const))(
    "by %s leaves no browser, profile and staging folder",
    async (name) => {
      const { child, pid, folder } = start(["build", "naps.md"]);
      await untilBrowserRuns(pid, folder);
      child.kill(name);
      expect(await ended(child)).toEqual({ signal: name, ms: expect.toSatisfy((ms) => ms < 2000) });
      expect(await leftAfter(3000, pid, folder)).toEqual([]);
      expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
    },
  );

  it.each(someOf(["SIGINT", "SIGTERM"] as const))(
    "by %s ends within 2 s while Node is busy",
    async (name) => {
      const { child, pid, folder } = start(["serve", "naps.md", "--port", "0"], [BUSY_ON_SIGNAL]);
      await untilBrowserRuns(pid, folder);
      await wait(700);
      child.kill("SIGUSR2");
      await wait(300);
      child.kill(name);
      expect(await ended(child)).toEqual({ signal: name, ms: expect.toSatisfy((ms) => ms < 2000) });
      expect(await leftAfter(3000, pid, folder)).toEqual([]);
    },
  );

  it.runIf(thorough)("ends a browser that does not react any more", async () => {
    const { child, pid, folder } = start(["build", "naps.md"], [BUSY_ON_SIGNAL]);
    await untilBrowserRuns(pid, folder);
    child.kill("SIGUSR2");
    await wait(300);
    for (const left of leftOf(pid, folder)) {
      if (left.includes("--type=") || left.includes("--headless"))
        process.kill(Number.parseInt(left, 10), "SIGSTOP");
    }
    child.kill("SIGINT");
    await ended(child);
    expect(await leftAfter(3000, pid, folder)).toEqual([]);
  });
});

it.each(["throw new Error('lost')", "Promise.reject(new Error('lost'))"])(
  "an error that nobody waits for is one clear line: %s",
  (fault) => {
    const once = `if(process.listenerCount("uncaughtException")){clearInterval(t);${fault}}`;
    const late = `--import=data:text/javascript,const t=setInterval(()=>{${once}},20)`;
    const folder = folderWith({ "naps.md": ARTICLE });
    const args = [late, COMMAND, "serve", "naps.md", "--port", "0", "--only", "reader"];
    const run = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
    expect([run.status, run.stderr]).toEqual([2, "triptych: lost (run with --trace to see where)\n"]);
  },
);

describe.runIf(process.platform !== "win32")("output that nobody reads", () => {
  it.each(["check", "build --only reader"])("does not disturb “%s”", (command) => {
    const folder = folderWith({ "naps.md": ARTICLE });
    const script = `{ "${process.execPath}" "${COMMAND}" ${command} naps.md; echo "$?" > code; } | true; cat code`;
    const run = spawnSync("/bin/sh", ["-c", script], { cwd: folder, encoding: "utf8" });
    expect([run.stdout, run.stderr]).toEqual(["0\n", ""]);
  });

  it.runIf(process.platform === "linux")("on a full disk is one clear line", () => {
    const folder = folderWith({ "naps.md": ARTICLE });
    const script = `"${process.execPath}" "${COMMAND}" check naps.md > /dev/full`;
    const run = spawnSync("/bin/sh", ["-c", script], { cwd: folder, encoding: "utf8" });
    expect([run.status, run.stderr]).toEqual([
      2,
      "triptych: its output cannot be written: the disk is full (ENOSPC)\n",
    ]);
  });
});
