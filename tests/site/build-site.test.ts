import { join } from "node:path";
import { expect, it } from "vitest";
import { buildSite } from "../../src/site/build-site.ts";
import { filesIn, folderWith, textOf } from "../helpers/folder.ts";

const ARTICLE = "---\ntitle: Naps\n---\n\n## Why?\n\n**Because.** ![A dot](dot.svg)\n";
const DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>';

it("builds two sites at once", async () => {
  const folder = folderWith({ "naps.md": ARTICLE, "dot.svg": DOT });
  const sites = ["one", "two"].map((name) => join(folder, name));
  const articles = join(folder, "naps.md");
  await Promise.all(sites.map((output) => buildSite({ articles, output, only: ["reader"] })));
  const [one, two] = sites as [string, string];
  expect(filesIn(one)).toContain("naps/search.js");
  expect(filesIn(two)).toEqual(filesIn(one));
});

it("keeps what the pages of an earlier build need when only some outputs are made again", async () => {
  const folder = folderWith({ "naps.md": ARTICLE, "dot.svg": DOT });
  const articles = join(folder, "naps.md");
  const output = join(folder, "_site");
  await buildSite({ articles, output, only: ["reader", "talk"] });
  const talk = textOf(output, "naps/talk/index.html");
  const needed = [...talk.matchAll(/(?:src|href)="\.\.\/((?:\.\.\/)?(?:assets|images)\/[^"]+)"/g)].map(
    ([, path]) => (path!.startsWith("../") ? path!.slice(3) : `naps/${path}`),
  );
  expect(needed.length).toBeGreaterThan(2);
  await buildSite({ articles, output, only: ["reader"] });
  expect(textOf(output, "naps/talk/index.html")).toBe(talk);
  expect(filesIn(output)).toEqual(expect.arrayContaining(needed));
});
