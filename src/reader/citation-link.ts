import type { Article } from "../model/article.ts";
import { relativeUrl } from "../model/paths.ts";
import type { ProseContext } from "../prose/context.ts";
import { citationId, workId } from "./html/ids.ts";

/** Where the citations of a page lead: to the first work that they cite, in the list on the page that `worksFile` gives for it. */
export function citationLinker(
  article: Article,
  file: string,
  worksFile: (citation: number) => string,
): NonNullable<ProseContext["citation"]> {
  return (index) => ({
    href: relativeUrl(file, worksFile(index), firstWork(article, index)),
    id: citationId(index),
  });
}

/** The id, in the list of works, of the first work of a citation. */
export function firstWork({ references: { citations } }: Article, index: number): string {
  return workId(citations[index]!.keys[0]!);
}
