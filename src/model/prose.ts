import type Token from "markdown-it/lib/token.mjs";

/** Marks the type in the published declarations, where nothing else is left of it. */
declare const PROSE: unique symbol;

/**
 * A run of parsed Markdown: balanced block tokens (or, for titles and key points, one `inline`
 * token). Opaque to everything but `src/source`, which makes it, and `src/prose`, which reads it.
 * All outputs share the tokens, so they are frozen and nobody changes them.
 */
export interface Prose {
  readonly [PROSE]?: true;
  /** @internal Not in the published types, which would need those of markdown-it. */
  readonly tokens: readonly Token[];
}

/** Prose with nothing in it. */
export const NO_PROSE: Prose = Object.freeze({ tokens: Object.freeze([]) });

/** Whether there is anything to show. */
export function isEmpty(prose: Prose): boolean {
  return prose.tokens.length === 0;
}

/** The most paragraphs of a framing. */
const FRAMING_PARAGRAPHS = 2;

/**
 * Whether the text between a question and its answers only frames the question: a paragraph or two.
 * Such a text is set apart from the answers; a longer one, or one with tables or figures, is text like any.
 */
export function isFraming(prose: Prose): boolean {
  return hasParagraphs(prose, FRAMING_PARAGRAPHS);
}

/** Whether a text is a single paragraph at most, and nothing else. */
export function isOneParagraph(prose: Prose): boolean {
  return hasParagraphs(prose, 1);
}

/** Whether a text has nothing but paragraphs, and no more than `most` of them. */
function hasParagraphs({ tokens }: Prose, most: number): boolean {
  const blocks = tokens.filter(({ level, nesting }) => level === 0 && nesting >= 0);
  return blocks.length <= most && blocks.every(({ type }) => type === "paragraph_open");
}
