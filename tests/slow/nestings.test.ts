import { describe, expect, it } from "vitest";
import { nestings } from "../helpers/nestings.ts";
import { read } from "../helpers/read.ts";

const HEAD = "---\ntitle: T\n---\n\n## Why?\n\n**A.** Because.\n\n";

/** Processor time that a source of any kind may take, in s; a busy machine takes up to twice as much. */
const LONGEST = 10;

/** 10 MB are mostly refused; 0.7 MB are the most that is read where each character is a sign of Markdown. */
describe.each([10_000_000, 690_000])("a source of %i characters", (size) => {
  it.each(nestings)("is read or refused in seconds: $name", async ({ text }) => {
    const source = HEAD + text(size);
    const before = process.cpuUsage();
    await read(source);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(LONGEST);
  });
});
