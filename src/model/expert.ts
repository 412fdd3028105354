import type { Identity } from "./meta.ts";
import type { Span } from "./span.ts";

/** A person who answers questions; listed in the front matter. */
export interface Expert extends Identity {
  /** As written in the front matter, e.g. `RK`. */
  readonly id: string;
  /** `id` made safe for URLs and ids, e.g. `rk`. */
  readonly slug: string;
  readonly name: string;
  /** Dotted initials, e.g. `R.K.`, unless the front matter gives others. */
  readonly initials: string;
  /** The name beside the initials where space is short: the family name. */
  readonly shortName: string;
  /** Where the front matter (or the file of defaults) lists them. */
  readonly span: Span;
  /** Place in the front matter's list, from 0. */
  readonly index: number;
  /** Which of the twelve expert colours (1–12) is theirs in every output. */
  readonly colour: number;
}

/** How many expert colours the styles define (`--expert-1` … `--expert-12`). */
export const EXPERT_COLOURS = 12;
