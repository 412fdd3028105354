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

  it.each([
    ["", undefined],
    [": the disk of /tmp is full", "the disk of /tmp is full"],
  ])(
    "fails without a sign of life, and with a full disk as the cause where it is one: “%s”",
    async (end, disk) => {
      const worker = { fullDisk: () => disk };
      const late = watch("worked", 50, () => new Promise(() => undefined), worker);
      await expect(late).rejects.toEqual(
        new EnvironmentError(`the browser gave no sign of life for 0.05 s while it worked${end}`),
      );
      const failed = watch("printed", 1000, () => Promise.reject(new Error("Read failed")), worker);
      await expect(failed).rejects.toEqual(
        new EnvironmentError(`the browser failed while it printed: Read failed${end}`),
      );
    },
  );

  it("passes on an error that is clear already", async () => {
    const clear = new EnvironmentError("the script measure.js is not built");
    await expect(watch("worked", 1000, () => Promise.reject(clear))).rejects.toBe(clear);
  });
});
