import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "../../src/site/build-site.ts";
import type { ContentError } from "../../src/site/content-error.ts";
import { createSession } from "../../src/site/session.ts";
import { buildShard } from "../../src/site/shards/build-shard.ts";
import { isInShard } from "../../src/site/shards/is-in-shard.ts";
import { joinShards } from "../../src/site/shards/join-shards.ts";
import { shardNamed } from "../../src/site/shards/shard.ts";
import { filesIn, folderWith, keptFolder } from "../helpers/folder.ts";
import { linkedArticles } from "../helpers/linked-articles.ts";
import { expectSame } from "../helpers/same-files.ts";
import { thorough } from "../helpers/thorough.ts";

const ONLY = ["reader", "talk"];

/** Builds a shard of the articles in a folder into `shards/`. */
async function build(folder: string, number: number): Promise<void> {
  const options = { articles: folder, output: join(folder, `shards/${number}`), only: ONLY };
  await buildShard(createSession({}), { number, of: 3 }, options, {});
}

/** Joins shards in a folder into `joined/`. */
const joinIn = (folder: string, shards = ["shards"]) =>
  joinShards({ shards: shards.map((each) => join(folder, each)), output: join(folder, "joined") }, {});

let made: string;

beforeAll(async () => {
  made = keptFolder();
  for (const [path, content] of Object.entries(linkedArticles(6))) writeFileSync(join(made, path), content);
  for (const number of [1, 2, 3]) await build(made, number);
}, 120_000);

/** A copy of the articles and the shards, to be changed. */
function copy(): string {
  const folder = folderWith();
  cpSync(made, folder, { recursive: true });
  return folder;
}

it("a site joined of shards has the bytes of one that is built at once", async () => {
  const folder = copy();
  await buildSite({ articles: folder, output: join(folder, "whole"), only: ONLY });
  await joinIn(folder);
  expectSame(join(folder, "whole"), join(folder, "joined"));
  const shelf = readFileSync(join(folder, "joined/index.html"), "utf8");
  expect(filesIn(join(folder, "joined"))).toContain("assets/shelf.png");
  expect(shelf).toContain('property="og:image" content="https://example.org/texts/assets/shelf.png"');
});

it("an article stays in its shard, whatever other articles there are, and two of one name meet", () => {
  const shards = Array.from({ length: 16 }, (_, index) => ({ number: index + 1, of: 16 }));
  const shardsOf = (path: string) => shards.filter((shard) => isInShard(path, shard));
  expect(shardsOf("/a/naps.md")).toEqual(shardsOf("/b/Naps.markdown"));
  const sizes = new Map(shards.map((shard) => [shard, 0]));
  for (let article = 0; article < 1600; article++) {
    const found = shardsOf(`/a/article-${article}.md`);
    expect(found).toHaveLength(1);
    sizes.set(found[0]!, sizes.get(found[0]!)! + 1);
  }
  expect(Math.min(...sizes.values())).toBeGreaterThan(60);
});

describe("shards that cannot be joined are told, and nothing is written", () => {
  async function refused(folder: string): Promise<string> {
    const error = await joinIn(folder).catch((thrown: ContentError) => thrown);
    expect(filesIn(folder).filter((path) => path.startsWith("joined"))).toEqual([]);
    return (error as ContentError).diagnostics.map(({ code, message }) => `${code}: ${message}`).join("\n");
  }

  it("a shard that is missing, which may then lie elsewhere", async () => {
    const folder = copy();
    cpSync(join(folder, "shards/2"), join(folder, "other"), { recursive: true });
    rmSync(join(folder, "shards/2"), { recursive: true });
    expect(await refused(folder)).toBe("shard/missing: of 3 shards, these are missing: 2");
    await joinIn(folder, ["shards", "other"]);
    expect(filesIn(join(folder, "joined"))).toContain("index.html");
  });

  it("a file that is missing or changed", async () => {
    const folder = copy();
    const page = filesIn(join(folder, "shards/2")).find((path) => path.endsWith("questions/why.html"))!;
    writeFileSync(join(folder, "shards/2", page), "changed");
    expect(await refused(folder)).toBe(`shard/damaged: “${page}” is not as it was made`);
    rmSync(join(folder, "shards/2", page));
    expect(await refused(folder)).toBe(`shard/damaged: “${page}” is missing`);
    const listing = join(folder, "shards/2/triptych-shard.json");
    const whole = JSON.parse(readFileSync(listing, "utf8")) as { readonly site: object };
    const many = JSON.stringify({ ...whole, site: { ...whole.site, shards: 1e9 } });
    for (const text of ["{", JSON.stringify({ ...whole, site: {} }), '{ "articles": [null] }', many]) {
      writeFileSync(listing, text);
      expect(await refused(folder)).toContain("shard/damaged: “triptych-shard.json” is not as");
    }
  });

  it("shards of another version or number, or with other outputs, options or articles", async () => {
    const folder = copy();
    const file = join(folder, "shards/3/triptych-shard.json");
    const listing = JSON.parse(readFileSync(file, "utf8")) as { readonly site: object };
    const changed = (site: object) => {
      writeFileSync(file, JSON.stringify({ ...listing, site: { ...listing.site, ...site } }));
      return refused(folder);
    };
    expect(await changed({ version: "0" })).toMatch(/^shard\/mixed: .* the version of Triptych: “0” and “/);
    expect(await changed({ shards: 4 })).toContain("differ in the number of shards: “4” and “3”");
    expect(await changed({ outputs: ["talk"] })).toContain("in the outputs: “talk” and “reader, talk”");
    expect(await changed({ options: { public: true } })).toContain("in the options: “public” and “none”");
    expect(await changed({ names: "0" })).toContain("differ in the names of all articles");
  });

  it("the same shard twice", async () => {
    const folder = copy();
    cpSync(join(folder, "shards/1"), join(folder, "shards/again"), { recursive: true });
    expect(await refused(folder)).toMatch(/^shard\/mixed: shard 1 is also in “.*shards\/1”$/);
  });

  it.runIf(thorough)("a shard that says something of an article that was changed since", async () => {
    const folder = copy();
    const file = join(folder, "article-4.md");
    writeFileSync(file, readFileSync(file, "utf8").replace("What are the limits", "What bounds"));
    await build(folder, 3);
    expect(await refused(folder)).toBe(
      "shard/mixed: “article-3” was made from another version of “article-4” than the one that is joined",
    );
    await build(folder, 2);
    await joinIn(folder);
    expect(readFileSync(join(folder, "joined/article-3/index.html"), "utf8")).toContain(
      "What bounds of part 4?",
    );
  });
});

it("a folder without shards, and what is no shard, are told", async () => {
  const folder = folderWith(linkedArticles(1));
  await expect(joinIn(folder, ["."])).rejects.toThrow(
    /there is no shard in “.*”: triptych build --shard 1\/2/,
  );
  await expect(joinIn(folder)).rejects.toThrow(/there is no folder “.*shards”/);
  expect(() => shardNamed("0/3")).toThrow("“0/3” is no shard: the first is 1/3, the last 3/3");
  expect(() => shardNamed("3")).toThrow("“3” is no shard: write 3/16 for the third of sixteen");
});
