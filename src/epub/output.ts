import type { Listed } from "../model/listed.ts";
import type { Output } from "../output/output.ts";

const bookFile = ({ slug }: Pick<Listed, "slug">) => `${slug}.epub`;

/** The e-book: one EPUB file. It names the pages of the handout where that is made with it. */
export const epub: Output = {
  name: "epub",
  entry: bookFile,
  mediaType: "application/epub+zip",
  label: (_article, words) => ({ verb: words.ebook, name: words.ebook, about: "EPUB" }),
  downloads: (article, _settings, words) => [{ path: bookFile(article), format: "EPUB", about: words.ebook }],
  async *render(article, context) {
    const { makeBook } = await import("./book.ts");
    yield { path: bookFile(article), kind: "file", content: await makeBook(article, context) };
  },
};
