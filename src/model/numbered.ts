const NUMBERED_KINDS = ["figure", "table", "equation", "listing"] as const;

/** What is numbered through an article, each kind for itself. */
export type NumberedKind = (typeof NUMBERED_KINDS)[number];

/** Whether what has an id is of a kind that is numbered. */
export function isNumbered(kind: string): kind is NumberedKind {
  return (NUMBERED_KINDS as readonly string[]).includes(kind);
}
