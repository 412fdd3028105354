/** A place in a source file. Lines and columns count from 1; `end` is the last character covered. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The span of a whole line range (1-based, inclusive), when nothing finer is known. */
export function lineSpan(line: number, endLine: number = line): Span {
  return { line, column: 1, endLine, endColumn: 1 };
}

/** A place in a source file: the file's path as messages show it; line and column from 1. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  /** The start of the line where none is given. */
  readonly column?: number;
}
