import { talk } from "../../slides/output.ts";
import type { OutputContext } from "../output/output.ts";
import type { ReadArticle } from "./checked-article.ts";
import { inlinePage } from "./inline-page.ts";
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
  const single = articles.flatMap((read): readonly SiteFile[] => {
    const page = options.singleFile && talk.single?.(read.article, contextOf(read));
    if (!page) return [];
    const path = `${read.article.slug}/${page.path}`;
    return [{ path, owner: "talk", content: inlinePage(page.html, path, files) }];
  });
  if (!options.talkPdf) return single;
  const { talkPdfs } = await import("./talk-pdf.ts");
  return [...single, ...(await talkPdfs(site, articles, options))];
}
