import type Token from "markdown-it/lib/token.mjs";
import type { Passage, Prompt } from "../../model/article.ts";
import { NO_PROSE } from "../../model/prose.ts";
import { lineSpan } from "../../model/span.ts";
import { sortBlocks } from "./blocks.ts";

/** A run of tokens as a passage, and the prompts that stood in it. */
export interface ReadPassage {
  readonly passage: Passage;
  readonly prompts: readonly Prompt[];
}

/** Sorts a run of tokens into prose, slide, speaker notes and prompts. */
export function readPassage(tokens: readonly Token[]): ReadPassage {
  const { prose, slide, notes, discuss } = sortBlocks(tokens);
  return {
    passage: {
      prose: { tokens: prose },
      ...(slide.length > 0 ? { slide: { tokens: slide } } : {}),
      speakerNotes: notes.map((block) => ({ tokens: block })),
    },
    prompts: discuss.map(({ tokens: block, line }) => ({ prose: { tokens: block }, span: lineSpan(line) })),
  };
}

/** A passage with nothing in it. */
export const NO_PASSAGE: Passage = { prose: NO_PROSE, speakerNotes: [] };

/** Whether a passage says nothing at all, in any output. */
export function saysNothing({ prose, slide, speakerNotes: notes }: Passage): boolean {
  return prose.tokens.length === 0 && slide === undefined && notes.length === 0;
}
