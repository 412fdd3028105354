/** A run of text on a page: the id of its question, answer or section, and the text. */
export type TextPiece = readonly [id: string, text: string];

/** The text that one finished page shows. */
export interface PageText {
  readonly pieces: readonly TextPiece[];
  /** Text that may be printed besides: what style sheets add, and running heads, which may be cut off. */
  readonly added: string;
  /** Text in small capitals, which a font without them prints as small glyphs of capital letters. */
  readonly smallCaps: string;
  /** Whether the page shows pictures, which may contain text. */
  readonly pictured: boolean;
}
