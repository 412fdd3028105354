import type { Article } from "../model/article.ts";
import { mediaTypeOf } from "../assets/media-types.ts";
import type { RenderContext } from "../output/output.ts";
import { LANDING } from "./files.ts";
import { singlePage } from "./html/single-page.ts";
import { articlePageView } from "./view/article-page.ts";

/**
 * The article as one HTML file, readable anywhere, with its style sheet and images inside. Links to
 * other outputs are left out: the file may be far from them.
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
