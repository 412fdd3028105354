import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import Token from "markdown-it/lib/token.mjs";
import { type Attributes, parseAttributes } from "./attributes.ts";
import type { CsvSource, TableMeta } from "./labelled-table.ts";

/**
 * Tables written as CSV in a fence: ```` ```{.csv #tbl-x caption="…"} ````. A fence whose language is
 * `csv` without braces stays code.
 */
export function csvFences(md: MarkdownIt): void {
  md.core.ruler.before("table_captions", "csv_fences", (state: StateCore) => {
    state.tokens = state.tokens.flatMap((token) => {
      const attributes = token.type === "fence" ? csvAttributes(token.info) : undefined;
      if (!attributes) return [token];
      const csv = { text: token.content, line: (token.map?.[0] ?? 0) + 2 };
      return csvTable(csv, attributes, token);
    });
  });
}

/** The attributes of a fence that holds CSV to be shown as a table; undefined for any other fence. */
export function csvAttributes(info: string): Attributes | undefined {
  const [, language = "", braces] = /^\s*(csv|tsv)?\s*\{([^{}]*)\}\s*$/.exec(info) ?? [];
  const attributes = braces === undefined ? undefined : parseAttributes(braces);
  if (!attributes || /^lst[-:]/.test(attributes.id ?? "")) return undefined;
  const isCsv = language !== "" || attributes.classes.some(isFormat);
  return isCsv ? { ...attributes, classes: attributes.classes.filter((name) => !isFormat(name)) } : undefined;
}

function isFormat(name: string): boolean {
  return name === "csv" || name === "tsv";
}

/** The tokens of a table whose rows are still to be read, with the level and the lines of `place`. */
export function csvTable(csv: CsvSource, attributes: Attributes, place: Token): [open: Token, close: Token] {
  const open = new Token("table_open", "table", 1);
  const close = new Token("table_close", "table", -1);
  for (const token of [open, close]) Object.assign(token, { block: true, level: place.level });
  open.map = place.map;
  open.meta = { attributes, csv } satisfies TableMeta;
  return [open, close];
}
