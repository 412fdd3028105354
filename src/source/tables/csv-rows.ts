import Token from "markdown-it/lib/token.mjs";
import type { SourcePlace } from "../../model/span.ts";
import type { PlacedMeta } from "../../prose/source-attribute.ts";
import type { CsvRow } from "./parse-csv.ts";

/** A number as tables have it: signs, units and separators of thousands around digits. */
const NUMBER = /^[-+−–±~≈<>≤≥]?\s?[€$£¥]?\s?\d[\d.,'’\s]*(?:[eE][-+−]?\d+)?\s?[%‰°€$£¥*†]?$/;
/** What stands in a column of numbers where there is none. */
const NO_NUMBER = /^(?:|[-–—−?]|n\/?a|nan|null)$/i;

/**
 * The tokens of a table's rows. Cells are plain text; columns of numbers are set to the right. The first
 * row is the head if `hasHead`. `place` is the table's token, whose level and lines they take; `placeOf`
 * tells where a line of the CSV is.
 */
export function csvRows(
  rows: readonly CsvRow[],
  hasHead: boolean,
  place: Token,
  placeOf: (line: number) => SourcePlace,
): Token[] {
  const body = hasHead ? rows.slice(1) : rows;
  const columns = rows[0]?.fields ?? [];
  const aligned = columns.map((_, column) => isNumeric(body.map(({ fields }) => fields[column] ?? "")));
  const part = (tag: string, cell: string, own: readonly CsvRow[]) =>
    own.length === 0
      ? []
      : around(
          tag,
          place,
          1,
          own.flatMap(({ fields, line }) => {
            const row = rowTokens(fields, cell, aligned, place);
            row[0]!.meta = { place: placeOf(line) } satisfies PlacedMeta;
            return row;
          }),
        );
  return [...part("thead", "th", hasHead ? rows.slice(0, 1) : []), ...part("tbody", "td", body)];
}

function isNumeric(cells: readonly string[]): boolean {
  return (
    cells.some((cell) => NUMBER.test(cell)) &&
    cells.every((cell) => NUMBER.test(cell) || NO_NUMBER.test(cell))
  );
}

function rowTokens(row: readonly string[], tag: string, aligned: readonly boolean[], place: Token): Token[] {
  const cells = row.flatMap((text, column) => {
    const inline = Object.assign(new Token("inline", "", 0), {
      block: true,
      level: place.level + 4,
      content: text,
    });
    inline.children = text === "" ? [] : [Object.assign(new Token("text", "", 0), { content: text })];
    const [open, close] = around(tag, place, 3, []);
    if (aligned[column]) open!.attrSet("style", "text-align:right");
    return [open!, inline, close!];
  });
  return around("tr", place, 2, cells);
}

/** Tokens within the element `tag`, which is `deeper` levels below the table's. */
function around(tag: string, place: Token, deeper: number, within: readonly Token[]): Token[] {
  const token = (type: string, nesting: 1 | -1) =>
    Object.assign(new Token(`${tag}_${type}`, tag, nesting), { block: true, level: place.level + deeper });
  const open = token("open", 1);
  if (tag === "tr") open.map = place.map;
  return [open, ...within, token("close", -1)];
}
