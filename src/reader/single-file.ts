import { mediaTypeOf } from "../assets/media-types.ts";
import type { Article } from "../model/article.ts";
import type { RenderContext } from "../output/output.ts";
import { LANDING } from "./files.ts";
import { singlePage } from "./html/pages/single-page.ts";
import { articlePageView } from "./view/pages/article-page.ts";

/**
 * The article as one HTML file that needs no other file: its style sheet and images are inside. Links
 * to other outputs are left out, since the file may be far from them.
 */
export function singleFile(article: Article, context: RenderContext): string {
  const alone = { ...context, outputs: context.outputs.filter(({ entry }) => entry === LANDING) };
  const dataUrl = (src: string) => {
    const bytes = context.imageBytes(src);
    const type = mediaTypeOf(src);
    return bytes && type ? `data:${type};base64,${Buffer.from(bytes).toString("base64")}` : "data:,";
  };
  const css = context.assets.get("assets/reader.css");
  if (typeof css !== "string") throw new Error("the reader has no style sheet");
  return singlePage(articlePageView(article, alone, dataUrl), css);
}
