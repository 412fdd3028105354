import type { ParagraphChild } from "docx";
import type { ExportedImage } from "../exporter.ts";

/** What writing the parts of a Word file needs to know of the whole. */
export interface DocxContext {
  /** Whether the text runs from right to left. */
  readonly rightToLeft: boolean;
  image(src: string): ExportedImage | undefined;
  /** Name of the bookmark for an id, as Word takes it. */
  bookmark(id: string): string;
  /** Words that can be linked to by an id. */
  marked(id: string | undefined, words: readonly ParagraphChild[]): readonly ParagraphChild[];
  /** Whether something in the file has an id. */
  has(id: string): boolean;
  /** Whether this is the first reference to a footnote: Word has one for each. */
  isFirst(footnote: string): boolean;
  /** A name for the numbers of one list, which start at `start`. */
  numbers(start: number): string;
  /** Takes what the file cannot hold, a sentence each. */
  left(what: string): void;
  /** Takes what of a formula the file cannot hold; `tex` is the formula. */
  leftInFormula(what: string, tex: string): void;
}
