import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { beforeAll, expect, it } from "vitest";
import { keptFolder, textOf } from "../helpers/folder.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** An output that nobody knows: the article's questions as plain text. */
const PLAIN = `import type { Output } from "../output/output.ts";

export const plain: Output = {
  name: "plain",
  entry: () => "plain.txt",
  mediaType: "text/plain",
  options: [{ name: "upper", flag: "--upper", description: "write capital letters" }],
  label: () => ({ verb: "Read plainly", name: "Plain text", about: "every question" }),
  async *render(article, { settings }) {
    const text = article.parts.map(({ heading }) => heading.text).join("\\n");
    yield { path: "plain.txt", kind: "file", content: settings.upper ? text.toUpperCase() : text };
  },
};
`;

const ARTICLE = `---
title: Naps
site: https://example.org/
---

## Why?

**So.** Because.
`;

let folder: string;

/** A copy of the program with one more file and one more line in the list of outputs. */
beforeAll(() => {
  folder = keptFolder();
  for (const path of [
    "src",
    "slides",
    "styles",
    "package.json",
    "tsconfig.json",
    "dist/client",
    "dist/fonts",
    "dist/styles",
    "dist/vendor",
  ]) {
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  writeFileSync(join(folder, "src/site/plain.ts"), PLAIN);
  const list = join(folder, "src/site/outputs.ts");
  const text = readFileSync(list, "utf8").replace(
    "[reader, talk, handout, epub]",
    "[reader, talk, handout, epub, plain]",
  );
  writeFileSync(list, `import { plain } from "./plain.ts";\n${text}`);
  writeFileSync(join(folder, "naps.md"), ARTICLE);
});

function run(...args: string[]) {
  const loader = pathToFileURL(join(root, "node_modules/tsx/dist/loader.mjs")).href;
  const command = ["--import", loader, join(folder, "src/cli/main.ts"), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" });
  return { status, said: stdout + stderr };
}

it("a fourth output is a file and a line: help, --only, options, shelf and links all know it", () => {
  expect(oneLine(run("--help").said)).toContain("a reader, a talk, a handout, an epub, and a plain");
  const help = oneLine(run("build", "--help").said);
  expect(help).toContain("some of reader, talk, handout, epub, plain");
  expect(help).toContain("--upper write capital letters");

  expect(run("build", "naps.md", "--only", "reader,talk,plain", "-o", "all").status).toBe(0);
  expect(textOf(folder, "all/naps/plain.txt")).toBe("Why?");
  expect(textOf(folder, "all/index.html")).toContain('<a href="naps/plain.txt">Read plainly</a>');
  expect(textOf(folder, "all/naps/questions/why.html")).toContain('<a href="../plain.txt">Read plainly</a>');
  const talk = textOf(folder, "all/naps/talk/index.html");
  expect(talk).toContain('<a href="../plain.txt">Plain text</a>');
  expect(talk).toContain("https://example.org/naps/plain.txt"); // in a QR code's name

  expect(run("build", "naps.md", "--only", "plain", "--upper", "-o", "one").status).toBe(0);
  expect(textOf(folder, "one/naps/plain.txt")).toBe("WHY?");
  expect(run("build", "naps.md", "--only", "plian").said).toContain("did you mean “plain”?");
});

/** Help is broken into lines by the terminal's width. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
