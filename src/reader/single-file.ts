import { dataUrl, withFilesInside } from "../assets/data-url.ts";
import type { Article } from "../model/article.ts";
import type { RenderContext } from "../output/output.ts";
import { shownVideo } from "../output/shown-video.ts";
import { READER } from "./files.ts";
import { singlePage } from "./html/pages/single-page.ts";
import { articlePageView } from "./view/pages/article-page.ts";

/**
 * The article as one HTML file that needs no other file: its style sheet and images are inside. Links
 * to other outputs are left out, since the file may be far from them. So are the fonts, with which it
 * would be five times as large.
 */
export function singleFile(article: Article, context: RenderContext): string {
  const alone = { ...context, outputs: context.outputs.filter(({ name }) => name === READER) };
  const image = (src: string) => {
    const bytes = context.imageBytes(src);
    return bytes ? dataUrl(context.imagePath(src), bytes) : "data:,";
  };
  const video = (src: string) =>
    shownVideo(src, context, (file) => {
      const bytes =
        file === context.video?.(src)?.path ? context.video(src)?.bytes() : context.imageBytes(src);
      return bytes ? dataUrl(file, bytes) : "data:,";
    });
  const css = context.assets.get("assets/reader.css");
  if (typeof css !== "string") throw new Error("the reader has no style sheet");
  const style = withFilesInside(css.replace(/@font-face\s*\{[^}]*\}/g, ""), context.assets);
  return singlePage(articlePageView(article, alone, { image, video }), style);
}
