import { describe, expect, it } from "vitest";
import { isListed } from "../../src/reader/files.ts";
import { reader } from "../../src/reader/output.ts";
import { shelf } from "../../src/reader/site-pages.ts";
import { read } from "../helpers/read.ts";

const source = (title: string, head: string) =>
  `---\ntitle: "${title}"\n${head}\n---\n\n## Why?\n\n**So.**\n`;

async function pagesOf(site = "site: https://example.org/my/site/\n") {
  const read1 = await read(
    source("Old & good", `${site}date: 2024-01-02\ntags: [sleep]\ndescription: What it is about.`),
    "old.md",
  );
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

  it("say to machines where they stand and where the feed is", async () => {
    const pages = await pagesOf();
    for (const tag of [
      '<link rel="canonical" href="https://example.org/my/site/index.html">',
      '<link rel="alternate" type="application/atom+xml" title="Feed (Atom)" href="feed.xml">',
      '<meta property="og:type" content="website">',
    ])
      expect(pages.get("index.html")).toContain(tag);
    expect((await pagesOf("")).get("index.html")).not.toMatch(/canonical|og:url|feed\.xml/);
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
    expect(feed).toContain("<summary>What it is about.</summary>");
  });

  it("include a sitemap of every page", async () => {
    const sitemap = (await pagesOf()).get("sitemap.xml")!;
    expect(sitemap).toContain(
      "<loc>https://example.org/my/site/old/index.html</loc><lastmod>2024-01-02</lastmod>",
    );
    expect(sitemap).toContain("<loc>https://example.org/my/site/new/questions/warum-%C3%A4.html</loc>");
  });

  it("leave out of the sitemap what repeats a text in another form", () => {
    const files = ["index.html", "questions/why.html", "sections/glossary.html", "references.html"];
    const others = ["article.html", "experts/rk.html", "talk/index.html"];
    expect([...files, ...others].filter(isListed)).toEqual(files);
  });

  it("include pages at earlier addresses, and a list of them", async () => {
    const head = "site: https://example.org/my/site/\naliases: [/posts/Nap/]";
    const text = `---\ntitle: Naps\n${head}\n---\n\n## Why? {#why aliases="warum"}\n\n**So.**\n`;
    const { article } = await read(text, "naps.md");
    const paths = ["naps/index.html", "naps/questions/why.html"];
    const files = shelf.files([article], { outputs: () => [reader], paths });
    const content = (path: string) => String(files.find((file) => file.path === path)?.content);
    expect(content("nap/index.html")).toContain('content="0; url=../naps/index.html"');
    expect(content("naps/questions/warum.html")).toContain('<a href="why.html">');
    expect(content("_redirects")).toBe(
      "/my/site/nap/index.html /my/site/naps/index.html 301\n" +
        "/my/site/naps/questions/warum.html /my/site/naps/questions/why.html 301\n",
    );
  });

  it("divide the shelf into pages of a hundred articles under their years", async () => {
    const { article } = await read(source("Naps", "date: 2024-01-02"), "naps.md");
    const many = Array.from({ length: 101 }, (_, place) => ({ ...article, slug: `naps-${place}` }));
    const files = shelf.files(many, { outputs: () => [reader], paths: [] });
    const content = (path: string) => String(files.find((file) => file.path === path)?.content);
    expect(content("index.html").match(/data-slug=/g)).toHaveLength(100);
    expect(content("index.html")).toContain('<h2 class="shelf-year">2024</h2>');
    expect(content("index.html")).toContain('<a href="articles-2.html" rel="next">');
    expect(content("articles-2.html").match(/data-slug=/g)).toHaveLength(1);
  });

  it("name the site, and list experts over all articles with their own pages", async () => {
    const one = async (title: string) => {
      const experts = "experts: [Rosa Kessler]";
      const text = `---\ntitle: ${title}\n${experts}\n---\n\n## Why?\n\n### RK\n\n**So.**\n`;
      const { article } = await read(text, `${title.toLowerCase()}.md`);
      const said = { title: "Our seminar", introduction: "About sleep." };
      return { ...article, meta: { ...article.meta, shelf: said } };
    };
    const articles = [await one("Naps"), await one("Dreams")];
    const files = shelf.files(articles, { outputs: () => [reader], paths: [] });
    const content = (path: string) => String(files.find((file) => file.path === path)?.content);
    expect(content("index.html")).toMatch(/<h1>Our seminar<\/h1>\n<p[^>]*>About sleep\.<\/p>/);
    expect(content("experts.html")).toContain('<a href="naps/experts/rk.html">Naps</a>');
    expect(content("experts.html").match(/<dt /g)).toHaveLength(1);
    expect(content("experts.html")).toMatch(
      /data-colour="1">\n<dt class="speaker">Rosa Kessler <bdi class="initials">R\.K\./,
    );
  });

  it("include a page for unknown addresses, whose links start at the root of the host", async () => {
    const page = (await pagesOf()).get("404.html")!;
    expect(page).toContain('<a href="/my/site/index.html">');
    expect(page).toContain('href="/my/site/assets/reader.css"');
  });

  it("include no feed and no sitemap when the site's address is not known", async () => {
    const pages = await pagesOf("");
    expect([...pages.keys()]).toEqual(["index.html", "404.html", "assets/shelf.js"]);
    expect(pages.get("404.html")).toContain('<a href="index.html">');
  });
});
