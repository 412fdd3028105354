import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { EnvironmentError } from "../../../src/diagnostics/environment-error.ts";
import { findArticles } from "../../../src/site/articles/find-articles.ts";
import { folderWith } from "../../helpers/folder.ts";

it("finds the articles of a folder and below it, and nothing else", () => {
  const folder = folderWith({
    "b.md": "",
    "a.markdown": "",
    "README.md": "",
    "data.txt": "",
    "sub/c.md": "",
    "node_modules/x/d.md": "",
    ".hidden/e.md": "",
    "_site/f.md": "",
  });
  expect(findArticles(folder).map((path) => basename(path))).toEqual(["a.markdown", "b.md", "c.md"]);
  expect(findArticles(join(folder, "README.md"))).toEqual([join(folder, "README.md")]);
});

it("says when there is nothing there", () => {
  const folder = folderWith({ "data.txt": "" });
  expect(() => findArticles(folder)).toThrow(EnvironmentError);
  expect(() => findArticles(join(folder, "gone.md"))).toThrow(/there is no file or folder/);
});
