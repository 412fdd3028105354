import { mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { filesIn, folderWith, textOf } from "../helpers/folder.ts";
import { npm } from "../helpers/npm.ts";
import { readPdf } from "../helpers/pdf.ts";
import { root } from "../helpers/root.ts";
import { triptych } from "../helpers/run.ts";

it("a new site builds at once with the package, and its own commands work", async () => {
  const parent = folderWith();
  const run = triptych(["new", "--site", "seminar", "--title", "Naps", "--lang", "de"], parent);
  expect(run).toMatchObject({ status: 0, stderr: "" });
  const folder = join(parent, "seminar");
  const [{ filename }] = JSON.parse(npm(["pack", "--json", "--pack-destination", parent], root)) as [
    { filename: string },
  ];
  npm(["install", "--save-dev", "--ignore-scripts", "--prefer-offline", `../${filename}`], folder);
  // Where no browser is installed, the checkout's stands in for the optional peer.
  const browser = join("node_modules", "@sparticuz", "chromium");
  mkdirSync(dirname(join(folder, browser)), { recursive: true });
  symlinkSync(join(root, browser), join(folder, browser), "junction");

  expect(npm(["run", "-s", "check", "--", "--format", "github"], folder)).toBe("");
  npm(["run", "-s", "build"], folder);
  expect(textOf(folder, "_site/naps/index.html")).toContain('<html lang="de"');
  const handout = await readPdf(join(folder, "_site/naps/handout.pdf"));
  expect(handout.pages.join(" ")).toContain("Naps");
  // Nothing of the folder but the articles is in the site.
  expect(filesIn(join(folder, "_site")).filter((path) => /readme|triptych\.yaml|theme/i.test(path))).toEqual(
    [],
  );
});
