import type Token from "markdown-it/lib/token.mjs";
import type { NumberedKind } from "../model/numbered.ts";

/**
 * What a figure, table, equation or listing is called. The rule that makes its token puts one into the
 * token's `meta` as `numbered`; the token of its caption has the same one. `src/source` then adds the
 * number and claims the id.
 */
export interface Label {
  readonly kind: NumberedKind;
  /** Whether it gets a number. */
  readonly counts: boolean;
  /** Its caption, as plain text once the body is read; empty when it has none. */
  caption: string;
  /** As written; once the body is read, the id that it got. */
  id?: string;
  /** Counts each kind through the article, from 1. */
  number?: number;
}

/** The label of a token; undefined for tokens that have none. */
export function labelOf(token: Token): Label | undefined {
  return (token.meta as { numbered?: Label } | null)?.numbered;
}
