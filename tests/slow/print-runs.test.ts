import { readdirSync } from "node:fs";
import { afterEach, expect, it, vi } from "vitest";
import type { Handout } from "../../src/handout/renderer.ts";
import { useEmptyCache } from "../helpers/empty-cache.ts";
import { longBook } from "../helpers/long-book.ts";
import { makeHandout } from "../helpers/make-handout.ts";

const bytesOf = (made: Handout) => Buffer.from(made.bytes);

afterEach(() => vi.unstubAllEnvs());

it("a handout of several print runs is the same to the byte when one tab does all the work", async () => {
  const alone = await makeHandout(longBook("flow"), { cache: false, tabs: 1 });
  const together = await makeHandout(longBook("flow"), { cache: false, tabs: 2 });
  expect(bytesOf(alone).equals(bytesOf(together))).toBe(true);
});

it("cached print runs are printed again only when something changed, and give the same bytes", async () => {
  const cache = useEmptyCache();
  const entries = () => readdirSync(`${cache}/print-runs`).length;
  const first = await makeHandout(longBook("page"), { cache: true });
  const count = entries();
  expect(count).toBeGreaterThanOrEqual(3);
  const again = await makeHandout(longBook("page"), { cache: true });
  expect(bytesOf(again).equals(bytesOf(first))).toBe(true);
  expect(entries()).toBe(count);
  const changed = await makeHandout(longBook("page", 30), { cache: true });
  expect(entries()).toBe(count + 1);
  const fresh = await makeHandout(longBook("page", 30), { cache: false });
  expect(bytesOf(changed).equals(bytesOf(fresh))).toBe(true);
  expect(bytesOf(changed).equals(bytesOf(first))).toBe(false);
});
