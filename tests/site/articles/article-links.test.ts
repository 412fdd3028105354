import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readArticles } from "../../../src/site/articles/read-articles.ts";
import { buildSite } from "../../../src/site/build-site.ts";
import { filesIn, folderWith, textOf } from "../../helpers/folder.ts";

const TWO = "---\ntitle: The second\n---\n\n## Why two?\n\n**Two.** See [](one.md).\n";
const one = (text: string) => `---\ntitle: The first\n---\n\n## Why one?\n\n**One.** ${text}\n`;

/** The findings of a folder with two articles. */
async function findings(text: string): Promise<readonly string[]> {
  const folder = folderWith({ "one.md": one(text), "two.md": TWO });
  const articles = await readArticles(folder, []);
  return articles.flatMap(({ diagnostics }) => diagnostics.map(({ code, hint }) => `${code}: ${hint}`));
}

it("leads to the pages of other articles, and copies files", async () => {
  const text = "[](two.md), [](two.md#why-two), [this](two.md#why-two-answer-p1), [data](my%20data.csv)";
  const folder = folderWith({ "one.md": one(text), "two.md": TWO, "my data.csv": "a,b\n" });
  const output = join(folder, "_site");
  await buildSite({ articles: folder, output, only: ["reader", "talk"] });
  const page = textOf(output, "one/questions/why-one.html");
  expect(page).toContain('<a href="../../two/index.html" class="xref">The second</a>');
  expect(page).toContain('<a href="../../two/questions/why-two.html" class="xref">Why two?</a>');
  expect(page).toContain('<a href="../../two/questions/why-two.html#why-two-answer-p1">this</a>');
  const copied = filesIn(output).find((path) => path.endsWith("/my-data.csv"))!;
  expect(copied).toMatch(/^one\/files\/[0-9a-f]{10}\/my-data\.csv$/);
  expect(page).toContain(`<a href="../${copied.slice("one/".length)}">data</a>`);
  expect(textOf(output, copied)).toBe("a,b\n");
});

it("tells of articles and ids that are not there", async () => {
  expect(await findings("[](two.md#why-tow)")).toEqual(["link/target-missing: did you mean “#why-two”?"]);
  expect(await findings("[](three.md)")).toEqual([expect.stringContaining("link/article-missing: ")]);
  expect(await findings("[](two.md) [](./two.md#why-two)")).toEqual([]);
});

it("reads the links of an article again when the other one changed", async () => {
  const folder = folderWith({ "one.md": one("[](two.md)"), "two.md": TWO });
  const first = await readArticles(folder, []);
  const [same] = await readArticles(folder, [], first);
  expect(same).toBe(first[0]);
  writeFileSync(join(folder, "two.md"), TWO.replace("second", "other"));
  const [changed] = await readArticles(folder, [], first);
  expect((await changed!.read()).links.get("two.md")?.text).toBe("The other");
});

it("gives an article that was let go once more, with its links", async () => {
  const [article] = await readArticles(folderWith({ "one.md": one("[](two.md)"), "two.md": TWO }), []);
  const first = await article!.read();
  expect((await article!.read()).article).toBe(first.article);
  article!.letGo();
  const again = await article!.read();
  expect(again.article).not.toBe(first.article);
  expect(again).toEqual(first);
});

it("copies nothing from outside of the article's folder", async () => {
  const folder = folderWith({ "in/one.md": one("[secret](../secret.csv)"), "secret.csv": "x" });
  const [article] = await readArticles(join(folder, "in"), []);
  expect(article!.diagnostics.map(({ code }) => code)).toEqual(["link/outside"]);
});
