import { expect, it } from "vitest";
import { latestOnly } from "../../../src/site/serve/latest-only.ts";
import { whileWanted } from "../../../src/site/serve/while-wanted.ts";

const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

/** A step, and then one that never comes. */
async function* stuck(): AsyncGenerator<string> {
  yield "first";
  await new Promise(() => {});
}

it("does not wait for what waits for ever, and does of what comes meanwhile only the last", async () => {
  const done: string[] = [];
  const failures: unknown[] = [];
  const run = latestOnly((error) => failures.push(error));
  run(async (signal) => {
    for await (const step of whileWanted(stuck(), signal)) done.push(step);
  });
  await soon();
  run(async () => void done.push("second"));
  run(async () => void done.push("third"));
  await soon();
  expect(done).toEqual(["first", "third"]);
  expect(failures).toEqual([]);
});

it("tells what fails, and goes on", async () => {
  const failures: unknown[] = [];
  const run = latestOnly((error) => failures.push(error));
  run(() => Promise.reject(new Error("broken")));
  await soon();
  run(async () => void failures.push("next"));
  await soon();
  expect(failures).toEqual([new Error("broken"), "next"]);
});

it("answers requests between two steps", async () => {
  let isAnswered = false;
  setImmediate(() => {
    isAnswered = true;
  });
  async function* two() {
    yield 1;
    yield 2;
  }
  for await (const step of whileWanted(two(), new AbortController().signal)) {
    if (step === 2) expect(isAnswered).toBe(true);
  }
});
