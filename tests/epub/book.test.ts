import { expect, it } from "vitest";
import { makeBook } from "../../src/epub/book.ts";
import { contextWith } from "../helpers/context.ts";
import { faultsOf, readBook } from "../helpers/epub.ts";
import { read } from "../helpers/read.ts";

/** The book of an article; each of its images has these bytes. */
async function bookOf(source: string) {
  const { article } = await read(source);
  const bytes = await makeBook(article, contextWith({ imageBytes: () => new Uint8Array([1, 2, 3]) }));
  return { faults: await faultsOf(bytes), files: readBook(bytes) };
}

it("brings a description for an image that not every reading system shows", async () => {
  const { faults, files } = await bookOf("# Naps\n\n## Why?\n\n![A curve that rises](curve.avif)\n");
  expect(faults).toEqual([]);
  expect(files.get("image-1-in-words.svg")).toContain(">A curve that rises</text>");
  expect(files.get("package.opf")).toContain('media-type="image/avif" fallback="image-1-in-words-svg"');
});

it("brings the font of the article's script, says in its language what the book is like, and slants nothing", async () => {
  const { faults, files } = await bookOf("---\ntitle: שינה\nlang: he\n---\n\n## למה?\n\n*כן.*\n");
  expect(faults).toEqual([]);
  const opf = files.get("package.opf")!;
  expect(opf.match(/href="noto-[\w-]+\.woff2"/g)).toEqual([
    'href="noto-serif-hebrew-hebrew-400-normal.woff2"',
    'href="noto-serif-hebrew-hebrew-700-normal.woff2"',
  ]);
  expect(opf).toContain('schema:accessibilitySummary">אפשר לשנות');
  expect(files.get("styles.css")).toContain('body{font-family:"Noto Serif Hebrew",serif}em,i');
});

it("shows each note at the end of its page, named, with a way back, and leaves out no level of headings", async () => {
  const { files } = await bookOf(
    "---\ntitle: Naps\nexperts: [Rosa Kessler]\n---\n\n## Why? {#why}\n\n### Rosa Kessler\n\nYes[^a].\n\n#### More\n\nNo.\n\n[^a]: A note.\n",
  );
  const page = files.get("question-1.xhtml")!;
  expect(page).toMatch(/<h3[^>]*>More<\/h3>/);
  expect(page.slice(page.indexOf("<aside"), page.indexOf("</aside>"))).toBe(
    `<aside class="note" id="note-1" role="doc-footnote" aria-label="Note 1" epub:type="footnote">
<p class="note-number"><a href="#note-ref-1" role="doc-backlink" aria-label="Note 1: Back to the text" epub:type="backlink">1</a></p>
<p>A note.</p>
`,
  );
});

it("lists the article's title once in the contents, and the last page as what it is", async () => {
  const { files } = await bookOf("---\ntitle: Naps\n---\n\n## Why?\n\n**So.** Because.\n");
  const [toc] = files.get("contents.xhtml")!.match(/<nav role="doc-toc".*?<\/nav>/s)!;
  expect([...toc.matchAll(/<a href="[^"]*">([^<]*)</g)].map(([, text]) => text)).toEqual([
    "Naps",
    "Why?",
    "About this edition",
  ]);
  expect(files.get("colophon.xhtml")).toContain("<h1>About this edition</h1>");
});
