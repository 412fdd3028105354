import { mediaTypeOf } from "../assets/media-types.ts";
import { singleFile } from "../reader/single-file.ts";
import type { ReadArticle } from "./checked-article.ts";
import { contextOf } from "./context.ts";
import type { SiteFile } from "./site-file.ts";

/** Each article as one HTML file with everything inside, in its folder and named after it. */
export function singleFiles(articles: readonly ReadArticle[], css: string): readonly SiteFile[] {
  return articles.map((read) => {
    const { slug } = read.article;
    const html = singleFile(read.article, contextOf(read, ["reader"], undefined), css, (src) => {
      const image = read.images.get(src);
      const type = mediaTypeOf(src);
      if (!image?.bytes || !type) return undefined;
      return `data:${type};base64,${Buffer.from(image.bytes).toString("base64")}`;
    });
    return { path: `${slug}/${slug}.html`, owner: "reader", content: html };
  });
}
