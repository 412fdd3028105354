import { spawnSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { brokenRules } from "../scripts/floors.ts";
import { folderWith } from "./helpers/folder.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What is wrong with a file of this folder that has this one import. */
function importing(folder: string, specifier: string): string {
  return brokenRules(`${folder}/probe.ts`, `export { probe } from "${specifier}";\n`).join("\n");
}

describe("the floors of the house", () => {
  it.each([
    ["src/site", "../cli/exit.ts"],
    ["src/source", "../reader/output.ts"],
    ["src/reader", "../handout/output.ts"],
    ["src/reader/view", "../../source/ids.ts"],
    ["src/handout", "../../slides/plan/plan.ts"],
    ["slides", "../src/reader/output.ts"],
    ["src/checks", "../source/ids.ts"],
    ["src/prose", "../source/ids.ts"],
    ["src/browser", "../handout/files.ts"],
    ["src/assets", "../prose/text.ts"],
    ["src/i18n", "../prose/text.ts"],
    ["src/diagnostics", "../prose/text.ts"],
    ["src/model", "../diagnostics/../prose/text.ts"],
  ])("%s may not import %s", (folder, specifier) => {
    expect(importing(folder, specifier)).toContain("imports point downward only");
  });

  it.each([
    ["src/cli", "../site/plugin.ts"],
    ["src/reader", "../prose/render-prose.ts"],
    ["src/reader/view", "../../reader/links.ts"],
    ["slides", "../src/model/article.ts"],
    ["src/source", "../prose/text.ts"],
    ["src/model", "../diagnostics/diagnostic.ts"],
  ])("%s may import %s", (folder, specifier) => {
    expect(importing(folder, specifier)).toBe("");
  });

  it("finds imports that are made later, or of types only", () => {
    const file =
      'const a = await import("../site/plugin.ts");\nimport type { B } from "../site/plugin.ts";\n';
    expect(brokenRules("src/prose/probe.ts", file)).toHaveLength(2);
  });

  it("asks for a floor when a folder is new", () => {
    expect(importing("src/pots", "../model/span.ts")).toContain("add its folder to scripts/floors.ts");
  });

  it.each([
    ["src/site/build.ts", 'import { Eleventy } from "@11ty/eleventy";', "src/site/eleventy/run.ts"],
    ["src/handout/set.ts", 'import { spawn } from "node:child_process";', "src/browser/start.ts"],
    ["src/site/build.ts", "process.stderr.write(message);", "src/cli/terminal.ts"],
    ["src/reader/pages.ts", "console.log(page);", "src/cli/terminal.ts"],
    ["src/site/eleventy/plugin.ts", 'process.once("SIGINT", close);', undefined],
    ["src/browser/tab.ts", 'const { chromium } = await import("playwright-core");', undefined],
  ])("%s may not say %s", (file, line, allowed) => {
    expect(brokenRules(file, line)).toHaveLength(1);
    if (allowed) expect(brokenRules(allowed, line)).toEqual([]);
  });
});

it("calls circles of imports an error, even when only types are imported", () => {
  const folder = folderWith({
    "one.ts": 'import type { Two } from "./two.ts";\n\nexport type One = Two;\n',
    "two.ts": 'import type { One } from "./one.ts";\n\nexport type Two = One[];\n',
  });
  copyFileSync(join(root, "biome.json"), join(folder, "biome.json"));
  const biome = join(root, "node_modules", "@biomejs", "biome", "bin", "biome");
  const run = spawnSync(process.execPath, [biome, "lint", "--colors=off", "."], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(run.stderr).toContain("This import is part of a cycle");
  expect(run.status).toBe(1);
});
