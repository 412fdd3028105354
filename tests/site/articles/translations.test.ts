import { join } from "node:path";
import { expect, it } from "vitest";
import { readArticles } from "../../../src/site/articles/read-articles.ts";
import { buildSite } from "../../../src/site/build-site.ts";
import { folderWith, textOf } from "../../helpers/folder.ts";

const article = (lang: string, translations: string, site = "") =>
  `---\ntitle: In ${lang}\nlang: ${lang}\n${site}translations: ${translations}\n---\n\n## Why? {#why}\n\n**So.**\n\n## Only in ${lang}?\n\n**Yes.**\n`;

/** The findings of a folder with `en.md` and another article. */
async function findings(english: string, other: string, name = "de.md"): Promise<readonly string[]> {
  const articles = await readArticles(folderWith({ "en.md": english, [name]: other }), []);
  return articles.flatMap(({ diagnostics, file }) =>
    diagnostics.map(({ code, hint }) => `${file.split("/").at(-1)} ${code}: ${hint}`),
  );
}

it("lead from each page to the same one in the other language, for people and for machines", async () => {
  const site = "site: https://example.org/s/\n";
  const folder = folderWith({
    "en.md": article("en", "de.md", site),
    "de.md": article("de", "[en.md]", site),
  });
  const output = join(folder, "_site");
  await buildSite({ articles: folder, output, only: ["reader"] });
  const page = textOf(output, "en/questions/why.html");
  expect(page).toContain(
    '<link rel="alternate" hreflang="en" href="https://example.org/s/en/questions/why.html">',
  );
  expect(page).toContain(
    '<link rel="alternate" hreflang="de" href="https://example.org/s/de/questions/why.html">',
  );
  expect(page).toMatch(/<a href="\.\.\/\.\.\/de\/questions\/why\.html" hreflang="de"[^>]*>Deutsch<\/a>/);
  expect(textOf(output, "de/index.html")).toMatch(
    /<a href="\.\.\/en\/index\.html" hreflang="en"[^>]*>English<\/a>/,
  );
  // A question that the other language has not leads to the other's first page, and machines are told nothing.
  const alone = textOf(output, "en/questions/only-in-en.html");
  expect(alone).toMatch(/<a href="\.\.\/\.\.\/de\/index\.html" hreflang="de"/);
  expect(alone).not.toContain('rel="alternate" hreflang="en"');
});

it("are told when one side is missing", async () => {
  const german = article("de", "en.md");
  expect(await findings(article("en", "de.md"), german)).toEqual([]);
  expect(await findings(article("en", "dee.md"), german)).toEqual([
    "de.md translation/one-way: write translations: [de.md] into its front matter",
    expect.stringContaining("en.md translation/missing: "),
  ]);
  expect(await findings(article("en", "en2.md"), article("en", "en.md"), "en2.md")).toEqual([
    expect.stringContaining("en.md translation/same-language: "),
    expect.stringContaining("en2.md translation/same-language: "),
  ]);
});
