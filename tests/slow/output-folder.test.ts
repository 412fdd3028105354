import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { openSiteFolder } from "../../src/site/folder/site-folder.ts";
import { filesIn, keptFolder, textOf } from "../helpers/folder.ts";
import { root } from "../helpers/root.ts";
import { COMMAND } from "../helpers/run.ts";

const ARTICLE = "---\ntitle: Naps\n---\n\n## Why?\n\n**Because.** So it is.\n";
const CHANGED = ARTICLE.replace("Naps", "Dreams").replace("## Why?", "## How?");
const FAULTS = pathToFileURL(join(root, "tests/helpers/fs-faults.mjs")).href;
const ARGS = [COMMAND, "build", "naps.md", "--only", "reader"];

/** A site as it is seen: the content of each file, without what a build needs while it runs. */
type Site = ReadonlyMap<string, string>;

function siteIn(folder: string): Site {
  if (!existsSync(folder)) return new Map();
  // What is in work folders is no part of the site, and the cleaner may be removing it.
  const paths = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (/^\.triptych-(building|swapping)-/.test(entry.name)) return [];
    return entry.isDirectory() ? filesIn(folder, entry.name) : [entry.name];
  });
  return new Map(paths.map((path) => [path, textOf(folder, path)]));
}

/** A folder with an article that was built, and then changed. */
function project(own: boolean): { readonly folder: string; readonly old: Site; readonly next: Site } {
  const folder = keptFolder();
  const build = () => {
    const run = spawnSync(process.execPath, ARGS, { cwd: folder, encoding: "utf8" });
    expect(run.status, run.stderr).toBe(0);
    return siteIn(join(folder, "_site"));
  };
  writeFileSync(join(folder, "naps.md"), ARTICLE);
  build();
  if (own) writeFileSync(join(folder, "_site/CNAME"), "mine");
  const old = siteIn(join(folder, "_site"));
  cpSync(join(folder, "_site"), join(folder, "before"), { recursive: true });
  writeFileSync(join(folder, "naps.md"), CHANGED);
  return { folder, old, next: build() };
}

/** Puts the old site back. */
function reset(folder: string): void {
  rmSync(join(folder, "_site"), { recursive: true, force: true });
  cpSync(join(folder, "before"), join(folder, "_site"), { recursive: true });
}

/** Builds with a fault at a call of node:fs below the folder. */
function buildWith(folder: string, fault: string) {
  return spawnSync(process.execPath, ["--import", FAULTS, ...ARGS], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, FAULT: fault, FAULT_IN: folder, FAULT_LOG: join(folder, "log") },
  });
}

/** The calls of a build that succeeds. */
function callsOf(folder: string): readonly string[] {
  reset(folder);
  expect(buildWith(folder, "count").status).toBe(0);
  const calls = readFileSync(join(folder, "log"), "utf8").split("\n");
  rmSync(join(folder, "log"));
  return calls;
}

/**
 * Numbers of the calls that are tried, from 1 on: every one, but of the many alike that fill or empty a work
 * folder every fourth.
 */
function tried(calls: readonly string[], from = 0): readonly number[] {
  const isOneOfMany = /^(?:(?:writeFile|mkdir)Sync .*building-[^/]*\/new|(?:unlink|rmdir)Sync .*building-)/;
  return calls.flatMap((call, index) =>
    index >= from && (!isOneOfMany.test(call) || index % 4 === 0) ? [index + 1] : [],
  );
}

const which = (site: Site, { old, next }: { old: Site; next: Site }): string => {
  const same = (other: Site) => site.size === other.size && [...other].every(([k, v]) => site.get(k) === v);
  if (site.size === 0) return "none";
  return same(old) ? "old" : same(next) ? "new" : "mixed";
};

/** What is seen after a build was killed, after the next command opened the folder, and after a build. */
async function aftermath(project: { folder: string; old: Site; next: Site }) {
  const output = join(project.folder, "_site");
  const seen = which(siteIn(output), project);
  await openSiteFolder({ output, articles: [join(project.folder, "naps.md")] });
  const opened = which(siteIn(output), project);
  const run = spawnSync(process.execPath, ARGS, { cwd: project.folder, encoding: "utf8" });
  expect(run.stderr).toBe("");
  const built = which(siteIn(output), project);
  return { seen, opened, built, beside: readdirSync(project.folder).sort(), inside: readdirSync(output) };
}

