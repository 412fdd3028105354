import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";
import { withLock } from "../../../src/site/folder/lock.ts";
import { sitePlaceOf } from "../../../src/site/folder/site-place.ts";
import { ownerName } from "../../../src/system/owner.ts";
import { filesIn, folderWith } from "../../helpers/folder.ts";

it.each(["4194999-3dpr1", ownerName()])(
  "a lock is taken over from a process that is gone: %s",
  async (owner) => {
    const parent = folderWith({ "._site.lock": `${owner}\n` });
    expect(await withLock(sitePlaceOf(join(parent, "_site")), () => filesIn(parent))).toEqual([
      "._site.lock",
    ]);
    expect(filesIn(parent)).toEqual([]);
  },
);

it.each(["", "41949"])(
  "a lock that was not written to its end is taken over after a while: “%s”",
  async (text) => {
    const parent = folderWith({ "._site.lock": text });
    const started = Date.now();
    await withLock(sitePlaceOf(join(parent, "_site")), () => undefined);
    expect(Date.now() - started).toBeGreaterThan(1500);
    expect(filesIn(parent)).toEqual([]);
  },
);

it("a lock is given back when the work fails", async () => {
  const parent = folderWith();
  const fail = () => {
    throw new Error("failed");
  };
  await expect(withLock(sitePlaceOf(join(parent, "_site")), fail)).rejects.toThrow("failed");
  expect(filesIn(parent)).toEqual([]);
});

it("a lock that a process holds is waited for, and told when it takes too long", async () => {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  onTestFinished(() => void child.kill("SIGKILL"));
  const parent = folderWith();
  const lock = join(parent, "._site.lock");
  writeFileSync(lock, `${ownerName(child.pid)}\n`);
  const waiting = withLock(sitePlaceOf(join(parent, "_site")), () => "done");
  const late = vi.spyOn(Date, "now").mockReturnValue(Date.now() + 60_000);
  await expect(waiting).rejects.toThrow(new RegExp(`process ${child.pid} does not end writing to “.*_site”`));
  late.mockRestore();
  const again = withLock(sitePlaceOf(join(parent, "_site")), () => "done");
  child.kill("SIGKILL");
  expect(await again).toBe("done");
});

it("of many who want it at once, each gets it once and alone", async () => {
  const place = sitePlaceOf(join(folderWith({ "._site.lock": "4194999-3dpr1\n" }), "_site"));
  let inside = 0;
  const works = Array.from({ length: 10 }, () =>
    withLock(place, () => {
      inside += 1;
      return inside;
    }),
  );
  expect((await Promise.all(works)).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});
