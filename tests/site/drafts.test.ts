import { join } from "node:path";
import { expect, it } from "vitest";
import { draftsOf, markLinks } from "../../src/site/articles/drafts.ts";
import { readArticles } from "../../src/site/articles/read-articles.ts";
import { buildSite } from "../../src/site/build-site.ts";
import { ContentError } from "../../src/site/content-error.ts";
import { filesIn, folderWith, textOf } from "../helpers/folder.ts";

/** Errors of many kinds, each in a paragraph of its own. */
const BROKEN = `---
title: Naps
site: https://example.org/
date: 2026-03-01
colour: red
experts: [{ id: RK, name: R. Kessler }, { id: RK, name: Another }]
---

## Why? {#why}

### RK

**Because.** See [@nobody2020] for more.

![A picture](missing.png)

A link [](#nowhere).

::: notse
Some words.
:::

### R.Q.

**Another.** Words.

## Why not? {#why}

**Because not.** [data](nofile.csv)

## Unanswered?
`;

it("builds an article with errors as a draft, with a mark at each place", async () => {
  const folder = folderWith({
    "naps.md": BROKEN,
    "good.md": "---\ntitle: Good\n---\n\n## Why?\n\n**So.**\n",
  });
  const output = join(folder, "_site");
  const options = { articles: folder, output, only: ["reader", "talk"] };
  await expect(buildSite(options)).rejects.toThrow(ContentError);
  await buildSite({ ...options, draft: true });
  const pages = filesIn(output).filter((path) => path.startsWith("naps/") && path.endsWith(".html"));
  const page = textOf(output, "naps/questions/why.html");
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).toContain("<title>Why? – Draft: Naps</title>");
  expect(page).toMatch(/<p class="draft-mark" id="draft-mark-\d+"><strong>Draft:<\/strong>/);
  const whole = textOf(output, "naps/article.html");
  const [naps] = (await readArticles(folder, [])).filter(({ listed }) => listed.slug === "naps");
  const errors = naps!.diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.length).toBeGreaterThan(7);
  expect(whole.match(/class="draft-mark"/g)).toHaveLength(errors.length);
  expect(whole).not.toContain("<img");
  expect(textOf(output, "naps/talk/index.html")).toContain("draft-on-slide");
  for (const path of pages) expect(textOf(output, path), path).toContain("noindex");
  expect(textOf(output, "sitemap.xml")).not.toContain("/naps/");
  expect(textOf(output, "feed.xml")).not.toContain("Naps");
  const good = textOf(output, "good/questions/why.html");
  expect(good).not.toMatch(/draft|noindex/i);
});

it("says where the marks are", async () => {
  const folder = folderWith({ "naps.md": BROKEN });
  const drafts = draftsOf(await readArticles(folder, []));
  const links = await markLinks(drafts);
  expect(links.map(({ href }) => href)).toContainEqual(
    expect.stringMatching(/^naps\/questions\/why\.html#draft-mark-\d$/),
  );
  expect(links[0]!.text).toMatch(/naps\.md:\d+$/);
});

it.each([
  ["", "an empty file"],
  ["---\ntitle: [\n---\n\n## Why?\n\n**So.**\n", "front matter that is no YAML"],
  ["---\ntitle: Naps\n", "front matter without an end"],
  [new Uint8Array([0x23, 0x23, 0x20, 0xff, 0x0a]), "a file that is not UTF-8"],
  ["## Why?\n\n::: slide\n**On it.** [](#nowhere)\n:::\n\n::: notes\nNever closed.\n", "errors on a slide"],
])("builds a draft of %j: %s", async (source, _what) => {
  const folder = folderWith({ "naps.md": source });
  const output = join(folder, "_site");
  await buildSite({ articles: folder, output, only: ["reader", "talk"], draft: true });
  expect(textOf(output, "naps/index.html")).toContain("Draft: ");
});