describe.each([
  ["swapped as a whole", false],
  ["swapped file by file", true],
])("a site %s, and a build that is killed", (_, own) => {
  let site: ReturnType<typeof project>;
  beforeAll(() => {
    site = project(own);
  });

  /** Kills one build after another, and counts what was seen. */
  async function killed(kill: (turn: number) => Promise<boolean> | boolean, turns: number) {
    const counts: Record<string, number> = {};
    for (let turn = 0; turn < turns; turn++) {
      reset(site.folder);
      if (!(await kill(turn))) continue;
      const { seen, opened, built, beside, inside } = await aftermath(site);
      const name = `${seen}, then ${opened}`;
      counts[name] = (counts[name] ?? 0) + 1;
      expect(["old", "new"], `turn ${turn}`).toContain(opened);
      expect(built).toBe("new");
      expect(beside).toEqual(["_site", "before", "naps.md"]);
      expect(inside.filter((name) => name.startsWith(".triptych-"))).toEqual([]);
    }
    console.log(own ? "file by file:" : "as a whole:", counts);
    return counts;
  }

  it("at every call of the swap", async () => {
    const calls = callsOf(site.folder);
    const first = calls.findIndex((call) => call.includes("lock"));
    const faults = tried(calls, first).flatMap((n) => [
      `kill:${n}`,
      ...(calls[n - 1]?.startsWith("write") ? [`half:${n}`] : []),
    ]);
    const counts = await killed((turn) => {
      const run = buildWith(site.folder, faults[turn]!);
      expect(run.signal).toBe("SIGKILL");
      return true;
    }, faults.length);
    // Killed between the two renames, there is no folder until the next command.
    if (!own)
      expect(Object.keys(counts).sort()).toEqual(["new, then new", "none, then new", "old, then old"]);
    if (!own) expect(counts["none, then new"]).toBe(1);
  });

  it("at 50 random times", async () => {
    const start = Date.now();
    spawnSync(process.execPath, ARGS, { cwd: site.folder });
    const whole = Date.now() - start;
    let seed = 11;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    const counts = await killed(async () => {
      const child = spawn(process.execPath, ARGS, { cwd: site.folder, stdio: "ignore" });
      const ended = new Promise((resolve) => child.once("exit", (_code, signal) => resolve(signal)));
      // The last third has the swap.
      const timer = setTimeout(() => child.kill("SIGKILL"), whole * (0.5 + 0.6 * random()));
      const signal = await ended;
      clearTimeout(timer);
      return signal === "SIGKILL" || signal === null;
    }, 50);
    if (!own) expect(Object.keys(counts)).not.toContain("mixed, then new");
  });
});

describe.each([
  ["swapped as a whole", false],
  ["swapped file by file", true],
])("a site %s, and a disk that fails", (_, own) => {
  it.each(["ENOSPC", "EACCES"])("by %s at every call: one line, the old site, nothing left", (code) => {
    const site = project(own);
    const calls = callsOf(site.folder);
    const lines = new Set<string>();
    const numbers = tried(calls);
    for (const number of numbers) {
      reset(site.folder);
      const { status, stderr } = buildWith(site.folder, `${code}:${number}`);
      const where = `call ${number}: ${calls[number - 1]}: ${stderr}`;
      const seen = which(siteIn(join(site.folder, "_site")), site);
      // Some faults stop nothing: what is only removed, and folders that can be swapped in another way.
      expect(seen, where).toBe(status === 0 ? "new" : "old");
      if (status !== 0) {
        expect(status, where).toBe(2);
        expect(stderr.trim().split("\n"), where).toHaveLength(1);
        expect(stderr, where).toContain(code);
        lines.add(stderr.replace(/“[^”]*”/g, "“…”").trim());
      }
      const left = readdirSync(site.folder).filter((name) => name.startsWith("._site."));
      if (code === "ENOSPC") expect(left, where).toEqual([]);
    }
    console.log(code, numbers.length, "of", calls.length, "calls:", [...lines]);
  });
});
