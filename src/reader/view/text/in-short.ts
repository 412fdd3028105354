import { type Html, raw } from "../../../markup/html.ts";
import type { Prose } from "../../../model/prose.ts";
import { renderProse } from "../../../prose/render-prose.ts";
import type { PageContext } from "../../page-context.ts";

/**
 * A key point or a position as HTML: without ids, because the page may show it twice, and without links
 * and footnotes, because it may be inside a link.
 */
export function inShort(prose: Prose, { prose: context }: PageContext): Html {
  const plain = { ...context, footnotes: "omit", ids: false, link: () => undefined } as const;
  return raw(renderProse(prose, { ...plain, citation: undefined }));
}
