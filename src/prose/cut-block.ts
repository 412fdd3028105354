import type Token from "markdown-it/lib/token.mjs";
import type { Prose } from "../model/prose.ts";
import { type Listing, listingOf } from "./listings/listing.ts";
import { tokensText } from "./text.ts";
import { copyToken } from "./tokens.ts";

/** A table or listing that can be shown in parts. */
export interface CutBlock {
  readonly kind: "table" | "code";
  readonly hasCaption: boolean;
  /** The text of each row of the body, cell by cell; of code, each line as one cell. */
  readonly rows: readonly (readonly string[])[];
  /** The same block with the rows or lines from `start` up to `end` only; a table keeps its head. */
  part(start: number, end: number): Prose;
}

/**
 * A block of prose as something to be cut: a table with a body, or code whose highlighted lines are not shown one
 * group after the other. Undefined for any other block.
 */
export function cutBlock({ tokens }: Prose): CutBlock | undefined {
  const hasCaption = tokens.some(({ type }) => type === "caption_open");
  const body = tokens.findIndex(({ type }) => type === "tbody_open");
  if (body >= 0) return cutTable(tokens, body, hasCaption);
  const code = tokens.findIndex(({ type }) => type === "fence" || type === "code_block");
  const isWhole = code >= 0 && (listingOf(tokens[code]!)?.groups ?? []).length <= 1;
  return isWhole ? cutCode(tokens, code, hasCaption) : undefined;
}

function cutTable(tokens: readonly Token[], body: number, hasCaption: boolean): CutBlock {
  const end = tokens.findIndex(({ type }) => type === "tbody_close");
  const rows: Token[][] = [];
  for (const token of tokens.slice(body + 1, end)) {
    if (token.type === "tr_open") rows.push([]);
    rows.at(-1)?.push(token);
  }
  return {
    kind: "table",
    hasCaption,
    rows: rows.map((row) =>
      row.filter(({ type }) => type === "inline").map((cell) => tokensText([cell]).trim()),
    ),
    part: (start, stop) => ({
      tokens: [...tokens.slice(0, body + 1), ...rows.slice(start, stop).flat(), ...tokens.slice(end)],
    }),
  };
}

function cutCode(tokens: readonly Token[], at: number, hasCaption: boolean): CutBlock {
  const token = tokens[at]!;
  const lines = token.content.replace(/\n$/, "").split("\n");
  const listing = listingOf(token);
  return {
    kind: "code",
    hasCaption,
    rows: lines.map((line) => [line]),
    part(start, stop) {
      const content = `${lines.slice(start, stop).join("\n")}\n`;
      const meta = listing ? { listing: linesFrom(listing, start) } : token.meta;
      return { tokens: tokens.with(at, copyToken(token, { content, meta })) };
    },
  };
}

/** A listing whose first `start` lines are left out: its other lines keep their numbers and their marks. */
function linesFrom(listing: Listing, start: number): Listing {
  const { firstLine, groups } = listing;
  return {
    ...listing,
    ...(firstLine === undefined ? {} : { firstLine: firstLine + start }),
    groups: groups.map((group) =>
      group.flatMap(([from, to]) => (to > start ? [[Math.max(1, from - start), to - start] as const] : [])),
    ),
  };
}
