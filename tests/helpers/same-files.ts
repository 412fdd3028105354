import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { filesIn } from "./folder.ts";

/** Expects two folders to have the same files with the same bytes. */
export function expectSame(one: string, two: string): void {
  const files = filesIn(one);
  expect(filesIn(two)).toEqual(files);
  for (const path of files) {
    expect(readFileSync(join(one, path)).equals(readFileSync(join(two, path))), path).toBe(true);
  }
}
