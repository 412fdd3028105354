import { describe, expect, it } from "vitest";
import { tabPool } from "../../src/browser/tab-pool.ts";

function poolOf(most: number) {
  const log: string[] = [];
  let opened = 0;
  const pool = tabPool(most, async () => {
    const name = `tab ${++opened}`;
    return { name, close: async () => void log.push(`${name} closed`) };
  });
  return { pool, log };
}

const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 5));

describe("a pool of tabs", () => {
  it("opens only as many tabs as there are tasks at one time, and never more than allowed", async () => {
    const { pool, log } = poolOf(2);
    await pool.run(async ({ name }) => log.push(`a in ${name}`));
    await pool.run(async ({ name }) => log.push(`b in ${name}`));
    const both = ["c", "d", "e"].map((task) =>
      pool.run(async ({ name }) => {
        await soon();
        log.push(`${task} in ${name}`);
      }),
    );
    await Promise.all(both);
    expect(log).toEqual(["a in tab 1", "b in tab 1", "c in tab 1", "d in tab 2", "e in tab 1"]);
    await pool.close();
    expect(log.slice(5).sort()).toEqual(["tab 1 closed", "tab 2 closed"]);
  });

  it("runs the next task when one fails", async () => {
    const { pool } = poolOf(1);
    const failed = pool.run(async () => {
      throw new Error("no");
    });
    const next = pool.run(async ({ name }) => name);
    await expect(failed).rejects.toThrow("no");
    await expect(next).resolves.toBe("tab 1");
  });

  it("closes even when a tab could not be opened", async () => {
    const pool = tabPool<{ close(): Promise<void> }>(1, () => Promise.reject(new Error("no tab")));
    await expect(pool.run(async () => 1)).rejects.toThrow("no tab");
    await pool.close();
  });
});
