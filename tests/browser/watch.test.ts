import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { watch } from "../../src/browser/watch.ts";
import { EnvironmentError } from "../../src/diagnostics/environment-error.ts";

describe("watched work", () => {
  it("gives its result, however long it takes, while it gives signs of life", async () => {
    const work = watch("worked", 200, async (alive) => {
      for (let step = 0; step < 5; step++) {
        await setTimeout(80);
        alive();
      }
      return "done";
    });
    expect(await work).toBe("done");
  });

  it("fails with what the browser said, in one line", async () => {
    const cause = new Error("no such sheet\n    at <anonymous>");
    const failed = watch("set the handout", 1000, () => Promise.reject(cause));
    await expect(failed).rejects.toEqual(
      new EnvironmentError("the browser failed while it set the handout: no such sheet"),
    );
    await expect(failed).rejects.toMatchObject({ name: "EnvironmentError", cause });
  });

  it("passes on an error that is clear already", async () => {
    const clear = new EnvironmentError("the script measure.js is not built");
    await expect(watch("worked", 1000, () => Promise.reject(clear))).rejects.toBe(clear);
  });
});
