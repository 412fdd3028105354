import { readFileSync, writeFileSync } from "node:fs";

/** One golden case: a source and what is expected of it. */
export interface Case {
  readonly name: string;
  readonly source: string;
  readonly expected: string;
}

const CASE = /^=== (.+)$/m;
const ARROW = "\n-->\n";

/**
 * Reads a file of golden cases: `=== name`, the source, `-->` on a line of its own, what is
 * expected.
 */
export function readCases(path: string): readonly Case[] {
  const pieces = readFileSync(path, "utf8").split(CASE).slice(1);
  const cases: Case[] = [];
  for (let index = 0; index < pieces.length; index += 2) {
    const [source = "", expected = ""] = pieces[index + 1]!.slice(1).split(ARROW);
    cases.push({ name: pieces[index]!, source: `${source}\n`, expected: expected.trim() });
  }
  return cases;
}

/** Writes the cases back with what was found (`UPDATE=1 npx vitest run tests/cases.test.ts`). */
export function writeCases(path: string, cases: readonly Case[]): void {
  const text = cases.map(
    ({ name, source, expected }) => `=== ${name}\n${source.replace(/\n$/, "")}${ARROW}${expected}\n`,
  );
  writeFileSync(path, `${text.join("\n")}`);
}
