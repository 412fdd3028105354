import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { folderWith } from "../helpers/folder.ts";

const root = new URL("../..", import.meta.url).href;

/** Builds so many variations of the article that ships, and says how much is held when all is written. */
const SCRIPT = `
import { writeArticles } from "${root}bench/articles.mjs";
import { buildSite } from "${root}src/site/build-site.ts";
const [count, folder] = process.argv.slice(1);
writeArticles(folder + "/articles", Number(count));
const finished = () => {
  gc();
  const { heapUsed, external } = process.memoryUsage();
  console.log(heapUsed + external);
};
await buildSite(
  { articles: folder + "/articles", output: folder + "/site", only: ["reader", "talk"] },
  { finished },
);
`;

/** Bytes that are held at the end of a build of so many articles. */
function heldBy(count: number): number {
  const loader = new URL("node_modules/tsx/dist/loader.mjs", root).href;
  const args = ["--expose-gc", "--import", loader, "--input-type=module", "--eval", SCRIPT];
  const folder = folderWith();
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args, String(count), join(folder)], {
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
  return Number(stdout);
}

/** The source of the sample is 35 kB, its tokens 800 kB, its pages 340 kB. */
const MOST_HELD = 200_000;

it("a build holds little more of an article than its source", () => {
  // Parsed texts are held up to 6 MB of sources: some 165 articles, fewer than either.
  const [few, many] = [180, 240];
  const each = (heldBy(many) - heldBy(few)) / (many - few);
  console.info(`held of each article: ${Math.round(each / 1000)} kB`);
  expect(each).toBeLessThan(MOST_HELD);
});
