import type { CsvError } from "csv-parse/sync";
import { LIMITS, type Limit, moreThan } from "../../model/limits.ts";

/** The fields of a row, and the line of the text at which it begins, from 1. */
export interface CsvRow {
  readonly fields: readonly string[];
  readonly line: number;
}

/** The rows of a CSV text, or what is wrong with it; with what to do about it if that is something special. */
export type Csv =
  | { readonly rows: readonly CsvRow[] }
  | { readonly fault: string; readonly line: number; readonly hint?: string };

const SEPARATORS = ["\t", ";", ","];
/** How many lines are looked at to find the separator. */
const SAMPLE = 20;

/**
 * Reads a CSV text: fields separated by commas, semicolons or tabs, as the first lines show; quoted as in
 * RFC 4180. Blank lines are left out. A fault comes with its line, from 1. The parser is loaded when it is
 * first used, because most articles have no CSV.
 */
export async function parseCsv(text: string): Promise<Csv> {
  const { parse } = await import("csv-parse/sync");
  const delimiter = separatorOf(text);
  try {
    const parsed = parse(text, {
      ...{ bom: true, delimiter, trim: true, skipEmptyLines: true, info: true },
      // Enough to know that there are more.
      ...{ to: LIMITS.rows.most + 1, maxRecordSize: LIMITS.paragraph.most },
    }) as unknown as readonly Parsed[];
    const rows = parsed.map(rowOf);
    const columns = rows[0]?.fields.length ?? 0;
    if (columns === 0) return { fault: "there is nothing in it", line: 1 };
    if (columns > LIMITS.columns.most) return beyond(LIMITS.columns, rows[0]!.line);
    return rows.length > LIMITS.rows.most ? beyond(LIMITS.rows, rows.at(-1)!.line) : { rows };
  } catch (error) {
    const { code, lines } = error as CsvError & { lines?: number };
    return { fault: FAULTS[code] ?? (error as Error).message, line: lines ?? 1 };
  }
}

function beyond(limit: Limit, line: number): Csv {
  return { fault: `there are ${moreThan(limit)}`, line, hint: limit.hint };
}

/** What the parser gives with its option `info`. */
interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The parser counts the lines up to the end of a row, which may be several lines long. */
function rowOf({ record, info }: Parsed): CsvRow {
  const breaks = record.join("").split("\n").length - 1;
  return { fields: record, line: info.lines - breaks };
}

/** The parser's faults in plain words. */
const FAULTS: Readonly<Record<string, string>> = {
  CSV_INVALID_CLOSING_QUOTE: "something stands between a closing quotation mark and the separator",
  CSV_MAX_RECORD_SIZE: "a row has more than 1,000,000 characters",
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE:
    "something stands between a closing quotation mark and the separator",
  CSV_QUOTE_NOT_CLOSED: "a quotation mark is never closed",
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: "it has more or fewer fields than the first line",
  INVALID_OPENING_QUOTE: "a quotation mark stands within a field",
};

/** The separator that gives each of the first lines the same number of fields; the most of them, if several do. */
function separatorOf(text: string): string {
  const lines = text
    .split("\n", SAMPLE)
    .map((line) => line.replace(/"[^"]*"/g, ""))
    .filter((line) => line.trim() !== "");
  const counts = SEPARATORS.map((separator) => {
    const each = lines.map((line) => line.split(separator).length - 1);
    return { separator, count: each[0] ?? 0, isEven: each.every((count) => count === each[0]) };
  }).filter(({ count }) => count > 0);
  const even = counts.filter(({ isEven }) => isEven);
  const best = (even.length > 0 ? even : counts).toSorted((a, b) => b.count - a.count)[0];
  return best?.separator ?? ",";
}
