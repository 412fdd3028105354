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
