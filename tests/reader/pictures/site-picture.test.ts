import { deflateSync } from "node:zlib";
import { imageSize } from "image-size";
import { afterAll, expect, it } from "vitest";
import type { Listed } from "../../../src/model/listed.ts";
import { PICTURE_SIZE } from "../../../src/reader/pictures/picture-files.ts";
import { joinPieces } from "../../../src/reader/pictures/site/join-pieces.ts";
import { type PictureArticle, paintPieces } from "../../../src/reader/pictures/site/paint-pieces.ts";
import { readPng, writePng } from "../../../src/reader/pictures/site/png.ts";
import { createSession } from "../../../src/site/session.ts";
import { parseArticle } from "../../../src/source/parse-article.ts";

const session = createSession({ cache: false });
afterAll(() => session.close());

const DEFAULTS = `site: https://example.org/seminar/
shelf: { title: Our seminar, introduction: Talks. }
`;

/** An article of a site, as it is listed. */
async function article(slug: string, front: string): Promise<PictureArticle> {
  const source = `---\ntitle: All about ${slug}\n${front}\n---\n\n## Why?\n\n**So.**\n`;
  const bytes = (text: string) => new TextEncoder().encode(text);
  const { article: listed } = await parseArticle({
    file: `${slug}.md`,
    bytes: bytes(source),
    defaults: { file: "triptych.yaml", bytes: bytes(DEFAULTS) },
    read: () => ({ state: "missing" }),
  });
  return { path: `/articles/${slug}.md`, listed };
}

const paint = (articles: readonly PictureArticle[], total: number) =>
  paintPieces(articles, total, { session, printTheme: "" });
const listedOf = (articles: readonly PictureArticle[]): readonly Listed[] =>
  articles.map(({ listed }) => listed);

it("a site's picture has its name, introduction, size and newest titles, whoever painted them", async () => {
  const old = await article("naps", "date: 2024-01-01\nlang: en");
  const draft = await article("drafts", "date: 2026-05-01\npictures: none");
  const newest = await article("dreams", "date: 2026-01-01\nlang: de");
  const articles = [old, draft, newest];
  const whole = joinPieces([await paint(articles, 3)], listedOf(articles));
  // English in one shard, German with the newest in the other: the words of the whole are English.
  const shards = [await paint([old], 3), await paint([draft, newest], 3), undefined];
  expect(joinPieces(shards, listedOf(articles))).toEqual(whole);
  expect(whole!.text).toBe("Our seminar · 3 articles · Talks. · All about dreams · All about naps");
  expect(imageSize(whole!.png)).toMatchObject({ ...PICTURE_SIZE, type: "png" });
  const { bytes } = readPng(whole!.png)!;
  const withoutTitles = joinPieces([{ ...shards[1]!, rows: {} }], listedOf(articles))!;
  expect(bytes.equals(readPng(withoutTitles.png)!.bytes)).toBe(false);
});

it("there is none without a browser, or where no article is to have a picture", async () => {
  const articles = [await article("naps", "lang: en")];
  const nowhere = createSession({ chromium: "/no/browser", cache: false });
  const pieces = await paintPieces(articles, 1, { session: nowhere, printTheme: "" });
  expect(joinPieces([pieces], listedOf(articles))).toBeUndefined();
  const without = [await article("naps", "pictures: none")];
  expect(await paint(without, 1)).toBeUndefined();
});

it("pixels are read from PNG with any filter, and written as they were", () => {
  const [width, height, channels] = [5, 10, 3] as const;
  const bytes = Buffer.from(Array.from({ length: width * height * channels }, (_, at) => (at * 37) % 256));
  const png = writePng({ width, channels, bytes });
  expect(imageSize(png)).toMatchObject({ width, height });
  expect(readPng(png)).toEqual({ width, channels, bytes });
  expect(readPng(Buffer.from("GIF89a"))).toBeUndefined();
  // Every byte of a line is 1 more than what its filter expects; the first line has nothing above it.
  const lines = [0, 1, 2, 3, 4].map((filter) => [filter, 1, 1, 1, 1, 1, 1]);
  const filtered = Buffer.from(png);
  const packed = deflateSync(Buffer.from(lines.flat()));
  const head = filtered.subarray(0, 33);
  head.writeUInt32BE(2, 16);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(packed.length);
  const made = Buffer.concat([head, length, Buffer.from("IDAT"), packed, Buffer.alloc(4)]);
  const rows = readPng(made)!.bytes;
  expect([...rows]).toEqual(
    [
      [1, 1, 1, 1, 1, 1],
      [1, 1, 1, 2, 2, 2],
      [2, 2, 2, 3, 3, 3],
      [2, 2, 2, 3, 3, 3],
      [3, 3, 3, 4, 4, 4],
    ].flat(),
  );
});
