import { randomUUID } from "node:crypto";
import type { Article } from "../model/article.ts";
import type { SourcePlace } from "../model/span.ts";

/**
 * Makes pages say where in the sources their text stands, as `data-source` attributes, for the
 * development server only. What they hold begins with a key that nobody can guess: no text of an author
 * is taken for a mark, and whoever sends a mark to the server has read it in one of the pages.
 */
export interface SourceMarks {
  /** The value of the attribute for a place. */
  at(place: SourcePlace): string;
  /** The place that a value stands for; undefined when it was not made here. */
  read(value: string): SourcePlace | undefined;
  /** A page without its marks: the bytes that it has without them. */
  without(page: string): string;
}

/**
 * What gives the marks of the pages of an article: of a place, or of a line of the article itself.
 * Undefined where pages have no marks.
 */
export function sourceOf(
  { file }: Pick<Article, "file">,
  { sources }: { readonly sources?: SourceMarks | undefined },
): ((place: SourcePlace | number) => string) | undefined {
  return sources && ((place) => sources.at(typeof place === "number" ? { file, line: place } : place));
}

/** Marks with a key of their own. */
export function sourceMarks(): SourceMarks {
  const key = randomUUID();
  const marks = new RegExp(` data-source="${key} [^"]*"`, "g");
  return {
    at: ({ file, line, column = 1 }) => `${key} ${line}:${column} ${file}`,
    read(value) {
      const [, sent, line, column, file] = /^(\S+) (\d+):(\d+) (.+)$/s.exec(value) ?? [];
      if (sent !== key || file === undefined) return undefined;
      return { file, line: Number(line), column: Number(column) };
    },
    without: (page) => page.replace(marks, ""),
  };
}
