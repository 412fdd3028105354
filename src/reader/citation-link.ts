import type { Article } from "../model/article.ts";
import { relativeUrl } from "../model/paths.ts";
import type { ProseContext } from "../prose/context.ts";
import { REFERENCES, WHOLE } from "./files.ts";
import { citationId, workId } from "./html/ids.ts";

/** Where the citations of a page lead: to the first work that they cite, in the list of works. */
export function citationLinker(article: Article, file: string): NonNullable<ProseContext["citation"]> {
  return (index) => ({ href: listAddress(article, file, index), id: citationId(index) });
}

/** The address of the first work of a citation in the list of works, as seen from a page. */
export function listAddress({ references: { citations } }: Article, file: string, index: number): string {
  return relativeUrl(file, file === WHOLE ? WHOLE : REFERENCES, workId(citations[index]!.keys[0]!));
}
