import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import { lineSpan } from "../../model/span.ts";
import type { DivMeta } from "../../prose/rules/fenced-div.ts";
import { lineOf } from "../../prose/tokens.ts";

/** The `:::` blocks of the format, in the order in which the docs explain them. */
const BLOCK_NAMES: readonly string[] = ["slide", "notes", "discuss", "reader", "handout"];

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
    if (token.type !== "div_open" && token.type !== "div_close") return true;
    const meta = token.meta as DivMeta;
    if (token.type === "div_open") checkBlock(meta, lineOf(token), report);
    return BLOCK_NAMES.includes(meta.name);
  });
}

function checkBlock({ name, closed }: DivMeta, line: number, report: Report): void {
  if (!closed) {
    const hint = "put ::: on a line of its own at the end of the block";
    report("block/unclosed", lineSpan(line), `the block ::: ${name} is never closed`, hint);
  }
  if (BLOCK_NAMES.includes(name)) return;
  const meant = suggest(name, BLOCK_NAMES);
  const hint = meant ? `did you mean ::: ${meant}?` : `the blocks are ${BLOCK_NAMES.join(", ")}`;
  report("block/unknown", lineSpan(line), `there is no block ::: ${name}`, hint);
}
