import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { folderWith } from "../helpers/folder.ts";
import { linkedArticles } from "../helpers/linked-articles.ts";
import { COMMAND, triptych } from "../helpers/run.ts";
import { expectSame } from "../helpers/same-files.ts";

const SHARDS = 16;
const ONLY = ["--only", "reader,talk"];

/** More articles than browsers search by themselves, so that the site has an index by Pagefind. */
const ARTICLES = 60;

/** Starts the build of a shard. Its process ends with 0, or by the signal that stops it. */
function start(number: number, folder: string) {
  const args = [COMMAND, "build", ".", ...ONLY, "--shard", `${number}/${SHARDS}`];
  return spawn(process.execPath, args, { cwd: folder, stdio: "ignore" });
}

it("sixteen processes make the bytes of one, also when one of them is killed and started again", async () => {
  const folder = folderWith(linkedArticles(ARTICLES));
  const running = Array.from({ length: SHARDS }, (_, index) => start(index + 1, folder));
  const ends = running.map((each) => once(each, "exit"));
  setTimeout(() => running[4]!.kill("SIGKILL"), 300);
  const codes = (await Promise.all(ends)).map(([code]) => code as number | null);
  expect(codes.toSpliced(4, 1)).toEqual(Array.from({ length: SHARDS - 1 }, () => 0));
  rmSync(join(folder, `_shards/5-of-${SHARDS}`), { recursive: true, force: true });

  const { status, stderr } = triptych(["join"], folder);
  expect(status).toBe(1);
  expect(stderr).toContain("of 16 shards, these are missing: 5 [shard/missing]");
  expect(stderr).toContain("triptych build --shard 5/16");
  expect(await once(start(5, folder), "exit")).toEqual([0, null]);

  expect(triptych(["join"], folder).status).toBe(0);
  expect(triptych(["build", ".", ...ONLY, "-o", "whole"], folder).status).toBe(0);
  expectSame(join(folder, "whole"), join(folder, "_site"));
});
