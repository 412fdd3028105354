import { type Column, type FoundTable, pipeTable, type Rule, sliced } from "./columns.ts";

/** A line of dashes for each of several columns; one of dashes alone. */
const COLUMNS = /^ *-{2,}(?: +-{2,})+ *$/;
const WHOLE = /^ *-{3,} *$/;

/**
 * The table whose columns are drawn in a line, if one is: Pandoc’s simple tables, and those whose rows have several
 * lines. What stands above the line `first` is no part of it. https://pandoc.org/MANUAL.html#extension-simple_tables, https://pandoc.org/MANUAL.html#extension-multiline_tables
 */
export function dashedTable(lines: readonly string[], at: number, first: number): FoundTable | undefined {
  if (!COLUMNS.test(lines[at]!)) return undefined;
  const above = linesAbove(lines, at, first);
  const isOpened = above.length > 1 && WHOLE.test(above[0]!);
  const head = isOpened ? above.slice(1) : above;
  if (!isOpened && above.length > 1) return undefined;
  const below = rowsBelow(lines, at + 1, { isOpened, isHeaded: above.length > 0 });
  if (!below) return undefined;
  const columns = columnsOf(lines[at]!);
  const cells = (row: readonly string[]) =>
    columns.map(({ from }, index) =>
      row
        .map((line) => sliced(line, from, columns[index + 1]?.from ?? Number.POSITIVE_INFINITY).trim())
        .filter((text) => text !== "")
        .join(" "),
    );
  const guide = head.length > 0 ? head : below.rows[0]!;
  const rules = columns.map((column) => ruleOf(guide, column));
  return {
    from: at - above.length,
    to: below.to,
    lines: pipeTable(cells(head), rules, below.rows.map(cells), columns[0]!.from),
  };
}

/** The lines directly above one, up to a blank line or the `first` one. */
function linesAbove(lines: readonly string[], at: number, first: number): readonly string[] {
  let from = at;
  while (from > first && lines[from - 1]!.trim() !== "") from--;
  return lines.slice(from, at);
}

/** The rows of a table, each with its lines, and the line behind it; undefined when it does not end as one. */
function rowsBelow(
  lines: readonly string[],
  first: number,
  { isOpened, isHeaded }: { readonly isOpened: boolean; readonly isHeaded: boolean },
): { readonly rows: readonly (readonly string[])[]; readonly to: number } | undefined {
  const isEnd = (line: string) => WHOLE.test(line) || COLUMNS.test(line);
  const end = lines.findIndex((line, index) => index >= first && isEnd(line));
  const blank = lines.findIndex((line, index) => index >= first && line.trim() === "");
  const isSimple = !isOpened && (end < 0 || blank < 0 || end > blank);
  if (isHeaded && !isOpened) {
    const to = blank < 0 ? lines.length : blank;
    const own = lines.slice(first, to).filter((line) => !isEnd(line));
    return own.length === 0 ? undefined : { rows: own.map((line) => [line]), to };
  }
  if (end <= first) return undefined;
  const own = lines.slice(first, end);
  const isMany = own.some((line) => line.trim() === "");
  if (!isMany) return { rows: isSimple || !isOpened ? own.map((line) => [line]) : [own], to: end + 1 };
  const rows = own
    .join("\n")
    .split(/\n[ \t]*\n/)
    .map((row) => row.split("\n"))
    .filter((row) => row.join("").trim() !== "");
  return rows.length === 0 ? undefined : { rows, to: end + 1 };
}

function columnsOf(line: string): readonly Column[] {
  return [...line.matchAll(/-+/g)].map(({ index, 0: dashes }) => ({
    from: index,
    to: index + dashes.length,
  }));
}

/** How the words of a column stand: where the first row of the table touches its dashes. */
function ruleOf(head: readonly string[], { from, to }: Column): Rule {
  const shown = head.filter((line) => sliced(line, from, to).trim() !== "");
  if (shown.length === 0) return "---";
  const isLeft = shown.every((line) => !sliced(line, from, from + 1).startsWith(" "));
  const isRight = shown.every(
    (line) => /\S$/.test(sliced(line, from, to)) && sliced(line, to - 1, to) !== "",
  );
  if (isLeft === isRight) return isLeft ? "---" : ":-:";
  return isLeft ? ":--" : "--:";
}
