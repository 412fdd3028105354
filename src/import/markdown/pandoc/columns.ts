import { WIDE } from "../../../model/wide-letters.ts";

/** Where a column of a table drawn with signs begins and ends, in columns of a terminal. */
export interface Column {
  readonly from: number;
  readonly to: number;
}

/** How the words of a column stand, as the second line of a pipe table says it. */
export type Rule = "---" | ":--" | "--:" | ":-:";

/** A table found in lines: the same in pipes, and how many lines it took. */
export interface FoundTable {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/** The part of a line between two columns. Letters of East Asia take two of them, marks on letters none. */
export function sliced(line: string, from: number, to: number): string {
  let [at, text] = [0, ""];
  for (const sign of line) {
    const width = /\p{M}/u.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1;
    if (at >= from && at < to) text += sign;
    else if (width === 0 && at === to) text += sign;
    at += width;
  }
  return text;
}

/** A pipe table, below as much space as the drawn one has beyond the two columns that Pandoc gives it. */
export function pipeTable(
  head: readonly string[],
  rules: readonly Rule[],
  rows: readonly (readonly string[])[],
  indent: number,
): readonly string[] {
  const before = " ".repeat(indent < 4 ? 0 : indent - 2);
  const line = (cells: readonly string[]) =>
    `${before}| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, "\\|")).join(" | ")} |`;
  return [line(head), line(rules), ...rows.map(line)];
}
