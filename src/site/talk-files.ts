import { TALK_FILE } from "../../slides/html/deck-context.ts";
import { singleFileTalk } from "../../slides/html/single-file.ts";
import type { OutputContext } from "../model/output.ts";
import type { ReadArticle } from "./checked-article.ts";
import type { SiteOptions } from "./options.ts";
import type { Rendered } from "./render-articles.ts";
import type { SiteFile } from "./site-file.ts";

/**
 * The files that a talk is given besides its page, when they are asked for: everything in one HTML
 * file, and the PDF. `site` is what they are made from.
 */
export async function talkFiles(
  site: Pick<Rendered, "pages" | "files">,
  articles: readonly ReadArticle[],
  options: SiteOptions,
  contextOf: (read: ReadArticle) => OutputContext,
): Promise<readonly SiteFile[]> {
  const files = new Map(site.files.map(({ path, content }) => [path, content]));
  const single = (options.singleFile ? articles : []).map((read): SiteFile => {
    const { article, images } = read;
    const content = singleFileTalk(article, contextOf(read), files, (src) => images.get(src)?.bytes);
    return { path: `${article.slug}/${TALK_FILE}`, owner: "talk", content };
  });
  if (!options.talkPdf) return single;
  const { talkPdfs } = await import("./talk-pdf.ts");
  return [...single, ...(await talkPdfs(site, articles, options))];
}
