import { spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { formatForPeople } from "../../../src/diagnostics/format.ts";
import { readArticles } from "../../../src/site/articles/read-articles.ts";
import { readTheme } from "../../../src/site/files/theme.ts";
import { sourceText } from "../../../src/site/serve/error-panel.ts";
import { folderWith } from "../../helpers/folder.ts";

const SECRET = "root:x:0:0:9f86d081";

/** A folder with an article in `talks`, and a secret beside that folder which every link of it leads to. */
function withSecret(article: string, links: readonly string[] = []): string {
  const top = folderWith({ "secret.csv": SECRET, "talks/naps.md": article });
  for (const name of links) symlinkSync("../secret.csv", join(top, "talks", name));
  return join(top, "talks");
}

/** The findings as people read them. */
async function told(path: string): Promise<string> {
  const articles = await readArticles(path, []);
  return formatForPeople(
    articles.flatMap(({ diagnostics }) => diagnostics),
    sourceText,
    { all: true },
  );
}

it.each([
  ["a path out of the folder", "../secret.csv"],
  ["an absolute path", "/etc/secret.csv"],
  ["a link out of the folder", "link.csv"],
])("no file that an article names is read over %s, and no message shows it", async (_how, path) => {
  const folder = withSecret(
    `---
title: Naps
bibliography: [${path}]
csl: ${path}
---

## Why?

**Because** ![of this](${path}?) and [that](${path}).

![Hours](${path}){#tbl-hours}
`,
    ["link.csv"],
  );
  const text = await told(join(folder, "naps.md"));
  const why =
    path === "link.csv" ? "it is a link to a file outside" : "it is outside of the article's folder";
  const codes = ["bibliography/unreadable", "csl/unusable", "image/unreadable", "table/csv"];
  // A link to the top of the disk is one to the top of the site.
  for (const code of path.startsWith("/") ? codes : [...codes, "link/outside"]) {
    expect(text).toMatch(new RegExp(`${why}.*\\[${code}\\]`));
  }
  expect(text).not.toContain("root:x");
});

it("triptych.yaml, theme.css and articles of a folder are no links to files outside", async () => {
  const folder = withSecret("# Naps\n\n## Why?\n\n**Because.**\n", ["triptych.yaml", "theme.css"]);
  const text = await told(folder);
  expect(text).toContain("“triptych.yaml” cannot be read: it is a link to a file outside");
  expect(text).not.toContain("root:x");
  expect(() => readTheme(folder)).toThrow(/theme.css cannot be read: it is a link to a file outside/);
  symlinkSync("../secret.csv", join(folder, "other.md"));
  await expect(readArticles(folder, [])).rejects.toThrow(
    /other.md” is not read: it is a link to a file outside/,
  );
});

it("an article is an ordinary file", async () => {
  const folder = folderWith({});
  spawnSync("mkfifo", [join(folder, "naps.md")]);
  await expect(readArticles(folder, [])).rejects.toThrow(/naps.md” cannot be read: it is a named pipe/);
  await expect(readArticles("/dev/zero", [])).rejects.toThrow(/cannot be read: it is a device/);
});

it("a folder that triptych.yaml names is read from, and a wrong one is told", async () => {
  const bib = "@book{oduya, author = {Oduya}, title = {Attention}, year = 2019}";
  const article = "---\ntitle: Naps\nbibliography: ../works.bib\n---\n\n## Why?\n\n**Because** [@oduya].\n";
  const top = folderWith({
    "works.bib": bib,
    "a/naps.md": article,
    "a/triptych.yaml": "lang: en\nroot: ..\n",
  });
  expect(await told(join(top, "a"))).not.toContain("works.bib");
  const wrong = folderWith({ "a/naps.md": article, "a/triptych.yaml": "lang: en\nroot: /\n" });
  const text = await told(join(wrong, "a"));
  expect(text).toContain(
    "triptych.yaml:2:1 error: “root” would let articles read everything that you can read",
  );
  expect(text).toContain("root: ..");
});
