import { questionsOf } from "../model/article.ts";
import type { Output } from "../output/output.ts";
import { SINGLE_FILE } from "../output/settings.ts";
import { LANDING } from "./files.ts";

/** The reader: static HTML pages, one for each question, section and expert. */
export const reader: Output = {
  name: "reader",
  entry: LANDING,
  mediaType: "text/html",
  styles: ["reader.css"],
  scripts: ["reader-early.js", "reader.js"],
  options: [SINGLE_FILE],
  label(article, words) {
    const count = questionsOf(article).length;
    const about = count > 0 ? words.questionCount(count) : words.wholeArticle;
    return { verb: words.read, name: words.reader, about };
  },
  locate: async (article) => (await import("./locate.ts")).locate(article),
  async *render(article, context) {
    const { readerPages } = await import("./pages.ts");
    for (const { path, html } of readerPages(article, context)) yield { path, content: html, kind: "page" };
    if (!context.settings.singleFile) return;
    const { singleFile } = await import("./single-file.ts");
    yield { path: `${article.slug}.html`, content: singleFile(article, context), kind: "file" };
  },
  siteExtras: async () => (await import("./site-extras.ts")).siteExtras(),
};
