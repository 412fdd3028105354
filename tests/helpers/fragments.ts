import type Token from "markdown-it/lib/token.mjs";
import type { Prose } from "../../src/model/prose.ts";
import { shownTokens } from "../../src/prose/visibility.ts";

/** Inline tokens that an output shows as they are. All others end a fragment, since outputs say them in their own ways. */
const PLAIN = /^(text|code_inline|softbreak|hardbreak|(strong|em|s|sub|sup|mark|key|link)_(open|close))$/;

/**
 * The runs of words of prose that `output` must show letter by letter and in this order: what stands
 * between footnotes, citations, formulas, images and the ends of blocks.
 */
export function fragmentsOf(prose: Prose, output: string): readonly string[] {
  const fragments: string[] = [];
  let run = "";
  const end = () => {
    if (run.trim() !== "") fragments.push(run);
    run = "";
  };
  const readInline = (children: readonly Token[]) => {
    for (const child of children) {
      if (!PLAIN.test(child.type)) end();
      else run += child.type.endsWith("break") ? " " : child.content;
    }
  };
  for (const token of shownTokens(prose.tokens, output)) {
    end();
    if (token.type === "inline") readInline(token.children ?? []);
    // Each line for itself, because numbers may stand between the lines.
    if (token.type === "fence" || token.type === "code_block")
      fragments.push(...token.content.split("\n").filter((line) => line.trim() !== ""));
  }
  end();
  return fragments;
}
