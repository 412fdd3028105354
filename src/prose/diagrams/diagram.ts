import type Token from "markdown-it/lib/token.mjs";

/** A diagram that is drawn. */
export interface Drawing {
  /** As it stands in pages. */
  readonly svg: string;
  /** The words in it, in their order. */
  readonly text: string;
}

/** The `meta` of a diagram's token, whose content is its source. */
export interface DiagramMeta {
  /** What stands for it where it cannot be seen, from `alt="…"`. */
  readonly alt?: string;
  /** How many lines of options stand before its source. */
  readonly skipped: number;
  readonly classes: readonly string[];
  /** Set when the source is read; without it, the diagram is shown as code. */
  drawing?: Drawing;
}

/** What a diagram's token says of it; undefined for any other token. */
export function diagramOf(token: Token): DiagramMeta | undefined {
  return token.type === "diagram" ? (token.meta as DiagramMeta) : undefined;
}
