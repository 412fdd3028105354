import type Token from "markdown-it/lib/token.mjs";
import type { Label } from "../label.ts";
import type { Attributes } from "./attributes.ts";
import { captionTokens } from "./caption.ts";

/** Where the rows of a table come from that is written as CSV: from the text of a fence, or a file. */
export type CsvSource =
  | { readonly text: string /** Line of the text in the source, from 1. */; readonly line: number }
  | { readonly file: string };

/** The `meta` of a `table_open` token whose table has a caption, or attributes, or is written as CSV. */
export interface TableMeta {
  readonly numbered: Label;
  readonly attributes: Attributes;
  /** `src/source` reads it and puts the rows in. */
  readonly csv?: CsvSource;
}

/** What is known of a table besides its rows; nothing of most tables. */
export function tableMeta(table: Token): Partial<TableMeta> {
  return (table.meta as TableMeta | null) ?? {};
}

/** The words of a table's caption, and the token whose lines they are on. */
interface Caption {
  /** Markdown; empty when there is none. */
  readonly content: string;
  readonly children?: Token[];
  readonly place: Token;
}

/** Gives a table a label and what its attributes say; gives the tokens of its caption. */
export function labelTable(table: Token, attributes: Attributes, caption: Caption): Token[] {
  const { id, classes } = attributes;
  const { content, children, place } = caption;
  const counts = (content !== "" || id !== undefined) && !classes.includes("unnumbered");
  const label: Label = { kind: "table", counts, caption: content, ...(id === undefined ? {} : { id }) };
  table.meta = { ...tableMeta(table), numbered: label, attributes } satisfies TableMeta;
  if (classes.includes("wide")) table.attrSet("class", "wide");
  if (content === "" && !counts) return [];
  return captionTokens("caption", label, children ? { children } : { content }, place);
}
