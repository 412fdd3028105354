import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import { lineSpan } from "../../model/span.ts";
import { NO_SLIDE } from "../../prose/no-slide.ts";
import { tableMeta } from "../../prose/rules/labelled-table.ts";
import { lineOf } from "../../prose/tokens.ts";
import { type KnownAttributes, reportUnknownAttributes } from "../attributes.ts";
import type { FindSpan } from "../references/find-span.ts";

const TABLE: KnownAttributes = {
  what: "tables",
  classes: ["wide", "unnumbered", NO_SLIDE],
  values: [],
  hint: "a table takes #id, .wide, .unnumbered and .no-slide",
};
const CSV: KnownAttributes = {
  ...TABLE,
  classes: [...TABLE.classes, "no-header"],
  values: ["caption"],
  hint: 'a table of CSV takes #id, caption="…", .no-header, .wide, .unnumbered and .no-slide',
};

/** The line between head and body of a pipe table, of one column or more. */
const DELIMITER = /^(?=[^|]*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;
/** A line that can be nothing but the row of a pipe table. */
const ROW = /^\|.*[^\\]\|$/;

/**
 * Reports what would be lost of tables: cells beyond the last column (`table/extra-cells`), attributes
 * that are not known (`attribute/unknown`), and pipe tables that are none because their first lines differ, or because
 * there is no line below the head (`table/columns`). `lines` are those of the source.
 */
export function checkTables(
  tokens: readonly Token[],
  lines: readonly string[],
  findSpan: FindSpan,
  report: Report,
): void {
  let columns = 0;
  tokens.forEach((token, index) => {
    if (token.type === "table_open") {
      columns = 0;
      checkAttributes(token, findSpan, report);
    } else if (token.type === "th_open") columns++;
    else if (token.type === "tr_open" && token.map) checkRow(token, columns, lines, report);
    else if (token.type === "inline" && tokens[index - 1]?.type === "paragraph_open")
      checkParagraph(token, report);
  });
}

function checkAttributes(table: Token, findSpan: FindSpan, report: Report): void {
  const { attributes, csv } = tableMeta(table);
  // The caption may be below the table.
  const last = (table.map?.[1] ?? lineOf(table)) + 3;
  const spanOf = (needle: string) => findSpan(needle, Math.max(1, lineOf(table) - 3), last);
  reportUnknownAttributes(attributes, csv ? CSV : TABLE, spanOf, report);
}

function checkRow(row: Token, columns: number, lines: readonly string[], report: Report): void {
  const line = lineOf(row);
  const cells = cellsOf(lines[line - 1] ?? "");
  if (columns === 0 || cells.length <= columns || cells.slice(columns).every((cell) => cell === "")) return;
  const message = "this row has more cells than the table has columns, so the last ones are lost";
  report(
    "table/extra-cells",
    lineSpan(line),
    message,
    "add columns to the head; a | within a cell is written \\|",
  );
}

function checkParagraph({ content, map }: Token, report: Report): void {
  const line = (map?.[0] ?? 0) + 1;
  if (!content.includes("|")) return;
  const lines = content.split("\n").map((text) => text.trim());
  const at = lines.findIndex((text, index) => index > 0 && DELIMITER.test(text));
  if (at < 0) {
    const rows = lines.findIndex((text, index) => ROW.test(text) && ROW.test(lines[index + 1] ?? ""));
    if (rows < 0) return;
    const between = `|${"---|".repeat(cellsOf(lines[rows]!).length)}`;
    const message = "this is shown as text, because the table has no line between its head and its rows";
    report("table/columns", lineSpan(line + rows), message, `put ${between} below the first row`);
    return;
  }
  const head = lines[at - 1]!;
  if (!head.includes("|") || cellsOf(head).length === cellsOf(lines[at]!).length) return;
  const message =
    "this is shown as text, because the first two lines of the table have different numbers of columns";
  report("table/columns", lineSpan(line + at), message, "give both lines the same number of |");
}

/** The cells of a row of a pipe table, which may be in a quotation or a list. */
function cellsOf(line: string): string[] {
  const text = line.replace(/^[\s>]*(?:(?:[-*+]|\d+[.)])\s+(?=\|))?/, "").trim();
  const cells = text
    .replace(/\\\|/g, "  ")
    .split("|")
    .map((cell) => cell.trim());
  if (cells[0] === "") cells.shift();
  if (cells.at(-1) === "") cells.pop();
  return cells;
}
