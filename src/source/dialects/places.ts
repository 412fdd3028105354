import { lineSpan, type Span } from "../../model/span.ts";

/** The span of `words` in a line of the source, or of the whole line when it does not hold them. */
export function spanOfWords(lineText: string, line: number, words: string | undefined): Span {
  const at = words === undefined ? -1 : lineText.indexOf(words);
  if (at < 0) return { ...lineSpan(line), endColumn: Math.max(1, lineText.length) };
  return { line, column: at + 1, endLine: line, endColumn: at + words!.length };
}

/**
 * Finds the place in the source of a part of a text. `source` is the text as it is written, which starts
 * in `line` and whose lines may stand behind marks there, like those of a quotation. Parts are asked for
 * by their offset and length, and reach to the end of their first line at most.
 */
export function placesIn(
  source: string,
  line: number,
  lineText: (line: number) => string,
): (offset: number, length: number) => Span {
  const starts = [0];
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
  const columns = new Map<number, number>();
  /** Column, from 0, at which a line of the text starts in the source. */
  const columnOf = (index: number) => {
    const known = columns.get(index);
    if (known !== undefined) return known;
    const text = source.slice(starts[index], starts[index + 1] ?? source.length).trimEnd();
    const column = Math.max(0, lineText(line + index).indexOf(text));
    columns.set(index, column);
    return column;
  };
  return (offset, length) => {
    const index = lastAtMost(starts, offset);
    const end = Math.min(offset + length, (starts[index + 1] ?? source.length + 1) - 1);
    const column = columnOf(index) - starts[index]! + 1;
    const at = line + index;
    return { line: at, column: column + offset, endLine: at, endColumn: column + end - 1 };
  };
}

/** Index of the last number that is not greater than `limit`, in an ascending list that starts with 0. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (numbers[middle]! <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
