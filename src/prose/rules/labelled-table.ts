import Token from "markdown-it/lib/token.mjs";
import type { Label } from "../label.ts";
import { type Attributes, NO_ATTRIBUTES } from "./attributes.ts";
import { captionTokens } from "./caption.ts";

/** Where the rows of a table come from that is written as CSV: from the text of a fence, or a file. */
export type CsvSource =
  | { readonly text: string /** Line of the text in the source, from 1. */; readonly line: number }
  | { readonly file: string };

/** The `meta` of a `table_open` token whose table has attributes or is written as CSV. */
export interface TableMeta {
  readonly attributes: Attributes;
  /** `src/source` reads it and puts the rows in. */
  readonly csv?: CsvSource;
}

/** What is known of a table besides its rows. */
export function tableMeta(table: Token): TableMeta {
  return (table.meta as TableMeta | null) ?? { attributes: NO_ATTRIBUTES };
}

/** The words of a table's caption: Markdown, or its inline tokens and their text. */
interface Caption {
  readonly content: string;
  readonly children?: Token[];
  /** Its lines, where it is apart from the table. */
  readonly map?: Token["map"];
}

/** The tokens that go around a table with a caption: the caption's before it, and one after it. */
export interface Captioned {
  readonly before: readonly Token[];
  readonly after: Token;
}

/**
 * Labels the table that starts with the token `table`, by its attributes and its caption. The caption
 * is not within the table, since it may be wider, and must stay in sight while the table is scrolled.
 */
export function captioned(table: Token, { content, children, map = null }: Caption): Captioned {
  const { id, classes } = tableMeta(table).attributes;
  const counts = (content !== "" || id !== undefined) && !classes.includes("unnumbered");
  const label: Label = { kind: "table", counts, caption: content, ...(id === undefined ? {} : { id }) };
  const [open, after] = [new Token("captioned_open", "div", 1), new Token("captioned_close", "div", -1)];
  for (const token of [open, after]) Object.assign(token, { block: true, level: table.level });
  open.map = table.map;
  open.meta = { numbered: label };
  open.attrSet("class", classes.includes("wide") ? "captioned wide" : "captioned");
  const words = children ? { children } : { content };
  const caption = content === "" && !counts ? [] : captionTokens("p", label, words, table);
  if (caption[0]) caption[0].map = map;
  return { before: [open, ...caption], after };
}
