import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type BrowserFault, faultyBrowser } from "../helpers/faulty-browser.ts";
import { folderWith } from "../helpers/folder.ts";
import { COMMAND, triptych } from "../helpers/run.ts";

const ARTICLE = "---\ntitle: Naps\n---\n\n## Why?\n\n**Because.** So it is.\n";

describe.runIf(process.platform === "linux")("a browser that hangs", () => {
  it.each<[BrowserFault, RegExp]>([
    ["is silent", /does not start: it gives no answer within 60 s$/],
    ["stops in print", /: the browser gave no sign of life for 61 s while it printed the handout$/],
  ])("because it %s is one clear line after a good minute", async (fault, message) => {
    const folder = folderWith({ "naps.md": ARTICLE });
    const args = ["build", "naps.md", "--only", "handout", "--chromium", await faultyBrowser(folder, fault)];
    const from = Date.now();
    const { status, stderr } = triptych(args, folder);
    expect(status).toBe(2);
    expect(stderr.trimEnd()).toMatch(message);
    expect(Date.now() - from).toBeLessThan(90_000);
    expect(readdirSync(folder).sort()).toEqual(["faulty-browser", "naps.md"]);
  });
});

/**
 * Runs a script of the shell in which disks of a few bytes can be mounted that nobody else sees. It takes an
 * installed browser, where there is one: the one from npm is unpacked into the cache.
 */
function inOwnMounts(script: string, cwd: string) {
  const env = { ...process.env, TRIPTYCH_CHROMIUM: "" };
  return spawnSync("unshare", ["--mount", "sh", "-e", "-c", script], { cwd, encoding: "utf8", env });
}

const canMount = process.platform === "linux" && inOwnMounts("mount -t tmpfs none /mnt", "/").status === 0;

describe.runIf(canMount)("on a disk that is full", () => {
  const run = (size: string, folder: string) =>
    inOwnMounts(
      `mount -t tmpfs -o size=1M none /dev/shm; mount -t tmpfs -o size=${size} none /mnt
       export TMPDIR=/mnt XDG_CACHE_HOME="$PWD"
       "${process.execPath}" "${COMMAND}" build naps.md && status=0 || status=$?
       ls -A /mnt /dev/shm
       exit $status`,
      folder,
    );

  // How much is enough differs between browsers; between both, some start and then fail or hang.
  it.each([
    ["4k", "is one clear line"],
    ["300k", "is one clear line"],
    ["3M", "works or is one clear line"],
    ["8M", "works or is one clear line"],
    ["11M", "works or is one clear line"],
  ])("with %s for its profile, a browser %s", (size, behaviour) => {
    const folder = folderWith({ "naps.md": ARTICLE });
    const { status, stdout, stderr } = run(size, folder);
    expect(stdout).toMatch(/(?:^|\n)\/dev\/shm:\n\n\/mnt:\n$/);
    if (status === 0 && behaviour.startsWith("works")) return;
    expect(stderr).toMatch(/^triptych: the browser .*: the disk of \S+ is full.*\n$/);
    expect(status).toBe(2);
  });
});

describe("a cache", () => {
  it.runIf(canMount)("on a full disk is done without", () => {
    const folder = folderWith({
      "naps.md": ARTICLE.replace("---\n\n", "handout: { questions: page }\n---\n\n"),
    });
    mkdirSync(join(folder, "cache"));
    const script = `mount -t tmpfs -o size=16k none cache; export XDG_CACHE_HOME="$PWD/cache"
      "${process.execPath}" "${COMMAND}" build naps.md --only handout; find cache -name 'draft-*'`;
    const { status, stdout, stderr } = inOwnMounts(script, folder);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).not.toContain("draft-");
  });

  it.runIf(canMount)("on a disk that can only be read is done without", () => {
    const folder = folderWith({ "naps.md": ARTICLE });
    mkdirSync(join(folder, "cache"));
    const script = `mount -t tmpfs -o ro none cache; export XDG_CACHE_HOME="$PWD/cache"
      "${process.execPath}" "${COMMAND}" build naps.md --only handout`;
    const { status, stderr } = inOwnMounts(script, folder);
    expect([status, stderr]).toEqual([0, ""]);
  });
});
