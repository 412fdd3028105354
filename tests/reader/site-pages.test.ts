import { describe, expect, it } from "vitest";
import { reader } from "../../src/reader/output.ts";
import { shelf } from "../../src/reader/site-pages.ts";
import { read } from "../helpers/read.ts";

const source = (title: string, head: string) =>
  `---\ntitle: "${title}"\n${head}\n---\n\n## Why?\n\n**So.**\n`;

async function pagesOf(site = "site: https://example.org/my/site/\n") {
  const read1 = await read(source("Old & good", `${site}date: 2024-01-02\ntags: [sleep]`), "old.md");
  const read2 = await read(source("New", `${site}date: 2026-03-01\nauthors: [Ada]`), "new.md");
  const read3 = await read(source("Undated", site), "undated.md");
  const articles = [read1, read2, read3].map(({ article }) => article);
  const paths = ["old/index.html", "new/questions/warum-ä.html"];
  const pages = shelf.files(articles, { outputs: () => [reader], paths });
  return new Map(pages.map(({ path, content }) => [path, String(content)]));
}

describe("the pages of the site", () => {
  it("include a shelf with the newest article first and undated articles last", async () => {
    const shelf = (await pagesOf()).get("index.html")!;
    const titles = [...shelf.matchAll(/<h2><a [^>]*>([^<]*)</g)].map(([, title]) => title);
    expect(titles).toEqual(["New", "Old &amp; good", "Undated"]);
  });

  it("include a feed of the dated articles, the newest first", async () => {
    const feed = (await pagesOf()).get("feed.xml")!;
    expect([...feed.matchAll(/<id>([^<]*)</g)].map(([, id]) => id)).toEqual([
      "https://example.org/my/site/",
      "https://example.org/my/site/new/index.html",
      "https://example.org/my/site/old/index.html",
    ]);
    expect(feed).toContain("<updated>2026-03-01T00:00:00Z</updated>");
    expect(feed).toContain("<title>Old &amp; good</title>");
    expect(feed).toContain('<category term="sleep"/>');
  });

  it("include a sitemap of every page", async () => {
    const sitemap = (await pagesOf()).get("sitemap.xml")!;
    expect(sitemap).toContain(
      "<loc>https://example.org/my/site/old/index.html</loc><lastmod>2024-01-02</lastmod>",
    );
    expect(sitemap).toContain("<loc>https://example.org/my/site/new/questions/warum-%C3%A4.html</loc>");
  });

  it("include a page for unknown addresses, whose links start at the root of the host", async () => {
    const page = (await pagesOf()).get("404.html")!;
    expect(page).toContain('<a href="/my/site/index.html">');
    expect(page).toContain('href="/my/site/assets/reader.css"');
  });

  it("include no feed and no sitemap when the site's address is not known", async () => {
    const pages = await pagesOf("");
    expect([...pages.keys()]).toEqual(["index.html", "404.html"]);
    expect(pages.get("404.html")).toContain('<a href="index.html">');
  });
});
