import { mkdirSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { EnvironmentError } from "../../../src/diagnostics/environment-error.ts";
import { findArticles, lookForArticles } from "../../../src/site/articles/find-articles.ts";
import { mayHoldArticles } from "../../../src/site/articles/markdown-files.ts";
import { folderWith } from "../../helpers/folder.ts";

it("finds the articles of a folder and below it, and nothing else", () => {
  const folder = folderWith({
    "b.md": "## Why?",
    "a.markdown": "---\n---\n",
    "README.md": "",
    "data.txt": "",
    "sub/c.md": "## Who?",
    "node_modules/x/d.md": "",
    ".hidden/e.md": "",
    "_site/f.md": "",
    "public/.triptych.json": "{}",
    "public/a/files/f.md": "",
  });
  expect(findArticles(folder).map((path) => basename(path))).toEqual(["a.markdown", "b.md", "c.md"]);
  expect(findArticles(join(folder, "README.md"))).toEqual([join(folder, "README.md")]);
});

it("passes over what does not look like an article, unless nothing else is there or it is named", () => {
  const others = { "LICENSE-MIT.md": "", "SECURITY.md": "## Who?", "notes.md": "A text.\n\n## Usage\n" };
  const folder = folderWith({ ...others, "a.md": "---\ntitle: A\n---\n", "b.md": "## Why? {#b}\n" });
  const namesOf = (paths: readonly string[]) => paths.map((path) => basename(path));
  const { articles, passedOver } = lookForArticles(folder);
  expect(namesOf(articles)).toEqual(["a.md", "b.md"]);
  expect(passedOver.map(({ path, why }) => [basename(path), why])).toEqual([
    ["LICENSE-MIT.md", "by its name"],
    ["SECURITY.md", "by its name"],
    ["notes.md", "it has no front matter and no ## question"],
  ]);
  const named = lookForArticles([folder, join(folder, "notes.md"), join(folder, "a.md")]);
  expect(namesOf(named.articles)).toEqual(["a.md", "b.md", "notes.md"]);
  expect(namesOf(named.passedOver.map(({ path }) => path))).not.toContain("notes.md");
  expect(namesOf(findArticles(folderWith(others)))).toEqual(["notes.md"]);
  expect(namesOf(findArticles(folderWith({ ...others, "triptych.yaml": "", "c.md": "## C?" })))).toEqual([
    "c.md",
    "notes.md",
  ]);
});

it("looks through no more folders than anybody's articles have", () => {
  const folder = folderWith({});
  for (let number = 0; number < 5000; number++) mkdirSync(join(folder, String(number)));
  expect(() => findArticles(folder)).toThrow(/more than 5000 folders: name the one/);
});

it("says when there is nothing there", () => {
  const folder = folderWith({ "data.txt": "" });
  expect(() => findArticles(folder)).toThrow(EnvironmentError);
  expect(() => findArticles(join(folder, "gone.md"))).toThrow(/there is no file or folder/);
});

it("asks a link that leads round in a circle for no articles", () => {
  const folder = folderWith({ "sub/a.md": "" });
  symlinkSync("loop", join(folder, "loop"));
  expect(["sub", "loop", "sub/a.md/x", "gone"].map((path) => mayHoldArticles(join(folder, path)))).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
