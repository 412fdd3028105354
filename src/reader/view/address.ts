import { relativeUrl } from "../../model/paths.ts";
import type { OutputLink } from "../../output/output.ts";
import type { PageContext } from "../page-context.ts";

/** The address of a file of the article on the web; undefined when the site's is not known. */
export function absoluteUrl(
  { article: { meta, slug } }: Pick<PageContext, "article">,
  file: string,
  fragment?: string,
): string | undefined {
  if (meta.site === undefined) return undefined;
  return `${meta.site}${encodeURIComponent(slug)}/${relativeUrl("index.html", file)}${fragment === undefined ? "" : `#${encodeURIComponent(fragment)}`}`;
}

/** The output that gives the article as a PDF; undefined when the site holds none. */
export function pdfOutput({ site }: PageContext): OutputLink | undefined {
  return site.outputs.find(({ mediaType }) => mediaType === "application/pdf");
}

/** The address of the article as a PDF on the web; undefined when there is none or it is not known. */
export function pdfAddress(page: PageContext): string | undefined {
  const pdf = pdfOutput(page);
  return pdf && absoluteUrl(page, pdf.entry);
}
