import { expect, it } from "vitest";
import { nestings } from "../helpers/nestings.ts";
import { read } from "../helpers/read.ts";

const HEAD = "---\ntitle: T\n---\n\n## Why?\n\n**A.** Because.\n\n";

/** Processor time that a source of any kind may take, in s; a busy machine takes up to twice as much. */
const LONGEST = 10;

/** 10 MB are mostly refused; 0.7 MB are the most that is read where each character is a sign of Markdown. */
it.each([10_000_000, 690_000])("reads or refuses any nesting of %i characters in seconds", async (size) => {
  let slowest = { name: "", seconds: 0 };
  for (const { name, text } of nestings(size)) {
    const before = process.cpuUsage();
    await read(HEAD + text);
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    if (seconds > slowest.seconds) slowest = { name, seconds };
  }
  console.info(`${size} characters: ${slowest.name} took ${slowest.seconds.toFixed(1)} s`);
  expect(slowest.seconds, slowest.name).toBeLessThan(LONGEST);
});
