import type Token from "markdown-it/lib/token.mjs";
import type { Passage, Prompt } from "../../model/article.ts";
import { NO_PROSE } from "../../model/prose.ts";
import { lineSpan } from "../../model/span.ts";
import type { DivMeta } from "../../prose/rules/fenced-div.ts";
import { lineOf } from "../../prose/tokens.ts";

/** Blocks that stay in the prose: those of one output, and what stands in the margin. */
const OF_PROSE: readonly string[] = ["reader", "handout", "margin"];

/** A passage with nothing in it. */
export const NO_PASSAGE: Passage = { prose: NO_PROSE, speakerNotes: [] };

/** Whether a passage has nothing to show in any output. */
export function isEmptyPassage({ prose, slide, speakerNotes }: Passage): boolean {
  return prose.tokens.length === 0 && slide === undefined && speakerNotes.length === 0;
}

/**
 * Takes the `slide`, `notes` and `discuss` blocks out of a run of tokens, wherever they are in it.
 * The rest is prose, with the `reader`, `handout` and `margin` blocks still in it. The content of several
 * `slide` blocks is joined.
 */
export function readPassage(tokens: readonly Token[]): {
  readonly passage: Passage;
  readonly prompts: readonly Prompt[];
} {
  const prose: Token[] = [];
  const slide: Token[] = [];
  const speakerNotes: { tokens: Token[] }[] = [];
  const prompts: Prompt[] = [];
  const targets: Token[][] = [];
  for (const token of tokens) {
    const name = token.type.startsWith("div_") ? (token.meta as DivMeta).name : undefined;
    if (name === undefined || OF_PROSE.includes(name)) {
      (targets.at(-1) ?? prose).push(token);
    } else if (token.type === "div_open") {
      const into: Token[] = name === "slide" ? slide : [];
      if (name === "notes") speakerNotes.push({ tokens: into });
      if (name === "discuss") prompts.push({ prose: { tokens: into }, span: lineSpan(lineOf(token)) });
      targets.push(into);
    } else {
      targets.pop();
    }
  }
  const passage = {
    prose: { tokens: prose },
    ...(slide.length > 0 ? { slide: { tokens: slide } } : {}),
    speakerNotes,
  };
  return { passage, prompts };
}
