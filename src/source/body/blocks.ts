import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import { lineSpan } from "../../model/span.ts";
import { CALLOUT_KINDS, type CalloutMeta } from "../../prose/callouts/kinds.ts";
import type { DivMeta } from "../../prose/rules/fenced-div.ts";
import { lineOf } from "../../prose/tokens.ts";
import { foreignBlockHint } from "../dialects/foreign-blocks.ts";

/** The `:::` blocks of the format, in the order in which the docs explain them. */
const BLOCK_NAMES: readonly string[] = ["slide", "notes", "discuss", "margin", "reader", "handout"];

/**
 * Checks every `:::` block: its name is known, it is closed, and every `:::` closes something.
 * Gives the tokens back without the markers of unknown blocks, whose content stays ordinary text.
 */
export function checkBlocks(tokens: readonly Token[], report: Report): readonly Token[] {
  return tokens.filter((token) => {
    if (token.type === "div_stray") {
      const hint = "remove it, or open a block above it, e.g. ::: notes";
      report("block/stray-close", lineSpan(lineOf(token)), "this ::: closes nothing", hint);
      return false;
    }
    if (token.type === "callout_open") checkCallout(token, report);
    if (token.type !== "div_open" && token.type !== "div_close") return true;
    const meta = token.meta as DivMeta;
    if (token.type === "div_open") checkBlock(meta, lineOf(token), report);
    return BLOCK_NAMES.includes(meta.name);
  });
}

function checkCallout(token: Token, report: Report): void {
  const { kind, written, closed, isInLine } = token.meta as CalloutMeta;
  const line = lineOf(token);
  if (!closed && isInLine) reportInLine(written, line, report);
  else if (!closed) reportUnclosed(written, line, report);
  if (kind === written) return;
  const meant = suggest(written, CALLOUT_KINDS);
  const hint = meant ? `did you mean “${meant}”?` : `the kinds are ${CALLOUT_KINDS.join(", ")}`;
  report("callout/kind", lineSpan(line), `the callout “${written}” is shown as “${kind}”`, hint);
}

function reportUnclosed(name: string, line: number, report: Report): void {
  const hint = "put ::: on a line of its own at the end of the block";
  report("block/unclosed", lineSpan(line), `the block ::: ${name} is never closed`, hint);
}

function reportInLine(name: string, line: number, report: Report): void {
  const message = `the block ::: ${name} is never closed: the ::: behind its words does not end it`;
  const hint = `write it in three lines: ::: ${name}, its words, and ::: alone`;
  report("block/unclosed", lineSpan(line), message, hint);
}

function checkBlock({ name, closed }: DivMeta, line: number, report: Report): void {
  if (!closed) reportUnclosed(name, line, report);
  if (BLOCK_NAMES.includes(name)) return;
  const meant = suggest(name, BLOCK_NAMES);
  const known = meant ? `did you mean ::: ${meant}?` : `the blocks are ${BLOCK_NAMES.join(", ")}`;
  const hint = foreignBlockHint(name) ?? known;
  report("block/unknown", lineSpan(line), `there is no block ::: ${name}`, hint);
}
