import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = new URL("..", import.meta.url).pathname;

/** What the linter says of a file with this one import in this room. */
function lint(room: string, specifier: string): string {
  const file = join(root, room, `lint-probe-${process.pid}.ts`);
  writeFileSync(file, `export { default as probe } from "${specifier}";\n`);
  try {
    const biome = join(root, "node_modules/.bin/biome");
    return execFileSync(biome, ["lint", "--colors=off", file], {
      cwd: root,
      encoding: "utf8",
      stdio: "pipe",
    });
  } catch (error) {
    return (error as { stderr: string }).stderr;
  } finally {
    rmSync(file);
  }
}

describe("the house", () => {
  it.each([
    ["src/prose", "../source/ids.ts"],
    ["src/model", "../diagnostics/../prose/text.ts"],
    ["src/diagnostics", "../prose/text.ts"],
    ["src/i18n", "../prose/text.ts"],
    ["src/checks", "../source/ids.ts"],
    ["src/source", "../reader/output.ts"],
    ["src/reader", "../handout/output.ts"],
    ["src/handout", "../../slides/plan/plan.ts"],
    ["slides", "../src/reader/output.ts"],
    ["src/site", "../cli/exit.ts"],
    ["src/assets", "../prose/text.ts"],
  ])("%s may not import %s", (room, specifier) => {
    expect(lint(room, specifier)).toContain("Imports point downward only");
  });

  it.each([
    ["src/cli", "../site/plugin.ts"],
    ["src/reader", "../prose/html.ts"],
    ["slides", "../src/model/article.ts"],
    ["src/source", "../prose/text.ts"],
  ])("%s may import %s", (room, specifier) => {
    expect(lint(room, specifier)).not.toContain("Imports point downward only");
  });
});
