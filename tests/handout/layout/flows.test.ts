import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Handout } from "../../../src/handout/renderer.ts";
import { useEmptyCache } from "../../helpers/empty-cache.ts";
import { folderWith } from "../../helpers/folder.ts";
import { makeHandout } from "../../helpers/make-handout.ts";
import { thorough } from "../../helpers/thorough.ts";

const words = (count: number, stem: string) =>
  Array.from({ length: count }, (_, index) => `${stem}${index}`).join(" ");

/** So many questions, of one to two pages each, besides a section before and one behind. */
const QUESTIONS = 5;
const NUMBERS = Array.from({ length: QUESTIONS }, (_, index) => index + 1);

const question = (n: number, words_ = 150 + n * 40) =>
  `## What of ${n}? {#q${n}}\n\n### RK\n\n**Point ${n}.** ${words(words_, `representation${n}x`)}[^n${n}] See [](#q${(n % QUESTIONS) + 1}).\n\n| A | B |\n|---|---|\n| a${n} | b |\n\n[^n${n}]: Note ${n}.\n`;

const article = (questions: string, changed = 0) =>
  `---\ntitle: In flows\nexperts:\n  - { id: RK, name: R. Kessler }\nhandout: { paper: A5, questions: ${questions} }\n---\n\n## Before {#before .section}\n\nWords.\n\n${NUMBERS.map((n) => question(n, n === changed ? 30 : undefined)).join("\n")}\n## After {#after .section}\n\nWords.\n`;

const bytesOf = (made: Handout) => Buffer.from(made.bytes);

afterEach(() => vi.unstubAllEnvs());

describe("questions that each start on a new page", () => {
  it("are the same to the byte from one tab, from several tabs and from the cache", async () => {
    const cache = useEmptyCache();
    const source = article("page");
    const alone = await makeHandout(source, { cache: false, tabs: 1 });
    expect(existsSync(`${cache}/flows`)).toBe(false);
    const together = await makeHandout(source, { cache: true, tabs: 2 });
    expect(readdirSync(`${cache}/flows`)).toHaveLength(QUESTIONS + 1);
    const fromCache = await makeHandout(source, { cache: true });
    expect(alone.findings).toEqual([]);
    expect(bytesOf(together).equals(bytesOf(alone))).toBe(true);
    expect(bytesOf(fromCache).equals(bytesOf(alone))).toBe(true);
    const pages = NUMBERS.map((n) => alone.locators.get(`q${n}`)!.page!);
    expect(new Set(pages).size).toBe(QUESTIONS);
  });

  it.runIf(thorough)("are cut again only when they changed", async () => {
    const cache = useEmptyCache();
    await makeHandout(article("page"), { cache: true });
    const changed = await makeHandout(article("page", 4), { cache: true });
    expect(readdirSync(`${cache}/flows`)).toHaveLength(QUESTIONS + 2);
    expect(bytesOf(changed).equals(bytesOf(await makeHandout(article("page", 4), { cache: false })))).toBe(
      true,
    );
  });

  it.runIf(thorough)(
    "are made anew when what is kept of them was damaged, or a font was installed",
    async () => {
      const cache = useEmptyCache();
      const data = folderWith();
      vi.stubEnv("XDG_DATA_HOME", data);
      const fresh = await makeHandout(article("page"), { cache: true });
      for (const kind of ["flows", "print-runs"]) {
        const folder = join(cache, kind);
        for (const [index, name] of readdirSync(folder).entries()) {
          const bytes = readFileSync(join(folder, name));
          for (const at of [0, 0.3, 0.6, 0.9]) bytes[Math.floor(at * bytes.length) + index]! ^= 1;
          writeFileSync(join(folder, name), bytes);
        }
      }
      const again = await makeHandout(article("page"), { cache: true });
      expect(bytesOf(again).equals(bytesOf(fresh))).toBe(true);
      expect(readdirSync(`${cache}/flows`)).toHaveLength(QUESTIONS + 1);
      mkdirSync(join(data, "fonts"), { recursive: true });
      writeFileSync(join(data, "fonts/New.ttf"), "a font");
      await makeHandout(article("page"), { cache: true });
      expect(readdirSync(`${cache}/flows`)).toHaveLength(2 * QUESTIONS + 2);
    },
  );

  it("start on right-hand pages when the article says so, after blank pages where needed", async () => {
    const made = await makeHandout(article("recto"), { cache: false });
    expect(made.findings).toEqual([]);
    const pages = NUMBERS.map((n) => made.locators.get(`q${n}`)!.page!);
    expect(pages.map((page) => page % 2)).toEqual(NUMBERS.map(() => 1));
  });
});
