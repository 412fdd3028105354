import { spawnSync } from "node:child_process";
import { lstatSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { filesIn, folderWith, textOf } from "../helpers/folder.ts";
import { npm } from "../helpers/npm.ts";
import { readPdf } from "../helpers/pdf.ts";
import { root } from "../helpers/root.ts";

/** A project of somebody who uses the library, as strict as the compiler can be. */
const CONSUMER = {
  "package.json": JSON.stringify({ name: "consumer", private: true, type: "module" }),
  "tsconfig.json": JSON.stringify({
    compilerOptions: {
      target: "ES2022",
      lib: ["ES2022"],
      module: "NodeNext",
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
    },
    files: ["consumer.ts"],
  }),
  "consumer.ts": `
import plugin, { type Article, type Diagnostic, EnvironmentError, loadArticle } from "triptych-press";

const { article, diagnostics } = await loadArticle("naps.md");
const whole: Article = article;
// @ts-expect-error: prose is opaque, its tokens are not for others
whole.abstract.prose.tokens;
const [first]: readonly Diagnostic[] = diagnostics;
if (first !== undefined || whole.meta.title !== "Does sleep consolidate memory?" || typeof plugin !== "function")
  throw new EnvironmentError(first?.message ?? "not what was expected");
`,
  "naps.md": `---
title: Does sleep consolidate memory?
experts:
  - { id: RK, name: R. Kessler }
  - { id: MO, name: M. Oduya }
---

Two laboratories answer, with $E = mc^2$ and \`code\`.

## Why do naps help at all?

### RK

**Replay needs slow waves.** The full answer follows.

\`\`\`js
const nap = 20;
\`\`\`

### MO

**The effect is attention, not memory.** So says the other laboratory.
`,
};

/** Installs the package, as it would be published now, in a new folder with these files; gives the folder. */
function install(files: Readonly<Record<string, string>>): string {
  // A blank and an umlaut in the path, as in the home folders of many people.
  const folder = join(folderWith(), "Büro 1");
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const [{ filename }] = JSON.parse(npm(["pack", "--json", "--pack-destination", folder], root)) as [
    { filename: string },
  ];
  npm(["install", "--omit=dev", "--ignore-scripts", "--prefer-offline", `./${filename}`], folder);
  return folder;
}

/** Where no browser is installed, the checkout's stands in for the optional peer. */
function linkBrowser(folder: string): void {
  const browser = join("node_modules", "@sparticuz", "chromium");
  mkdirSync(dirname(join(folder, browser)), { recursive: true });
  symlinkSync(join(root, browser), join(folder, browser), "junction");
}

/** Bytes of all files in a folder, as many as they hold. */
function sizeOf(folder: string): number {
  return filesIn(folder).reduce((sum, path) => sum + lstatSync(join(folder, path)).size, 0);
}

it("is used by a strict consumer in an empty folder", async () => {
  const folder = install(CONSUMER);
  // Without a browser.
  expect(sizeOf(join(folder, "node_modules"))).toBeLessThan(190_000_000);

  const run = (...args: string[]): string => {
    const { status, stderr, stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
    expect(status, stdout + stderr).toBe(0);
    return stdout;
  };
  run(join(root, "node_modules", "typescript", "bin", "tsc"), "-p", ".");
  run("consumer.js");

  linkBrowser(folder);
  run(join("node_modules", "triptych-press", "dist", "cli", "main.js"), "build", "naps.md", "-o", "site");
  const site = join(folder, "site");
  expect(textOf(site, "naps/index.html")).toContain("Does sleep consolidate memory?");
  expect(textOf(site, "naps/talk/index.html")).toContain("Replay needs slow waves.");
  const handout = await readPdf(join(site, "naps", "handout.pdf"));
  expect(handout.pages.join(" ")).toContain("Replay needs slow waves.");
});
