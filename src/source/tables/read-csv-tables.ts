import { posix } from "node:path";
import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import { lineSpan, type SourcePlace, type Span } from "../../model/span.ts";
import { isRemote } from "../../prose/address.ts";
import { type TableMeta, tableMeta } from "../../prose/rules/labelled-table.ts";
import { lineOf } from "../../prose/tokens.ts";
import type { SourceInput } from "../input.ts";
import type { FindSpan } from "../references/find-span.ts";
import { readTextBeside } from "../text-beside.ts";
import { csvRows } from "./csv-rows.ts";
import { parseCsv } from "./parse-csv.ts";

const HINT = "each line is a row, with the same number of fields between commas; the first line is the head";

/** A CSV text, and how a line of it is told. */
interface CsvText {
  readonly text: string;
  /** Where the fault on a line of the text is: its place, and the words before it. */
  at(line: number): { readonly span: Span; readonly where: string };
  /** Where a line of the text is: in the article, or in a file of its own. */
  placeOf(line: number): SourcePlace;
}

/**
 * Puts the rows into the tables that are written as CSV, in a fence or in a file beside the article.
 * Reports files that cannot be read, and CSV with faults, each with its line (`table/csv`).
 */
export async function readCsvTables(
  tokens: readonly Token[],
  input: SourceInput,
  findSpan: FindSpan,
  report: Report,
): Promise<readonly Token[]> {
  if (!tokens.some((token) => token.type === "table_open" && tableMeta(token).csv)) return tokens;
  const out: Token[] = [];
  let rows: readonly Token[] = [];
  for (const token of tokens) {
    if (token.type === "table_open" && tableMeta(token).csv)
      rows = await rowsOf(token, input, findSpan, report);
    // The rows come after the caption.
    if (token.type === "table_close" && rows.length > 0) {
      out.push(...rows);
      rows = [];
    }
    out.push(token);
  }
  return out;
}

async function rowsOf(
  table: Token,
  input: SourceInput,
  findSpan: FindSpan,
  report: Report,
): Promise<Token[]> {
  const { csv, attributes } = table.meta as TableMeta;
  const source =
    "text" in csv!
      ? inArticle(csv.text, csv.line, input.file)
      : readFile(csv!.file, table, input, findSpan, report);
  if (!source) return [];
  const read = await parseCsv(source.text);
  if ("rows" in read)
    return csvRows(read.rows, !attributes.classes.includes("no-header"), table, source.placeOf);
  const { span, where } = source.at(read.line);
  report("table/csv", span, `the table cannot be read: ${where}${read.fault}`, read.hint ?? HINT);
  return [];
}

/** CSV in a fence whose text begins at line `first` of the article. */
function inArticle(text: string, first: number, file: string): CsvText {
  const lineOfArticle = (line: number) => first + line - 1;
  return {
    text,
    at: (line) => ({ span: lineSpan(lineOfArticle(line)), where: "" }),
    placeOf: (line) => ({ file, line: lineOfArticle(line) }),
  };
}

/** The text of a CSV file; reports why there is none. */
function readFile(
  file: string,
  table: Token,
  input: SourceInput,
  findSpan: FindSpan,
  report: Report,
): CsvText | undefined {
  const span = findSpan(file, lineOf(table), table.map?.[1] ?? lineOf(table));
  const fault = (why: string, hint: string) => {
    report("table/csv", span, `the table “${file}” cannot be read: ${why}`, hint);
    return undefined;
  };
  if (isRemote(file)) return fault("it is on another host", "save it beside the article and name that file");
  const read = readTextBeside(file, input);
  if ("why" in read) return fault(read.why, read.hint);
  return {
    text: read.text,
    at: (line) => ({ span, where: `in line ${line} of “${file}”, ` }),
    placeOf: (line) => ({ file: posix.join(posix.dirname(input.file), file), line }),
  };
}
