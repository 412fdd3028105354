import type { Exported, ExportSource } from "../exporter.ts";

/**
 * The works that the article lists, as CSL-JSON for reference managers, in the order of the list.
 * https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 */
export function writeWorks({ article }: ExportSource): Exported {
  const items = article.references.works.map(({ item }) => item);
  const left = items.length === 0 ? ["the article lists no works, so the list is empty"] : [];
  return { content: `${JSON.stringify(items, null, 2)}\n`, left };
}
