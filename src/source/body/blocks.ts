import type Token from "markdown-it/lib/token.mjs";
import type { Report } from "../../diagnostics/report.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import { lineSpan } from "../../model/span.ts";
import type { DivMeta } from "../../prose/rules/fenced-div.ts";

/** The `:::` blocks of the format, in the order in which the docs explain them. */
export const BLOCK_NAMES = ["slide", "notes", "discuss", "reader", "handout"] as const;

/**
 * Checks every `:::` block: its name is known, it is closed, and every `:::` closes something.
 * Gives the tokens back without the markers of unknown blocks, whose content stays as ordinary text.
 */
export function checkBlocks(tokens: readonly Token[], report: Report): readonly Token[] {
  return tokens.filter((token) => {
    const line = (token.map?.[0] ?? 0) + 1;
    if (token.type === "div_stray") {
      report(
        "block/stray-close",
        lineSpan(line),
        "this ::: closes nothing",
        "remove it, or open a block above it, e.g. ::: notes",
      );
      return false;
    }
    if (token.type !== "div_open") return token.type !== "div_close" || isKnown(token);
    const { name, closed } = token.meta as DivMeta;
    if (!closed) {
      report(
        "block/unclosed",
        lineSpan(line),
        `the block ::: ${name} is never closed`,
        "put ::: alone on the line after its last one",
      );
    }
    if (isKnown(token)) return true;
    const meant = suggest(name, BLOCK_NAMES);
    report(
      "block/unknown",
      lineSpan(line),
      `there is no block ::: ${name}`,
      meant ? `did you mean ::: ${meant}?` : `blocks are ${BLOCK_NAMES.join(", ")}`,
    );
    return false;
  });
}

function isKnown(token: Token): boolean {
  return (BLOCK_NAMES as readonly string[]).includes((token.meta as DivMeta).name);
}

/** Tokens sorted by the `:::` blocks at their top level. */
export interface SortedBlocks {
  /** What is left: ordinary prose, with the `reader` and `handout` blocks in it. */
  readonly prose: readonly Token[];
  readonly slide: readonly Token[];
  readonly notes: readonly (readonly Token[])[];
  /** Each prompt with the line (from 1) that its block starts on. */
  readonly discuss: readonly { readonly tokens: readonly Token[]; readonly line: number }[];
}

/**
 * Takes `slide`, `notes` and `discuss` blocks out of the prose, wherever they stand in it. Several
 * `slide` blocks of one passage follow one another on its slide.
 */
export function sortBlocks(tokens: readonly Token[]): SortedBlocks {
  const prose: Token[] = [];
  const slide: Token[] = [];
  const notes: Token[][] = [];
  const discuss: { tokens: Token[]; line: number }[] = [];
  const open: { name: string; into: Token[] }[] = [];
  const inside = () => open.at(-1)?.into ?? prose;
  for (const token of tokens) {
    const name = token.type.startsWith("div_") ? (token.meta as DivMeta).name : undefined;
    if (name === undefined || name === "reader" || name === "handout") {
      inside().push(token);
    } else if (token.type === "div_open") {
      const into: Token[] = name === "slide" ? slide : [];
      if (name === "notes") notes.push(into);
      if (name === "discuss") discuss.push({ tokens: into, line: (token.map?.[0] ?? 0) + 1 });
      open.push({ name, into });
    } else {
      open.pop();
    }
  }
  return { prose, slide, notes, discuss };
}
