import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn, folderWith, textOf } from "../helpers/folder.ts";
import { runHere } from "../helpers/run-here.ts";

const ARTICLE = "---\ntitle: Naps\n---\n\n## Why?\n\n**Because.** So it is.\n";
const build = (folder: string, ...args: readonly string[]) =>
  runHere(["build", "naps.md", "--only", "reader", ...args], folder);

describe("an output folder that cannot be one is told in one line, at once", () => {
  it.each([
    [".", "the site cannot go to “.”, because the article “naps.md” is in there"],
    ["..", "because the article “naps.md” is in there"],
    ["/", "the site cannot go to “/”"],
    ["naps.md", "“naps.md” is a file, not a folder"],
  ])("%s", async (output, message) => {
    const folder = folderWith({ "naps.md": ARTICLE });
    const { status, stdout, stderr } = await build(folder, "-o", output);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(filesIn(folder)).toEqual(["naps.md"]);
  });

  it.runIf(process.platform === "linux").each(["/proc/x", "/proc/x/y", "/sys/x"])("%s", async (output) => {
    const { status, stderr } = await build(folderWith({ "naps.md": ARTICLE }), "-o", output);
    expect(status).toBe(2);
    expect(stderr).toContain(`the folder “${output}” cannot be written`);
  });
});

it("files of one's own stop a build and the development server, until --force", async () => {
  const folder = folderWith({ "naps.md": ARTICLE, "_site/index.html": "mine", "_site/CNAME": "mine" });
  const message = "triptych: in “_site”, “index.html” is not as a build left it";
  for (const run of [await build(folder), await runHere(["serve", "naps.md", "--port", "0"], folder)]) {
    expect(run.status).toBe(2);
    expect(run.stderr).toContain(message);
  }
  expect(filesIn(folder)).toEqual(["_site/CNAME", "_site/index.html", "naps.md"]);
  expect((await build(folder, "--force")).status).toBe(0);
  expect(textOf(folder, "_site/index.html")).toContain("<!doctype html>");
  expect(textOf(folder, "_site/CNAME")).toBe("mine");
  expect((await build(folder)).status).toBe(0);
  writeFileSync(join(folder, "_site/assets/reader.css"), "mine");
  expect((await build(folder)).stderr).toContain("“assets/reader.css” is not as a build left it");
});
