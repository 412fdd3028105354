import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Cache, cached, cacheNamed, keyOf } from "../../src/system/cache.ts";
import { folderWith } from "../helpers/folder.ts";

const KEY = keyOf(["a flow"]);
const OTHER = keyOf(["another flow"]);
const VALUE = { sheets: ["one", "two"], lost: [], bytes: Uint8Array.from([1, 2, 3]) };

let home: string;
let entry: string;
let cache: Cache<typeof VALUE>;

beforeEach(() => {
  home = folderWith();
  vi.stubEnv("XDG_CACHE_HOME", home);
  vi.stubEnv("TMPDIR", folderWith());
  cache = cacheNamed("flows");
  cache.keep(KEY, VALUE);
  cache.keep(OTHER, VALUE);
  entry = join(home, "triptych/flows", KEY);
});
afterEach(() => vi.unstubAllEnvs());

const names = () => readdirSync(join(home, "triptych/flows")).sort();

/** Puts something in the place of the entry. */
function instead(put: () => void): void {
  rmSync(entry);
  put();
}

describe("an entry of a cache", () => {
  it("is found again, and only its owner can read it", () => {
    expect(cacheNamed("flows").find(KEY)).toEqual(VALUE);
    expect(cache.find(keyOf(["a third flow"]))).toBeUndefined();
    expect(statSync(join(home, "triptych")).mode & 0o777).toBe(0o700);
    expect(statSync(entry).mode & 0o777).toBe(0o600);
  });

  it("with a changed byte is never found, whichever byte it is", () => {
    const whole = readFileSync(entry);
    for (let at = 0; at < whole.length; at++) {
      const changed = Buffer.from(whole);
      changed[at]! ^= 1 << (at % 8);
      writeFileSync(entry, changed);
      expect(cache.find(KEY)).toBeUndefined();
    }
  });

  it.each<[string, () => void]>([
    ["cut off", () => truncateSync(entry, 40)],
    ["empty", () => truncateSync(entry, 0)],
    ["longer than it was", () => writeFileSync(entry, "more", { flag: "a" })],
    ["of another key", () => copyFileSync(join(entry, "..", OTHER), entry)],
    ["a folder", () => instead(() => mkdirSync(join(entry, "sub"), { recursive: true }))],
    ["a link", () => instead(() => symlinkSync(join(entry, "..", OTHER), entry))],
    ["a link that leads nowhere", () => instead(() => symlinkSync(join(home, "nowhere"), entry))],
    ["a link to a device that never ends", () => instead(() => symlinkSync("/dev/zero", entry))],
  ])("that is %s is made anew", async (_case, spoil) => {
    spoil();
    const opened = cacheNamed<typeof VALUE>("flows");
    expect(opened.find(KEY)).toBeUndefined();
    const made = { ...VALUE, sheets: ["made anew"] };
    expect(
      await cached(
        opened,
        async () => KEY,
        async () => made,
      ),
    ).toBe(made);
    expect(opened.find(KEY)).toEqual(made);
  });

  it("that a killed build was writing is removed by the next one", () => {
    writeFileSync(join(home, "triptych/flows/draft-1-0-killed"), "half");
    cacheNamed("flows").find(KEY);
    expect(names()).toEqual([KEY, OTHER].sort());
  });
});

describe("a cache", () => {
  it("that cannot be written or read is done without", () => {
    rmSync(join(home, "triptych/flows"), { recursive: true });
    writeFileSync(join(home, "triptych/flows"), "a file");
    const opened = cacheNamed<typeof VALUE>("flows");
    opened.keep(KEY, VALUE);
    expect(opened.find(KEY)).toBeUndefined();
  });

  it("is not in a folder that others can write, or that is a link", () => {
    chmodSync(join(home, "triptych"), 0o777);
    const opened = cacheNamed<typeof VALUE>("flows");
    expect(opened.find(KEY)).toBeUndefined();
    renameSync(join(home, "triptych"), join(home, "other"));
    symlinkSync(join(home, "other"), join(home, "triptych"));
    chmodSync(join(home, "other"), 0o700);
    expect(cacheNamed("flows").find(KEY)).toBeUndefined();
    rmSync(join(home, "other/flows", OTHER));
    opened.keep(OTHER, VALUE);
    expect(opened.find(OTHER)).toEqual(VALUE);
    expect(readdirSync(join(home, "other/flows"))).toEqual([KEY]);
  });
});
