import { PNG } from "pngjs";
import { afterAll, expect, it } from "vitest";
import type { Listed } from "../../../src/model/listed.ts";
import { PICTURE_SIZE } from "../../../src/reader/pictures/picture-files.ts";
import { joinPieces } from "../../../src/reader/pictures/site/join-pieces.ts";
import { type PictureArticle, paintPieces } from "../../../src/reader/pictures/site/paint-pieces.ts";
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
  const read = ({ png }: { readonly png: Uint8Array }) => PNG.sync.read(Buffer.from(png));
  expect(read(whole!)).toMatchObject(PICTURE_SIZE);
  const withoutTitles = joinPieces([{ ...shards[1]!, rows: {} }], listedOf(articles))!;
  expect(read(whole!).data.equals(read(withoutTitles).data)).toBe(false);
});

it("there is none without a browser, or where no article is to have a picture", async () => {
  const articles = [await article("naps", "lang: en")];
  const nowhere = createSession({ chromium: "/no/browser", cache: false });
  const pieces = await paintPieces(articles, 1, { session: nowhere, printTheme: "" });
  expect(joinPieces([pieces], listedOf(articles))).toBeUndefined();
  const without = [await article("naps", "pictures: none")];
  expect(await paint(without, 1)).toBeUndefined();
});
