/** The kinds of callouts, as GitHub has them. */
export const CALLOUT_KINDS = ["note", "tip", "important", "warning", "caution"] as const;
export type CalloutKind = (typeof CALLOUT_KINDS)[number];

/** What a callout's opening token says of it. */
export interface CalloutMeta {
  readonly kind: CalloutKind;
  /** The kind as the author wrote it, in small letters. */
  readonly written: string;
  /** Whether it has a title of its own besides the word for its kind. */
  readonly titled: boolean;
  /** Whether it can be folded, and how it is at first; absent when it cannot. */
  readonly fold?: "open" | "closed";
  /** False for a `:::` block without its closing `:::`. */
  readonly closed: boolean;
  /** Whether the block looks as if it ended in its first line. */
  readonly isInLine: boolean;
}

/** Kinds of other tools that a `:::` block may have, with the nearest kind. */
const OF_BLOCKS: Readonly<Record<string, CalloutKind>> = {
  attention: "warning",
  danger: "caution",
  hint: "tip",
  info: "note",
};

/** Obsidian's kinds, with the nearest kind. */
const OF_QUOTES: Readonly<Record<string, CalloutKind>> = {
  ...OF_BLOCKS,
  abstract: "note",
  bug: "warning",
  check: "tip",
  cite: "note",
  done: "tip",
  error: "caution",
  example: "note",
  fail: "warning",
  failure: "warning",
  faq: "note",
  help: "note",
  missing: "warning",
  question: "note",
  quote: "note",
  success: "tip",
  summary: "note",
  tldr: "note",
  todo: "note",
};

/** The kind of `> [!written]`; undefined for a word that no tool has. Case does not matter. */
export function kindOfQuote(written: string): CalloutKind | undefined {
  return kindIn(written, OF_QUOTES);
}

/** The kind of a `:::` block by its name, also in Quarto's spelling, `callout-tip`; undefined for other blocks. */
export function kindOfBlock(name: string): CalloutKind | undefined {
  return kindIn(name.replace(/^callout-/i, ""), OF_BLOCKS);
}

function kindIn(written: string, others: Readonly<Record<string, CalloutKind>>): CalloutKind | undefined {
  const folded = written.toLowerCase();
  const own = CALLOUT_KINDS.find((kind) => kind === folded);
  return own ?? (Object.hasOwn(others, folded) ? others[folded] : undefined);
}
